package dev.whetstone.web;

/// Takes out of people's text what no one can see: control characters, halves of characters, and
/// what turns the direction of a line around.
final class Clean {
  private static final String INVISIBLE =
      "[\\p{Cc}&&[^\\n\\t]]|[\\p{Cs}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]";

  private Clean() {}

  /// Lines of text.
  static String text(String raw) {
    return raw.replace("\r\n", "\n").replace('\r', '\n').replaceAll(INVISIBLE, "");
  }

  /// One line of text.
  static String line(String raw) {
    return text(raw).replaceAll("\\s+", " ").strip();
  }
}
