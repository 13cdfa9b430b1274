package dev.whetstone.core.interviewer;

import dev.whetstone.core.command.PlanDesk;
import dev.whetstone.core.command.ScheduleDesk;
import dev.whetstone.core.delivery.Draft;
import dev.whetstone.core.delivery.Outbox;
import dev.whetstone.core.schedule.Change;
import dev.whetstone.core.schedule.ChannelSettings;
import dev.whetstone.core.schedule.ChannelState;
import dev.whetstone.core.schedule.Holidays;
import dev.whetstone.core.schedule.Opening;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.schedule.Typed;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.words.SetupWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The channel's schedule and plan, as a command's caller reaches them.
record ScheduleOfCaller(Caller caller) implements ScheduleDesk {
  private static final Duration WELCOMED_WITHIN = Duration.ofHours(12);
  private static final int AHEAD = 3;

  @Override
  public ChannelState state() {
    return caller
        .channel()
        .map(channel -> ChannelStates.of(sql(), channel, caller.at()))
        .orElseGet(ChannelState.Unplanned::new);
  }

  @Override
  public Optional<ChannelSettings> settings() {
    return stored()
        .map(stored ->
            new ChannelSettings(
                stored.schedule(), Channels.standing(sql(), stored.channelId()).digest()));
  }

  @Override
  public List<Opening> openings() {
    return stored().map(stored -> planner().ahead(stored, AHEAD)).orElse(List.of());
  }

  @Override
  public Optional<ZoneId> zoneOfCaller() {
    return Optional.ofNullable(caller.origin().zone());
  }

  @Override
  public Change setUp(ChannelSettings settings) {
    String name = caller.channel().map(Channels.Channel::name).orElse(caller.place().id());
    Channels.Channel channel = Channels.put(sql(), caller.wiring().ids(), caller.place(), name);
    Channels.managedBy(sql(), channel.id(), caller.member(channel));
    Channels.heardFrom(sql(), channel.id());
    Change change = change(settings, "set the channel up");
    Draft.What welcome =
        new Draft.What.ToChannel(channel.ref(), SetupWords.welcome(settings, change.next()));
    Instant until = caller.at().plus(WELCOMED_WITHIN);
    Outbox.add(
        sql(),
        new Draft(
            Keys.channelLane(channel.id()),
            Keys.welcome(channel.id()),
            welcome,
            caller.at(),
            until,
            null));
    return change;
  }

  @Override
  public Change change(ChannelSettings changed, String why) {
    Channels.Channel channel = caller.channel().orElseThrow();
    String member = caller.member(channel);
    if (Channels.standing(sql(), channel.id()).manager() == null) {
      Channels.managedBy(sql(), channel.id(), member);
    }
    Channels.digest(sql(), channel.id(), changed.digest());
    return planner().change(sql(), channel.id(), changed.schedule(), caller.entry(channel, why));
  }

  @Override
  public Change pause(Instant until, String why) {
    return paused(until, why);
  }

  @Override
  public Change resume(String why) {
    Channels.Channel channel = caller.channel().orElseThrow();
    Channels.put(sql(), caller.wiring().ids(), channel.ref(), channel.name());
    Channels.heardFrom(sql(), channel.id());
    return paused(null, why);
  }

  private Change paused(@Nullable Instant until, String why) {
    ChannelSettings settings = settings().orElseThrow();
    return change(settings.with(settings.schedule().pausedUntil(until)), why);
  }

  @Override
  public boolean isHoliday(LocalDate date) {
    return settings()
        .map(ChannelSettings::schedule)
        .map(Schedule::holidays)
        .map(id -> caller.wiring().holidays().of(id).test(date))
        .orElse(false);
  }

  @Override
  public Typed<Holidays.Known> calendar(String typed) {
    return caller.wiring().holidays().find(typed);
  }

  @Override
  public PlanDesk plan() {
    return new PlanOfCaller(caller);
  }

  /// A note that came as a private message is pressed there, not in the channel that it is about.
  @Override
  public Optional<ScheduleDesk> ofChannel(String channelId) {
    return Channels.all(sql()).stream()
        .filter(channel -> channel.id().equals(channelId) && isTheirs(channel))
        .findFirst()
        .map(channel -> new ScheduleOfCaller(caller.in(channel.ref())));
  }

  private boolean isTheirs(Channels.Channel channel) {
    String manager = Channels.standing(sql(), channel.id()).manager();
    return channel.ref().equals(caller.place())
        || (manager != null
            && caller.in(channel.ref()).known().filter(manager::equals).isPresent());
  }

  private Sql sql() {
    return caller.sql();
  }

  private Planner planner() {
    return caller.wiring().planner();
  }

  private Optional<Schedules.Stored> stored() {
    return caller.channel().flatMap(c -> Schedules.of(sql(), c.id()));
  }
}
