package dev.whetstone.core.adapter;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Forms that are shown again without losing what was typed.
public final class Drafts {
  private Drafts() {}

  /// The form with what was typed in its fields.
  public static Form kept(Form form, Map<String, String> values) {
    return new Form(
        form.title(),
        form.intro(),
        form.fields().stream().map(field -> kept(field, values)).toList(),
        form.submit(),
        form.press());
  }

  private static Form.Field kept(Form.Field field, Map<String, String> values) {
    String typed = values.getOrDefault(field.id(), "");
    return switch (field) {
      case Form.Lines it ->
          typed.isEmpty() ? it : new Form.Lines(it.id(), it.label(), it.hint(), typed, it.max());
      case Form.Line it ->
          typed.isEmpty() ? it : new Form.Line(it.id(), it.label(), it.hint(), typed);
      case Form.Choice it ->
          typed.matches("\\d{1,3}")
              ? new Form.Choice(it.id(), it.label(), it.options(), Integer.parseInt(typed))
              : it;
      case Form.Tick it -> new Form.Tick(it.id(), it.label(), typed.equals("yes"));
    };
  }

  /// The form with its messages above the fields, where they cannot stand at them.
  public static Form with(Form form, Map<String, String> messages) {
    List<Block> intro = new ArrayList<>(form.intro());
    messages.values().forEach(message -> intro.add(Block.paragraph(message)));
    return new Form(form.title(), intro, form.fields(), form.submit(), form.press());
  }
}
