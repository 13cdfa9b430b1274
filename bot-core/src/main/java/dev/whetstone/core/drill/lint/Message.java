package dev.whetstone.core.drill.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A text that a round can need.
///
/// @param kind what it is for
/// @param at the part of the drill that it tells
record Message(String kind, String at, String text) {

  int length() {
    return text.codePointCount(0, text.length());
  }

  static Lines lines() {
    return new Lines();
  }

  /// The lines of a message; empty ones are left out.
  static final class Lines {
    private final List<String> lines = new ArrayList<>();

    Lines add(String... more) {
      Stream.of(more).filter(line -> !line.isEmpty()).forEach(lines::add);
      return this;
    }

    Lines bullets(Stream<String> items) {
      items.forEach(item -> lines.add("- " + item));
      return this;
    }

    Message message(String kind, String at) {
      return new Message(kind, at, String.join("\n", lines));
    }
  }
}
