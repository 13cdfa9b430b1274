package dev.whetstone.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.ViewState;
import dev.whetstone.core.adapter.Cut;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The fields of a form as input blocks, each under its field's id.
final class Fields {
  /// The id of the one element of each block.
  static final String ACTION = "value";

  private static final String YES = "yes";

  private Fields() {}

  static List<LayoutBlock> drawn(Form.Field field) {
    return switch (field) {
      case Form.Lines(_, _, var hint, var draft, var max) ->
          List.of(input(field, lines(draft, max), hint));
      case Form.Line(_, _, var hint, var draft) -> List.of(input(field, line(draft), hint));
      case Form.Choice choice -> choice(choice);
      case Form.Tick(_, _, var ticked) -> List.of(input(field, tick(ticked), ""));
    };
  }

  private static InputBlock input(Form.Field field, BlockElement element, String hint) {
    InputBlock.InputBlockBuilder block =
        InputBlock.builder()
            .blockId(field.id())
            .optional(true)
            .label(Drawing.plain(Drawing.words(field.label(), Limits.LABEL)))
            .element(element);
    return hint.isBlank()
        ? block.build()
        : block.hint(Drawing.plain(Drawing.words(hint, Limits.HINT))).build();
  }

  private static BlockElement lines(String draft, int max) {
    int most = Math.clamp(max, 1, Limits.INPUT);
    PlainTextInputElement.PlainTextInputElementBuilder element =
        PlainTextInputElement.builder().actionId(ACTION).multiline(true).maxLength(most);
    return draft.isEmpty()
        ? element.build()
        : element.initialValue(Cut.shortened(Mrkdwn.clean(draft), most)).build();
  }

  private static BlockElement line(String draft) {
    PlainTextInputElement.PlainTextInputElementBuilder element =
        PlainTextInputElement.builder().actionId(ACTION);
    return draft.isEmpty()
        ? element.build()
        : element.initialValue(Cut.shortened(Mrkdwn.clean(draft), Limits.INPUT)).build();
  }

  /// Options that are longer than Slack lets them be stand above in full, by their numbers.
  private static List<LayoutBlock> choice(Form.Choice choice) {
    List<LayoutBlock> blocks = new ArrayList<>();
    boolean areLong = choice.options().stream().anyMatch(it -> it.length() > Limits.OPTION);
    if (areLong) {
      List<Block> whole = new ArrayList<>();
      IntStream.range(0, choice.options().size())
          .forEach(i -> whole.add(Block.paragraph(numbered(i, choice.options().get(i)))));
      blocks.addAll(BlockKit.blocks(whole, Media.none(), 10, Limits.VIEW_COST / 2));
    }
    List<OptionObject> options =
        IntStream.range(0, Math.min(choice.options().size(), Limits.OPTIONS))
            .mapToObj(i -> {
              String words = choice.options().get(i);
              return option(areLong ? numbered(i, words) : words, Integer.toString(i));
            })
            .toList();
    OptionObject chosen =
        choice.chosen() >= 0 && choice.chosen() < options.size()
            ? options.get(choice.chosen())
            : null;
    blocks.add(input(choice, choosing(options, chosen), ""));
    return blocks;
  }

  private static String numbered(int position, String words) {
    return (position + 1) + ". " + words;
  }

  private static BlockElement choosing(List<OptionObject> options, @Nullable OptionObject chosen) {
    return options.size() <= Limits.RADIO_BUTTONS
        ? RadioButtonsElement.builder()
            .actionId(ACTION)
            .options(options)
            .initialOption(chosen)
            .build()
        : StaticSelectElement.builder()
            .actionId(ACTION)
            .options(options)
            .initialOption(chosen)
            .build();
  }

  private static BlockElement tick(boolean ticked) {
    List<OptionObject> options = List.of(option("Yes", YES));
    return CheckboxesElement.builder()
        .actionId(ACTION)
        .options(options)
        .initialOptions(ticked ? options : null)
        .build();
  }

  private static OptionObject option(String words, String value) {
    return OptionObject.builder()
        .text(Drawing.plain(Drawing.words(words, Limits.OPTION)))
        .value(value)
        .build();
  }

  /// What stands in a field; empty for nothing.
  static Optional<String> value(ViewState.Value value) {
    if (value.getSelectedOption() != null) {
      return Optional.ofNullable(value.getSelectedOption().getValue());
    }
    if (value.getSelectedOptions() != null) {
      return value.getSelectedOptions().isEmpty() ? Optional.empty() : Optional.of(YES);
    }
    return Optional.ofNullable(value.getValue()).filter(text -> !text.isEmpty());
  }
}
