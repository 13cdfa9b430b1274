package dev.whetstone.core.chat;

import java.util.List;

/// Something to fill in.
///
/// @param intro what stands above the fields, such as the question
/// @param press what is handed back with the values on submit
public record Form(
    String title, List<Block> intro, List<Field> fields, String submit, Press press) {
  /// Copies the lists.
  public Form {
    intro = List.copyOf(intro);
    fields = List.copyOf(fields);
  }

  /// A part of a form. Values come back as text by its id; what was left empty is absent.
  public sealed interface Field {
    /// The key of its value.
    String id();

    /// What it asks for.
    String label();
  }

  /// Lines of text.
  ///
  /// @param draft what stands in it at first; may be empty
  /// @param max in characters (code points)
  public record Lines(String id, String label, String hint, String draft, int max)
      implements Field {}

  /// One line of text, such as a number with its unit.
  public record Line(String id, String label, String hint, String draft) implements Field {}

  /// One of several; the value is the option's position from 0.
  ///
  /// @param chosen -1 for none yet
  public record Choice(String id, String label, List<String> options, int chosen) implements Field {
    /// Copies the options.
    public Choice {
      options = List.copyOf(options);
    }
  }

  /// Yes or no; the value is `yes`, or absent.
  public record Tick(String id, String label, boolean ticked) implements Field {}
}
