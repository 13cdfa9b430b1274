package dev.whetstone.core.round;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can happen to a round. Time and chance come in with it.
public sealed interface RoundEvent {
  /// When it happened, by the platform's own clock where there is one.
  Instant at();

  /// A member gave something that may count.
  sealed interface Given extends RoundEvent {
    /// The member's id.
    String member();
  }

  /// The root is in the channel.
  record RootDelivered(Instant at) implements RoundEvent {}

  /// The root was not delivered within its catch-up window.
  record RootExpired(Instant at) implements RoundEvent {}

  /// Time has come to look at the timetable.
  record TimeCame(Instant at) implements RoundEvent {}

  /// The channel's next round opens.
  record NextOpens(Instant at) implements RoundEvent {}

  /// A manager closes the open part.
  ///
  /// @param ordinal the part that they see open
  record PartClosed(Instant at, int ordinal) implements RoundEvent {}

  /// Somebody who does not manage the channel wants to go on to the next part.
  ///
  /// @param ordinal the part that they see open
  record NextWanted(Instant at, String member, int ordinal) implements RoundEvent {}

  /// A member wants to be in a live interview.
  record Joined(Instant at, String member) implements RoundEvent {}

  /// The thread is gone or locked: somebody's will.
  record ThreadLost(Instant at) implements RoundEvent {}

  /// A form was sent for a part.
  ///
  /// @param source the platform's id of the submission
  /// @param number as typed
  /// @param vote the option from 0
  /// @param ids fresh ids for text, number and vote
  record FormSent(
      Instant at,
      String member,
      int ordinal,
      String source,
      @Nullable String text,
      @Nullable String number,
      @Nullable Integer vote,
      boolean hidden,
      List<String> ids)
      implements Given {}

  /// Somebody wrote in the thread.
  ///
  /// @param source the message's id
  record ThreadSaid(
      Instant at, String member, String source, String text, boolean hasPicture, String id)
      implements Given {}

  /// An author changed a message in the thread.
  record ThreadEdited(Instant at, String source, String text, boolean hasPicture)
      implements RoundEvent {}

  /// A message in the thread was deleted.
  record ThreadDeleted(Instant at, String source, boolean byAuthor) implements RoundEvent {}

  /// A member wants a part's next hint.
  record HintWanted(Instant at, String member, int ordinal) implements RoundEvent {}

  /// A member wants a part's reference without, or after, their own try.
  record ReferenceWanted(Instant at, String member, int ordinal) implements RoundEvent {}

  /// A member asked for facts and these were found; none is a miss.
  ///
  /// @param ordinal the part that it was asked at
  record FactsFound(Instant at, String member, int ordinal, List<String> factIds)
      implements RoundEvent {}

  /// A member names the answer that taught them most.
  record TaughtMost(Instant at, String member, String answerId) implements RoundEvent {}

  /// Somebody marked an OPEN answer, or took the mark back.
  record Liked(Instant at, String member, String source, boolean added) implements RoundEvent {}

  /// A member removes what they gave for a part.
  record MineRemoved(Instant at, String member, int ordinal) implements RoundEvent {}

  /// A moderator takes out of the thread what a member wrote for a part.
  ///
  /// @param member whose words they are
  record WordsRemoved(Instant at, String member, int ordinal) implements RoundEvent {}
}
