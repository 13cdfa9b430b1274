package dev.whetstone.core.round;

import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.pack.ShippedBank;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A round in a test's hands: events go in, the last receipt and all effects stay to be looked at.
final class Play {
  static final Instant OPENS = Instant.parse("2026-11-23T09:00:00Z");
  static final Drill FEED = drill("rec-short-video-feed");
  static final Drill FRAUD = drill("risk-card-payment-fraud");

  final Drill drill;
  Round round;
  Receipt receipt = new Receipt.Nothing();
  final List<Effect> effects = new ArrayList<>();
  private int nextId;

  private Play(Drill drill, Pace pace, Set<String> expected) {
    this.drill = drill;
    RoundSettings settings =
        new RoundSettings(Duration.ofHours(8), Duration.ofHours(12), Duration.ofHours(3));
    Round.Head head =
        new Round.Head(
            "r",
            "c",
            1,
            LocalDate.of(2026, 11, 23),
            true,
            pace,
            1,
            "hash",
            OPENS,
            settings,
            expected,
            "salt");
    List<String> path = PathOfDay.parts(drill, pace, Set.of());
    this.round =
        new Round(
            head,
            RoundState.OPENING,
            0,
            1,
            null,
            Timetable.parts(drill, pace, path, Times.from(OPENS, settings)),
            List.of(),
            Book.EMPTY);
  }

  static Drill drill(String id) {
    return ShippedBank.drill(id);
  }

  /// A round of the feed drill, running since 09:00.
  static Play running(String... expected) {
    return running(FEED, expected);
  }

  static Play running(Drill drill, String... expected) {
    return delivered(new Play(drill, Pace.DAY, Set.of(expected)));
  }

  /// A round of the feed drill whose root is there since 09:00.
  static Play at(Pace pace) {
    return delivered(new Play(FEED, pace, Set.of()));
  }

  private static Play delivered(Play play) {
    play.on(new RoundEvent.RootDelivered(OPENS.plusSeconds(2)));
    return play;
  }

  Receipt joins(String member, Instant at) {
    return on(new RoundEvent.Joined(at, member));
  }

  Receipt next(String member, Instant at) {
    return on(new RoundEvent.NextWanted(at, member, round.position()));
  }

  <T extends Effect> List<T> effects(Class<T> kind) {
    return effects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  static Play opening() {
    return new Play(FEED, Pace.DAY, Set.of());
  }

  static Instant at(String time) {
    return Instant.parse("2026-11-23T" + time + ":00Z");
  }

  static Instant nextDay(String time) {
    return Instant.parse("2026-11-24T" + time + ":00Z");
  }

  Receipt on(RoundEvent event) {
    Decision decision = RoundEngine.decide(drill, round, event);
    round = decision.round();
    receipt = decision.receipt();
    effects.addAll(decision.effects());
    return receipt;
  }

  Play until(Instant instant) {
    on(new RoundEvent.TimeCame(instant));
    return this;
  }

  Receipt form(String member, int ordinal, String text, Instant at) {
    return form(member, ordinal, text, null, null, at);
  }

  Receipt form(
      String member,
      int ordinal,
      @Nullable String text,
      @Nullable String number,
      @Nullable Integer vote,
      Instant at) {
    return on(
        new RoundEvent.FormSent(
            at, member, ordinal, "f" + nextId, text, number, vote, false, ids()));
  }

  Receipt says(String member, String text, Instant at) {
    return says(member, "m" + nextId, text, at);
  }

  Receipt says(String member, String message, String text, Instant at) {
    return on(new RoundEvent.ThreadSaid(at, member, message, text, false, id()));
  }

  /// The ordinal of a step or twist on the path.
  int ordinal(String partId) {
    return round.parts().stream()
        .filter(part -> part.id().equals(partId))
        .findFirst()
        .orElseThrow()
        .ordinal();
  }

  List<String> ids() {
    return List.of(id(), id(), id());
  }

  private String id() {
    return "%08d".formatted(nextId++);
  }

  static String answer(String about) {
    return "For %s I would first look at who is missing from the number and why.".formatted(about);
  }
}
