package dev.whetstone.core.interviewer;

import dev.whetstone.core.delivery.Outbox;
import dev.whetstone.core.round.Credit;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.ChannelsRounds;
import dev.whetstone.core.store.Members;
import dev.whetstone.core.store.Reminders;
import dev.whetstone.core.store.Rounds;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.words.RemindWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/// Reminds who asked for it of a round that is still without their credit: once a round, at their
/// own time, never in the night.
final class Reminding implements Errand {
  static final String KIND = "REMIND";

  /// Later than this, nobody was up at the time; tomorrow is another day.
  private static final Duration STILL_TODAY = Duration.ofHours(1);

  private final RoundKeeper keeper;

  Reminding(RoundKeeper keeper) {
    this.keeper = keeper;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /// Sets or changes a member's reminder for a channel.
  static void set(Sql sql, String member, Channels.Channel channel, LocalTime time, Instant now) {
    Reminders.put(sql, member, channel.id(), time);
    Errands.set(sql, KIND, owner(member, channel), next(time, zone(sql, member, channel), now));
  }

  /// Ends a member's reminder for a channel.
  static void end(Sql sql, String member, Channels.Channel channel) {
    Reminders.drop(sql, member, channel.id());
    Errands.drop(sql, KIND, owner(member, channel));
  }

  /// The zone that a member's day has: their own, else the channel's.
  static ZoneId zone(Sql sql, String member, Channels.Channel channel) {
    return Optional.ofNullable(Members.get(sql, member).zone())
        .or(() -> Schedules.of(sql, channel.id()).map(stored -> stored.schedule().zone()))
        .orElse(ZoneOffset.UTC);
  }

  /// Takes back a reminder that waits to be sent: its member has answered.
  static void takeBack(Sql sql, Round round, String member) {
    Outbox.cancel(sql, Keys.note(key(round.id(), member)));
  }

  private static String key(String round, String member) {
    return "remind/" + round + "/" + member;
  }

  private static String owner(String member, Channels.Channel channel) {
    return member + "/" + channel.id();
  }

  private static Instant next(LocalTime time, ZoneId zone, Instant after) {
    ZonedDateTime today = after.atZone(zone).toLocalDate().atTime(time).atZone(zone);
    return today.toInstant().isAfter(after)
        ? today.toInstant()
        : today.toLocalDate().plusDays(1).atTime(time).atZone(zone).toInstant();
  }

  @Override
  public void run(Sql sql, String owner, Instant due, Instant now) {
    String[] parts = owner.split("/", 2);
    Channels.Channel channel = Channels.get(sql, parts[1]);
    Members.Member member = Members.get(sql, parts[0]);
    Optional<LocalTime> time = Reminders.of(sql, member.id(), channel.id());
    if (time.isEmpty() || member.state() == Members.State.FORGOTTEN) {
      return;
    }
    ZoneId zone = zone(sql, member.id(), channel);
    boolean isLate = Duration.between(due, now).compareTo(STILL_TODAY) > 0;
    boolean isNight = !RemindWords.isByDay(now.atZone(zone).toLocalTime());
    if (!isLate && !isNight && wants(sql, member, now)) {
      open(sql, channel, member.id(), now)
          .ifPresent(round -> remind(sql, member, round, zone, now));
    }
    Errands.set(sql, KIND, owner, next(time.get(), zone, now));
  }

  private static boolean wants(Sql sql, Members.Member member, Instant now) {
    return member.state() == Members.State.IN
        && sql.first(
                "SELECT 1 AS away FROM away WHERE member_id = ? AND from_at <= ? AND until_at > ?",
                row -> row.number("away"),
                member.id(),
                now,
                now)
            .isEmpty();
  }

  /// The channel's scheduled round that can still be answered in time and is not.
  private static Optional<Round> open(
      Sql sql, Channels.Channel channel, String member, Instant now) {
    return ChannelsRounds.open(sql, channel.id()).reversed().stream()
        .flatMap(id -> Rounds.find(sql, id).stream())
        .filter(round -> round.head().scheduled() && takesAnswers(round, now))
        .findFirst()
        .filter(round -> round.isFor(member) && Credit.at(round, member).isEmpty());
  }

  private static boolean takesAnswers(Round round, Instant now) {
    return (round.state() == RoundState.RUNNING || round.state() == RoundState.WRAPPED)
        && now.isBefore(round.opened().due());
  }

  private void remind(Sql sql, Members.Member member, Round round, ZoneId zone, Instant now) {
    Instant night =
        now.atZone(zone).toLocalDate().atTime(RemindWords.EVENING).atZone(zone).toInstant();
    Instant due = round.opened().due();
    Notes.to(
        sql,
        java.util.Objects.requireNonNull(member.ref()),
        Channels.get(sql, round.head().channel()).ref(),
        key(round.id(), member.id()),
        RemindWords.reminder(keeper.scene(sql, round)),
        now,
        night.isBefore(due) ? night : due);
  }
}
