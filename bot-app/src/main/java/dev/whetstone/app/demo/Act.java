package dev.whetstone.app.demo;

import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.ThreadRef;
import org.jspecify.annotations.Nullable;

/// Something that a browser can do.
sealed interface Act {
  /// Presses a question's button and fills in the form that comes.
  ///
  /// @param number as typed
  /// @param vote the option from 0
  /// @param hides whether the words stay out of the reveal
  record Answer(
      ThreadRef thread,
      Press press,
      @Nullable String text,
      @Nullable String number,
      @Nullable Integer vote,
      boolean hides)
      implements Act {}

  /// Writes in a thread, unless it has moved on to another question meanwhile.
  ///
  /// @param ordinal the question's
  /// @param instead what is done when it has; absent for nothing
  record Speak(ThreadRef thread, int ordinal, String text, @Nullable Answer instead)
      implements Act {}

  /// Gives a thumb to a message.
  record Like(MessageRef message) implements Act {}

  /// Names the answer that taught most.
  record NameBest(ThreadRef thread, Press press) implements Act {}

  /// Marks the own answers, stage by stage.
  record CheckSelf(ThreadRef thread, Press press) implements Act {}
}
