package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// A form in front of somebody.
///
/// @param interaction the id of the interaction that it answered
/// @param json as the bot sent it: `custom_id`, `title`, `components`
public record FakeModal(String interaction, ObjectNode json) {
  /// Its title.
  public String title() {
    return Tree.text(json, "title");
  }

  /// The labels of its fields, in order.
  public List<String> labels() {
    return Forms.fields(json).map(Forms.Field::label).toList();
  }

  /// What stands in a field now (named by its label or custom_id): what was put there beforehand,
  /// or the value of the option that is chosen; empty otherwise.
  public String value(String field) {
    return Forms.field(json, field).value();
  }

  /// Everything that can be read in it, one piece a line.
  public String seen() {
    return Texts.of(json);
  }
}
