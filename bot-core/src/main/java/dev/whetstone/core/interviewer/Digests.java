package dev.whetstone.core.interviewer;

import dev.whetstone.core.delivery.Draft;
import dev.whetstone.core.delivery.Outbox;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Members;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.Weeks;
import dev.whetstone.core.streak.Digest;
import dev.whetstone.core.words.DigestWords;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Posts a channel's digest on Mondays at the time of its rounds: one a week.
final class Digests implements Errand {
  private static final String KIND = "DIGEST";

  /// A digest that comes later is no news any more.
  private static final Duration LATEST = Duration.ofHours(12);

  @Override
  public String kind() {
    return KIND;
  }

  /// Sets a channel's next digest by its schedule. One that is due already is not put off: its run
  /// sets the next.
  static void plan(Sql sql, String channelId, Schedule schedule, Instant now) {
    if (schedule.paces().isEmpty()) {
      Errands.drop(sql, KIND, channelId);
    } else if (Errands.dueOf(sql, KIND, channelId).filter(due -> !due.isAfter(now)).isEmpty()) {
      Errands.set(sql, KIND, channelId, nextAfter(schedule, now));
    }
  }

  /// Sets it where none is set: for schedules that are older than digests.
  static void planOnce(Sql sql, String channelId, Schedule schedule, Instant now) {
    if (Errands.dueOf(sql, KIND, channelId).isEmpty()) {
      plan(sql, channelId, schedule, now);
    }
  }

  private static Instant nextAfter(Schedule schedule, Instant after) {
    LocalDate monday = mondayOf(schedule, after);
    Instant at = at(schedule, monday);
    return at.isAfter(after) ? at : at(schedule, monday.plusWeeks(1));
  }

  private static Instant at(Schedule schedule, LocalDate monday) {
    return monday.atTime(schedule.opensAt()).atZone(schedule.zone()).toInstant();
  }

  private static LocalDate mondayOf(Schedule schedule, Instant at) {
    return LocalDate.ofInstant(at, schedule.zone())
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  @Override
  public void run(Sql sql, String channelId, Instant due, Instant now) {
    Optional<Schedule> schedule = Schedules.of(sql, channelId).map(Schedules.Stored::schedule);
    if (schedule.isEmpty() || schedule.get().paces().isEmpty()) {
      return;
    }
    Errands.set(sql, KIND, channelId, nextAfter(schedule.get(), now));
    Channels.Channel channel = Channels.get(sql, channelId);
    boolean tooLate = now.isAfter(due.plus(LATEST));
    if (!tooLate
        && channel.isActive()
        && !isPaused(schedule.get(), now)
        && Channels.standing(sql, channelId).digest()) {
      post(sql, channel, mondayOf(schedule.get(), due), due);
    }
  }

  private static boolean isPaused(Schedule schedule, Instant now) {
    Instant until = schedule.pausedUntil();
    return until != null && until.isAfter(now);
  }

  private static void post(Sql sql, Channels.Channel channel, LocalDate monday, Instant due) {
    Digest digest = Weeks.of(sql, channel.id(), monday.minusWeeks(1));
    if (digest.isWorthSaying()) {
      UnaryOperator<String> names = Members.names(sql, channel.workspaceId());
      Outbox.add(
          sql,
          new Draft(
              Keys.channelLane(channel.id()),
              "digest/" + channel.id() + "/" + monday,
              new Draft.What.ToChannel(
                  channel.ref(),
                  DigestWords.digest(
                      digest,
                      member ->
                          Members.isOnBoards(sql, member)
                              ? Optional.of(names.apply(member))
                              : Optional.empty())),
              due,
              due.plus(LATEST),
              null));
    }
  }
}
