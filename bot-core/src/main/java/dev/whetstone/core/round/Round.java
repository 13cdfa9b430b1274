package dev.whetstone.core.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One drill held in one channel on one local date.
///
/// @param position the ordinal of the part that is open, or was last
/// @param version raised with each decision that changed it
/// @param times absent until the root is delivered
/// @param joined who is in, in the order of their coming: of a live round those who pressed Join,
///   of a solo round the one whose round it is
public record Round(
    Head head,
    RoundState state,
    int position,
    int version,
    @Nullable Times times,
    List<Part> parts,
    List<String> joined,
    Book book) {

  /// What never changes.
  ///
  /// @param channel the channel's id
  /// @param seq counts the channel's rounds from 1
  /// @param scheduled false for practice, which touches no streak
  /// @param credit in how many stages a member must answer
  /// @param expected ids of the members who close a part early by answering
  /// @param salt for hashing words
  public record Head(
      String id,
      String channel,
      int seq,
      LocalDate date,
      boolean scheduled,
      Pace pace,
      int credit,
      String drillHash,
      Instant plannedAt,
      RoundSettings settings,
      Set<String> expected,
      String salt) {}

  /// Copies the lists.
  public Round {
    parts = List.copyOf(parts);
    joined = List.copyOf(joined);
  }

  /// The round's id.
  public String id() {
    return head.id();
  }

  /// How it moves now: a live round that too few joined runs as a day's.
  public Pace pace() {
    boolean tooFew = joined.size() < Interview.TOGETHER;
    boolean isUnderWay = state.takesAnswers() || state == RoundState.DONE;
    return head.pace() == Pace.LIVE && tooFew && isUnderWay ? Pace.DAY : head.pace();
  }

  /// Who came first: who started a live interview, or whose solo round it is.
  public Optional<String> leader() {
    return joined.stream().findFirst();
  }

  /// Whether what this member gives can count: a solo round is one member's alone.
  public boolean isFor(String member) {
    return pace() != Pace.SOLO || leader().map(member::equals).orElse(true);
  }

  /// When the path ends by itself.
  public Instant endsAt() {
    return parts.getLast().closesAt();
  }

  /// A part by its ordinal.
  public Part part(int ordinal) {
    return parts.get(ordinal);
  }

  /// A part by its ordinal; empty when the path has none.
  public Optional<Part> partAt(int ordinal) {
    return ordinal >= 0 && ordinal < parts.size()
        ? Optional.of(parts.get(ordinal))
        : Optional.empty();
  }

  /// The part that is open in the thread.
  public Optional<Part> openPart() {
    return state == RoundState.RUNNING ? Optional.of(part(position)) : Optional.empty();
  }

  /// The last part of the path.
  public boolean isLast(Part part) {
    return part.ordinal() == parts.size() - 1;
  }

  /// The instants.
  ///
  /// @throws NullPointerException before the root is delivered
  public Times opened() {
    return Objects.requireNonNull(times, "the round has not opened");
  }

  /// The part that a thread message of this instant belongs to.
  public Part partAt(Instant at) {
    return parts.stream()
        .filter(part -> part.opensAt() != null && !part.wasClosedBy(at))
        .findFirst()
        .orElse(part(position));
  }

  /// The first part that a member has neither answered nor given up by looking at its reference.
  public Optional<Part> nextFor(String member) {
    return parts.stream()
        .filter(part -> !book.hasAnswered(member, part.ordinal()))
        .filter(part -> book.progressOf(member, part.ordinal()).referenceSeenAt() == null)
        .findFirst();
  }

  Round in(RoundState newState) {
    return new Round(head, newState, position, version, times, parts, joined, book);
  }

  Round openedAt(Times newTimes, RoundState newState, List<Part> newParts) {
    return new Round(head, newState, 0, version, newTimes, newParts, joined, book);
  }

  Round joinedBy(String member) {
    List<String> more = Stream.concat(joined.stream(), Stream.of(member)).distinct().toList();
    return new Round(head, state, position, version, times, parts, more, book);
  }

  Round at(int newPosition) {
    return new Round(head, state, newPosition, version, times, parts, joined, book);
  }

  Round with(Part part) {
    List<Part> changed = parts.stream().map(p -> p.ordinal() == part.ordinal() ? part : p).toList();
    return new Round(head, state, position, version, times, changed, joined, book);
  }

  Round with(UnaryOperator<Book> change) {
    return new Round(head, state, position, version, times, parts, joined, change.apply(book));
  }

  Round nextVersion() {
    return new Round(head, state, position, version + 1, times, parts, joined, book);
  }
}
