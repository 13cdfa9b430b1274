package dev.whetstone.core.round;

/// What a decision wants done outside: by meaning, to be worded and sent by others.
public sealed interface Effect {
  /// Post a part's question.
  record Ask(int ordinal) implements Effect {}

  /// Say in the thread that a stage ends soon.
  ///
  /// @param ordinal its last part
  record Warn(int ordinal) implements Effect {}

  /// Post a part's reveal.
  record Reveal(int ordinal) implements Effect {}

  /// Post the wrap and its line in the channel.
  record Wrap() implements Effect {}

  /// Draw the root again.
  record RedrawRoot() implements Effect {}

  /// Draw a part's reveal again.
  record RedrawReveal(int ordinal) implements Effect {}

  /// Draw the wrap again.
  record RedrawWrap() implements Effect {}

  /// Post the thread's one message of facts, or draw it again.
  record Facts() implements Effect {}

  /// Mark a message of the thread as counted.
  record Mark(String source) implements Effect {}

  /// Say in the channel that there is no round today.
  record SaySkipped() implements Effect {}

  /// Write the verdicts that can no longer change.
  record Verdicts() implements Effect {}

  /// Write what an answer means that was given in time and heard after the verdicts.
  record HeardLate(String member) implements Effect {}

  /// Drop the texts of answers.
  record DropTexts() implements Effect {}
}
