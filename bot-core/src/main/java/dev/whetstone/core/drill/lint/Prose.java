package dev.whetstone.core.drill.lint;

import java.util.List;

/// A text that a member can read.
///
/// @param at where it stands
/// @param raw as written, with placeholders
/// @param text placeholders filled in
/// @param isWhole whether it is a full sentence
/// @param sentences its sentences
record Prose(String at, String raw, String text, boolean isWhole, List<String> sentences) {
  private static final int WHOLE_SENTENCE = 6;

  static Prose of(String at, String raw, String text, boolean isWhole) {
    return new Prose(at, raw, text, isWhole, Words.sentences(text));
  }

  /// Sentences long enough to be somebody's wording, made comparable.
  List<String> wholeSentences() {
    return sentences.stream()
        .filter(sentence -> Words.words(sentence).size() >= WHOLE_SENTENCE)
        .map(Words::normal)
        .toList();
  }
}
