package dev.whetstone.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.whetstone.core.adapter.Cut;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Forms as modals, and what comes back from them.
public final class Modals {
  /// The callback id of all our modals.
  public static final String CALLBACK = "drill";

  /// For a title that is longer than Slack's 24 characters; the whole of it stands in the modal.
  private static final String NAME = "Whetstone";

  private Modals() {}

  /// A form. Its fields are optional to Slack: what is missing is for the core to say.
  public static View of(Form form, ModalPlace place) {
    return of(form, place, Media.none());
  }

  /// A form with pictures in its intro.
  public static View of(Form form, ModalPlace place, Media media) {
    List<LayoutBlock> fields = new ArrayList<>();
    form.fields().forEach(field -> fields.addAll(Fields.drawn(field)));
    List<LayoutBlock> blocks =
        new ArrayList<>(intro(form.title(), form.intro(), media, fields.size()));
    blocks.addAll(fields);
    return view(form.title(), blocks)
        .submit(
            ViewSubmit.builder()
                .type("plain_text")
                .text(Drawing.words(form.submit(), Limits.TITLE))
                .emoji(false)
                .build())
        .privateMetadata(new Kept(place, form.press()).json())
        .build();
  }

  /// A post in a modal, such as a reference that takes the place of its question.
  public static View showing(Post post, ModalPlace place, Media media) {
    String title = title(post);
    // Its first heading is its title then.
    List<Block> blocks =
        title.equals(NAME) ? post.blocks() : post.blocks().subList(1, post.blocks().size());
    List<LayoutBlock> drawn = intro(title, blocks, media, 0);
    return view(title, drawn.isEmpty() ? BlockKit.of(post, media).blocks() : drawn)
        .privateMetadata(new Kept(place, null).json())
        .build();
  }

  private static String title(Post post) {
    return !post.blocks().isEmpty()
            && post.blocks().getFirst() instanceof Block.Heading(_, var text)
            && text.length() <= Limits.TITLE
            && !text.isBlank()
        ? text
        : NAME;
  }

  private static View.ViewBuilder view(String title, List<LayoutBlock> blocks) {
    return View.builder()
        .type("modal")
        .callbackId(CALLBACK)
        .title(
            ViewTitle.builder()
                .type("plain_text")
                .text(title.length() <= Limits.TITLE && !title.isBlank() ? title : NAME)
                .emoji(false)
                .build())
        .blocks(blocks);
  }

  private static List<LayoutBlock> intro(
      String title, List<Block> intro, Media media, int otherBlocks) {
    List<Block> blocks = new ArrayList<>(intro);
    if (title.length() > Limits.TITLE) {
      blocks.addFirst(new Block.Heading(1, title));
    }
    return BlockKit.blocks(blocks, media, Limits.VIEW_BLOCKS - otherBlocks, Limits.VIEW_COST);
  }

  /// What is to be mended, by the ids of the blocks that Slack shows it at.
  public static Map<String, String> errors(Reply.Mend mend) {
    Map<String, String> errors = new LinkedHashMap<>();
    List<String> ids = mend.form().fields().stream().map(Form.Field::id).toList();
    mend.messages()
        .forEach((field, message) -> {
          if (!ids.isEmpty()) {
            errors.merge(
                ids.contains(field) ? field : ids.getFirst(),
                Cut.shortened(Mrkdwn.clean(message), Limits.HINT),
                (one, other) -> one + " " + other);
          }
        });
    return errors;
  }

  /// What a modal keeps until it is used.
  ///
  /// @param press of its form; absent where it only shows a post
  public record Kept(ModalPlace place, @Nullable Press press) {
    String json() {
      return KeptJson.write(this);
    }

    /// Reads a modal's `private_metadata`; empty for one that is not ours.
    public static Optional<Kept> read(@Nullable String privateMetadata) {
      return KeptJson.read(privateMetadata);
    }
  }

  /// What was filled in, by the ids of the fields; what was left empty is absent.
  public static Map<String, String> values(@Nullable ViewState state) {
    Map<String, String> values = new LinkedHashMap<>();
    if (state != null && state.getValues() != null) {
      state
          .getValues()
          .forEach((field, actions) ->
              actions.values().stream()
                  .findFirst()
                  .flatMap(Fields::value)
                  .ifPresent(value -> values.put(field, value)));
    }
    return values;
  }
}
