package dev.whetstone.core.drill.lint;

import java.util.List;

/// A numbered check of one drill.
record Check(String number, String title, List<Part> parts) {

  /// One thing that a check looks at.
  @FunctionalInterface
  interface Part {
    void look(Subject drill, Notes notes);
  }

  static Check of(String number, String title, Part... parts) {
    return new Check(number, title, List.of(parts));
  }

  List<Finding> findings(Subject drill) {
    Notes notes = new Notes(number, drill.id());
    parts.forEach(part -> part.look(drill, notes));
    return notes.findings();
  }
}
