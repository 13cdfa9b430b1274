package dev.whetstone.core.round;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a member gave for a part.
///
/// @param ordinal the part
/// @param member the member's id
/// @param source the platform's id of what brought it: the message of an OPEN answer
/// @param at the platform's own time; of a form that was sent again, the first
/// @param blind given before the part's public reveal and before the member's private reference
/// @param hidden not to be shown in reveals
/// @param text of forms only, until the end of grace
/// @param tokens salted hashes of its words
/// @param length characters that count for substance
/// @param value an estimate's first try, or a vote's option from 0
/// @param likedBy the members who marked it
public record Answer(
    String id,
    int ordinal,
    String member,
    Kind kind,
    String source,
    Instant at,
    State state,
    boolean blind,
    boolean hidden,
    @Nullable String text,
    Tokens tokens,
    int length,
    @Nullable Double value,
    Set<String> likedBy) {

  /// Copies the set.
  public Answer {
    likedBy = Set.copyOf(likedBy);
  }

  /// How it came.
  public enum Kind {
    /// Text of a form: sealed until the reveal.
    FORM,
    /// A message in the thread: open.
    OPEN,
    /// A choice in a vote.
    VOTE,
    /// A number.
    ESTIMATE
  }

  /// What it is worth.
  public enum State {
    COUNTED,
    CHAT,
    WITHDRAWN,
    REMOVED
  }

  /// True when it counts for credit.
  public boolean counts() {
    return state == State.COUNTED;
  }

  /// Counting, and given by form, number or vote: what closes a part early.
  public boolean isGiven() {
    return counts() && kind != Kind.OPEN;
  }

  Answer in(State newState) {
    return saying(text, tokens, length, newState);
  }

  Answer removed() {
    return withoutWords().in(State.REMOVED);
  }

  /// Nothing of it is shown any more; what it counted for stays.
  Answer withoutWords() {
    return saying(null, tokens, length, state).hiddenIf(true);
  }

  Answer saying(@Nullable String newText, Tokens words, int characters, State newState) {
    return new Answer(
        id,
        ordinal,
        member,
        kind,
        source,
        at,
        newState,
        blind,
        hidden,
        newText,
        words,
        characters,
        value,
        likedBy);
  }

  Answer hiddenIf(boolean hide) {
    return new Answer(
        id, ordinal, member, kind, source, at, state, blind, hide, text, tokens, length, value,
        likedBy);
  }

  Answer blindIf(boolean isBlind) {
    return new Answer(
        id, ordinal, member, kind, source, at, state, isBlind, hidden, text, tokens, length, value,
        likedBy);
  }

  Answer choosing(double option) {
    return new Answer(
        id, ordinal, member, kind, source, at, state, blind, hidden, text, tokens, length, option,
        likedBy);
  }

  /// How many members marked it.
  public int liked() {
    return likedBy.size();
  }

  Answer likedBy(String one) {
    Set<String> more = new HashSet<>(likedBy);
    more.add(one);
    return marked(more);
  }

  Answer notLikedBy(String one) {
    Set<String> fewer = new HashSet<>(likedBy);
    fewer.remove(one);
    return marked(fewer);
  }

  private Answer marked(Set<String> members) {
    return new Answer(
        id, ordinal, member, kind, source, at, state, blind, hidden, text, tokens, length, value,
        members);
  }
}
