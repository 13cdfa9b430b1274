package dev.whetstone.discord;

import dev.whetstone.core.chat.Form;
import java.util.List;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;

/// The fields of a form as labelled inputs, each under its field's id.
final class Fields {
  private static final String YES = "yes";

  private Fields() {}

  static Label drawn(Form.Field field) {
    return switch (field) {
      case Form.Lines(var id, _, var hint, var draft, var max) ->
          labelled(field, hint, input(id, TextInputStyle.PARAGRAPH, draft, max));
      case Form.Line(var id, _, var hint, var draft) ->
          labelled(field, hint, input(id, TextInputStyle.SHORT, draft, Limits.INPUT));
      case Form.Choice choice -> labelled(choice, "", choosing(choice));
      case Form.Tick(var id, _, var ticked) -> labelled(field, "", tick(id, ticked));
    };
  }

  /// A label that is too long stands below itself in full, before the hint.
  private static Label labelled(Form.Field field, String hint, LabelChildComponent input) {
    String label = Markdown.line(field.label());
    String below = label.length() > Limits.LABEL ? (label + " " + hint).strip() : hint;
    String words = Drawn.words(label, Limits.LABEL);
    return below.isBlank()
        ? Label.of(words, input)
        : Label.of(words, Drawn.words(Markdown.line(below), Limits.HINT), input);
  }

  private static TextInput input(String id, TextInputStyle style, String draft, int max) {
    String kept = Modals.draft(draft, Limits.INPUT);
    TextInput.Builder input =
        TextInput.create(id, style)
            .setRequired(false)
            .setMaxLength(Math.clamp(Math.max(max, kept.length()), 1, Limits.INPUT));
    return kept.isBlank() ? input.build() : input.setValue(kept).build();
  }

  static boolean areLong(Form.Choice choice) {
    return choice.options().stream().anyMatch(it -> it.length() > Limits.OPTION);
  }

  static String numbered(int position, String words) {
    return (position + 1) + ". " + words;
  }

  private static StringSelectMenu choosing(Form.Choice choice) {
    boolean areLong = areLong(choice);
    List<SelectOption> options =
        IntStream.range(0, Math.min(choice.options().size(), Limits.OPTIONS))
            .mapToObj(i -> {
              String words = choice.options().get(i);
              return option(areLong ? numbered(i, words) : words, Integer.toString(i))
                  .withDefault(i == choice.chosen());
            })
            .toList();
    return select(choice.id(), options);
  }

  private static StringSelectMenu tick(String id, boolean ticked) {
    return select(
        id,
        List.of(
            option("Yes", YES).withDefault(ticked), option("No", Modals.NO).withDefault(!ticked)));
  }

  private static StringSelectMenu select(String id, List<SelectOption> options) {
    return StringSelectMenu.create(id)
        .addOptions(options)
        .setRequiredRange(0, 1)
        .setRequired(false)
        .build();
  }

  private static SelectOption option(String words, String value) {
    return SelectOption.of(Drawn.words(Markdown.line(words), Limits.OPTION), value);
  }
}
