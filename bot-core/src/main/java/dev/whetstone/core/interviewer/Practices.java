package dev.whetstone.core.interviewer;

import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.round.PracticeStart;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundSettings;
import dev.whetstone.core.schedule.Nearest;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.ChannelsRounds;
import dev.whetstone.core.store.Rounds;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.words.QuestionWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Rounds that members start for themselves: no schedule, no streak, one at a time for each member.
final class Practices {
  /// How many may go on in one channel, so that its own round is not lost among them.
  private static final int MOST_IN_CHANNEL = 3;

  /// One sitting: what is left alone wraps the same evening and makes room for the next.
  private static final RoundSettings SETTINGS =
      new RoundSettings(Duration.ofHours(3), Duration.ofHours(12), Duration.ofMinutes(30));

  private final NewRounds rounds;
  private final Plans plans;
  private final Bank bank;
  private final Shelf shelf;

  Practices(NewRounds rounds, Plans plans, Bank bank, Shelf shelf) {
    this.rounds = rounds;
    this.plans = plans;
    this.bank = bank;
    this.shelf = shelf;
  }

  /// Starts one.
  ///
  /// @param wanted a drill or a domain as typed; empty for any
  PracticeStart start(
      Sql sql,
      Channels.Channel channel,
      String member,
      Pace pace,
      Optional<String> wanted,
      Instant now) {
    if (!channel.isActive()) {
      return new PracticeStart.NoChannel();
    }
    return refusal(sql, channel.id(), member)
        .orElseGet(() -> {
          Choice choice = choose(sql, channel.id(), wanted);
          return switch (choice) {
            case Choice.Refused(var why) -> why;
            case Choice.Chosen(var drill) -> {
              open(sql, channel.id(), member, pace, drill, now);
              yield new PracticeStart.Started(drill.title(), pace);
            }
          };
        });
  }

  private Optional<PracticeStart> refusal(Sql sql, String channel, String member) {
    Optional<Round> own = ChannelsRounds.practiceOf(sql, channel, member);
    if (own.isPresent()) {
      String title = shelf.of(sql, own.get().head().drillHash()).title();
      return Optional.of(new PracticeStart.OwnGoesOn(title));
    }
    int going = ChannelsRounds.practices(sql, channel).size();
    return going >= MOST_IN_CHANNEL
        ? Optional.of(new PracticeStart.ChannelFull(going))
        : Optional.empty();
  }

  private void open(Sql sql, String channel, String member, Pace pace, Drill drill, Instant now) {
    ZoneId zone = Schedules.of(sql, channel).map(s -> s.schedule().zone()).orElse(ZoneOffset.UTC);
    NewRounds.Wanted wanted =
        new NewRounds.Wanted(
            LocalDate.ofInstant(now, zone), pace, 1, now, SETTINGS, List.of(member));
    rounds.beside(sql, channel, drill, wanted, now);
  }

  private sealed interface Choice {
    record Chosen(Drill drill) implements Choice {}

    record Refused(PracticeStart why) implements Choice {}
  }

  private Choice choose(Sql sql, String channel, Optional<String> wanted) {
    Set<String> open = openHere(sql, channel);
    if (wanted.isEmpty()) {
      Optional<Schedule> schedule = Schedules.of(sql, channel).map(Schedules.Stored::schedule);
      return any(sql, channel, schedule.map(Schedule::domains).orElse(Set.of()), open);
    }
    String typed = wanted.get().toLowerCase(Locale.ROOT);
    Optional<Drill> named = named(typed);
    if (named.isPresent()) {
      return open.contains(named.get().key())
          ? new Choice.Refused(new PracticeStart.OpenHere(named.get().title()))
          : new Choice.Chosen(named.get());
    }
    return domain(typed)
        .map(domain -> any(sql, channel, Set.of(domain), open))
        .orElseGet(() -> new Choice.Refused(unknown(typed)));
  }

  /// A domain by its name, by what people call it, or by a beginning that only one has.
  private Optional<String> domain(String typed) {
    Optional<String> whole =
        domains()
            .filter(d -> d.equals(typed) || QuestionWords.domain(d).equalsIgnoreCase(typed))
            .findFirst();
    List<String> begun = domains().filter(d -> d.startsWith(typed)).toList();
    return whole.or(() -> begun.size() == 1 ? Optional.of(begun.getFirst()) : Optional.empty());
  }

  private Choice any(Sql sql, String channel, Set<String> domains, Set<String> open) {
    return plans
        .unplanned(sql, channel, domains, open)
        .<Choice>map(Choice.Chosen::new)
        .orElseGet(() -> new Choice.Refused(new PracticeStart.NoDrill()));
  }

  private Optional<Drill> named(String typed) {
    return bank.find(typed)
        .or(() ->
            bank.drills().stream().filter(d -> d.title().equalsIgnoreCase(typed)).findFirst());
  }

  private PracticeStart unknown(String typed) {
    List<String> names = Stream.concat(domains(), bank.drills().stream().map(Drill::id)).toList();
    return new PracticeStart.Unknown(typed, Nearest.to(typed, names), domains().toList());
  }

  private Stream<String> domains() {
    return bank.drills().stream().map(drill -> drill.tags().domain()).distinct().sorted();
  }

  /// Keys of the drills whose rounds are open: beside them the same drill would give them away.
  private Set<String> openHere(Sql sql, String channel) {
    Set<String> keys = new HashSet<>();
    for (String id : ChannelsRounds.open(sql, channel)) {
      Round round = Rounds.find(sql, id).orElseThrow();
      if (round.state().isUnderWay() || round.head().scheduled()) {
        keys.add(shelf.of(sql, round.head().drillHash()).key());
      }
    }
    return keys;
  }
}
