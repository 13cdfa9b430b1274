package dev.whetstone.core.round;

import dev.whetstone.core.drill.NumberAnswer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a member is told at once for what they did.
public sealed interface Receipt {
  /// Nothing to say.
  record Nothing() implements Receipt {}

  /// A form was taken and counts.
  ///
  /// @param text what became of its text; absent when there was none
  /// @param number how its number was judged; absent when there was none
  /// @param voted whether it held a vote
  /// @param late after the deadline
  /// @param showsReference whether the reference is due now
  record Taken(
      int ordinal,
      Substance.@Nullable Verdict text,
      @Nullable NumberAnswer number,
      boolean voted,
      boolean late,
      boolean showsReference)
      implements Receipt {}

  /// A form was read and does not count.
  record NotCounted(int ordinal, Substance.Verdict why) implements Receipt {}

  /// The number could not be read.
  record NumberUnread(int ordinal, NumberAnswer.Reason why) implements Receipt {}

  /// All three tries at the number are used.
  record NoTriesLeft(int ordinal) implements Receipt {}

  /// The text is too long; nothing was stored.
  record TooLong(int ordinal, int characters) implements Receipt {}

  /// The form was empty.
  record Empty(int ordinal) implements Receipt {}

  /// The round takes no answers any more.
  record RoundOver(Instant ended) implements Receipt {}

  /// The round takes no answers yet, or never will.
  record NotOpen(RoundState state) implements Receipt {}

  /// A thread message counts.
  record Marked(int ordinal) implements Receipt {}

  /// A thread message is chat.
  ///
  /// @param tell whether the writer is to be told why: once a round
  record Chat(int ordinal, Substance.Verdict why, boolean tell) implements Receipt {}

  /// Hints seen so far.
  record Hints(int ordinal, int count) implements Receipt {}

  /// A part's reference.
  record Reference(int ordinal) implements Receipt {}

  /// A reference is not shown before one's own try.
  record TryFirst(int ordinal) implements Receipt {}

  /// Facts found; none is a miss.
  record Facts(int ordinal, List<String> factIds) implements Receipt {}

  /// Thanks for naming an answer.
  record Thanks() implements Receipt {}

  /// That answer cannot be named: one's own, or gone.
  record NotThatOne() implements Receipt {}

  /// What a member gave for a part is removed.
  ///
  /// @param count how many things were
  record Removed(int ordinal, int count) implements Receipt {}

  /// A member is in a live interview.
  ///
  /// @param running whether it goes on already; else it waits for one more
  record Joined(boolean running) implements Receipt {}

  /// There is nothing to join: no interview together was planned, or too few came, or it is over.
  record NothingToJoin() implements Receipt {}

  /// It is for others to close the open part.
  record NotYourCall(Pace pace) implements Receipt {}

  /// A solo round is another member's.
  record NotYours(String owner) implements Receipt {}

  /// The open part was closed, or none was open.
  record Closed(boolean done) implements Receipt {}
}
