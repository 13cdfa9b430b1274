package dev.whetstone.discord;

import dev.whetstone.core.adapter.Cut;
import dev.whetstone.core.adapter.Drafts;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.components.ModalTopLevelComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;

/// Forms as modals of at most five parts, page by page, and what comes back from them
/// (discord.com/developers/docs/interactions/receiving-and-responding, modal).
public final class Modals {
  /// What stands in a [Form.Tick] that is not ticked.
  static final String NO = "no";

  private Modals() {}

  /// How many pages a form has, at least 1.
  public static int pages(Form form) {
    int rest = form.fields().size() - onFirst(form);
    return 1 + Math.ceilDiv(Math.max(0, rest), Limits.PARTS);
  }

  /// The fields of a page.
  ///
  /// @param page from 0
  public static List<Form.Field> fields(Form form, int page) {
    int first = onFirst(form);
    int from = page == 0 ? 0 : first + (page - 1) * Limits.PARTS;
    int to = page == 0 ? first : from + Limits.PARTS;
    int size = form.fields().size();
    return form.fields().subList(Math.min(from, size), Math.min(to, size));
  }

  /// What stands above the fields is a part too.
  private static int onFirst(Form form) {
    return intro(form).isEmpty() ? Limits.PARTS : Limits.PARTS - 1;
  }

  /// One page of a form. Its fields are optional to Discord: what is missing is for the core to
  /// say.
  ///
  /// @param page from 0
  /// @param values what stands in its fields, by their ids, where that is not the form's own drafts
  /// @param customId what comes back with it, at most 100 characters
  public static Modal of(Form form, int page, Map<String, String> values, String customId) {
    Form kept = values.isEmpty() ? form : Drafts.kept(form, values);
    List<ModalTopLevelComponent> parts = new ArrayList<>();
    String intro = intro(form);
    if (page == 0 && !intro.isEmpty()) {
      parts.add(TextDisplay.of(intro));
    }
    fields(kept, page).forEach(field -> parts.add(Fields.drawn(field)));
    return Modal.create(customId, title(form)).addComponents(parts).build();
  }

  private static String title(Form form) {
    return Drawn.words(Markdown.line(form.title()), Limits.TITLE);
  }

  /// A title that is too long stands whole in the modal; options that are too long stand above
  /// their field, by their numbers.
  private static String intro(Form form) {
    List<Block> blocks = new ArrayList<>();
    if (Markdown.line(form.title()).length() > Limits.TITLE) {
      blocks.add(new Block.Heading(2, form.title()));
    }
    blocks.addAll(ManagersCommands.asTyped(form.intro()));
    form.fields().stream().flatMap(Modals::longOptions).forEach(blocks::add);
    return Fitting.text(Drawing.inWords().pieces(blocks), Limits.DISPLAY);
  }

  private static Stream<Block> longOptions(Form.Field field) {
    return field instanceof Form.Choice choice && Fields.areLong(choice)
        ? IntStream.range(0, Math.min(choice.options().size(), Limits.OPTIONS))
            .mapToObj(i -> Block.paragraph(Fields.numbered(i, choice.options().get(i))))
        : Stream.empty();
  }

  /// What was filled in on a page, by the ids of its fields; what was left empty is absent.
  public static Map<String, String> values(List<ModalMapping> parts) {
    Map<String, String> values = new LinkedHashMap<>();
    for (ModalMapping part : parts) {
      String value = value(part);
      if (!value.isEmpty() && !value.equals(NO)) {
        values.put(part.getCustomId(), value);
      }
    }
    return values;
  }

  private static String value(ModalMapping part) {
    if (part.getType() == Component.Type.STRING_SELECT) {
      return part.getAsStringList().stream().findFirst().orElse("");
    }
    String typed = part.getType() == Component.Type.TEXT_INPUT ? part.getAsOptionalString() : null;
    return typed == null ? "" : typed;
  }

  /// The same for one text, so that no draft is too long for its field.
  static String draft(String text, int most) {
    return Cut.shortened(Markdown.clean(text), most);
  }
}
