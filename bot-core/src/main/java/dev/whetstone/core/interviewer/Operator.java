package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.schedule.ChannelState;
import dev.whetstone.core.schedule.Opening;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.Audit;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.Transactions;
import dev.whetstone.core.words.CareWords;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What whoever runs the product does to channels from outside of the chat.
public final class Operator {
  private final Transactions transactions;
  private final InstantSource clock;
  private final Wiring wiring;

  Operator(Transactions transactions, InstantSource clock, Wiring wiring) {
    this.transactions = transactions;
    this.clock = clock;
    this.wiring = wiring;
  }

  /// A channel as operators see it.
  ///
  /// @param schedule empty where nobody gave it one
  /// @param openings the next ones, at most three; none while nothing opens
  public record Status(
      ChannelRef ref,
      String name,
      ChannelState state,
      Optional<Schedule> schedule,
      List<Opening> openings) {
    /// Copies the list.
    public Status {
      openings = List.copyOf(openings);
    }
  }

  /// All channels that were ever known.
  public List<Status> channels() {
    warm();
    return transactions.read(
        sql -> Channels.all(sql).stream().map(channel -> status(sql, channel)).toList());
  }

  /// One channel; empty when it is not known.
  public Optional<Status> channel(ChannelRef ref) {
    return channels().stream().filter(status -> status.ref().equals(ref)).findFirst();
  }

  /// No round opens before an instant ([Schedule#WITHOUT_END] for none until it is resumed); how
  /// the channel stands then, empty when it has no schedule.
  public Optional<Status> pause(ChannelRef ref, Instant until) {
    return change(
        ref,
        (sql, stored) -> {
          Channels.Channel channel = Channels.get(sql, stored.channelId());
          plan(sql, stored, stored.schedule().pausedUntil(until), "paused the schedule");
          return channel;
        });
  }

  /// Ends a pause, the loss of a channel or its removal; how the channel stands then, empty when it
  /// has no schedule.
  public Optional<Status> resume(ChannelRef ref) {
    return change(
        ref,
        (sql, stored) -> {
          Channels.Channel channel = Channels.get(sql, stored.channelId());
          Channels.put(sql, wiring.ids(), ref, channel.name());
          Channels.heardFrom(sql, channel.id());
          plan(sql, stored, stored.schedule().pausedUntil(null), "resumed the schedule");
          return Channels.get(sql, channel.id());
        });
  }

  /// Ends a channel's schedule; what was held is kept, an open round goes on to its end, and
  /// whoever manages the channel is told. How it stands then, empty when it has no schedule.
  public Optional<Status> remove(ChannelRef ref) {
    return change(
        ref,
        (sql, stored) -> {
          Instant now = clock.instant();
          Channels.Channel channel = Channels.get(sql, stored.channelId());
          if (channel.isActive()) {
            Channels.disable(sql, channel.id(), Channels.REMOVED, now);
            plan(sql, stored, stored.schedule(), "removed the channel");
            String key = "removed/" + channel.id() + "/" + now.toEpochMilli();
            Notes.toManager(sql, channel, key, CareWords.removed(channel.name()), now);
          }
          return Channels.get(sql, channel.id());
        });
  }

  /// A platform is connected for this workspace: channels that were added before any was known, and
  /// what waits to be sent there, are its from now on.
  ///
  /// @return how many channels came in
  public int adopt(WorkspaceRef workspace) {
    return transactions.write(sql -> Homes.adopt(sql, wiring.ids(), workspace));
  }

  /// The same for one channel whose workspace its platform knows; whether it came in.
  public boolean adopt(ChannelRef channel) {
    return transactions.write(sql -> Homes.adopt(sql, wiring.ids(), channel));
  }

  /// The bot is in this workspace, whichever of its channels have drills.
  public void joined(WorkspaceRef workspace) {
    transactions.write(sql -> Channels.workspace(sql, wiring.ids(), workspace));
  }

  /// Channels that were added before the platform told which workspace they are in.
  public List<ChannelRef> waiting(String platform) {
    WorkspaceRef nowhere = new WorkspaceRef(platform, Homes.ANY);
    return transactions
        .read(sql -> Channels.all(sql).stream().map(Channels.Channel::ref).toList())
        .stream()
        .filter(channel -> channel.workspace().equals(nowhere))
        .toList();
  }

  /// A platform took a channel away, or the whole workspace with all of them.
  public void lost(ChannelRef channel, ChannelState.Loss loss) {
    LostChannels lost = new LostChannels(wiring.keeper(), wiring.platforms());
    transactions.write(sql -> {
      Channels.find(sql, channel)
          .filter(Channels.Channel::isActive)
          .ifPresent(known -> lost.lose(sql, known, loss, clock.instant()));
      return true;
    });
  }

  /// The bot was taken out of a workspace.
  public void lost(WorkspaceRef workspace) {
    transactions
        .read(sql -> Channels.all(sql).stream().map(Channels.Channel::ref).toList())
        .stream()
        .filter(channel -> channel.workspace().equals(workspace))
        .forEach(channel -> lost(channel, ChannelState.Loss.WORKSPACE_GONE));
  }

  /// The bot is installed in a workspace again: channels that went with it not long ago go on with
  /// their next drill.
  public void regained(WorkspaceRef workspace) {
    channels().stream()
        .filter(status -> status.ref().workspace().equals(workspace))
        .filter(status -> Invitations.wentWithApp(status.state(), clock.instant()))
        .forEach(status -> change(status.ref(), this::regain));
  }

  private Channels.Channel regain(Sql sql, Schedules.Stored stored) {
    Channels.Channel channel = Channels.get(sql, stored.channelId());
    Channels.put(sql, wiring.ids(), channel.ref(), channel.name());
    plan(sql, stored, stored.schedule(), "went on, since the bot is installed again");
    return Channels.get(sql, channel.id());
  }

  /// A channel is called otherwise now; one that is not known stays so.
  public void renamed(ChannelRef channel, String name) {
    rename(channel, name, known -> !known.name().equals(name));
  }

  /// A channel's name is known now; one that was named already keeps its name.
  public void named(ChannelRef channel, String name) {
    rename(channel, name, known -> known.name().equals(channel.id()));
  }

  private void rename(ChannelRef ref, String name, Predicate<Channels.Channel> wanted) {
    Optional<Channels.Channel> other =
        transactions.read(sql -> Channels.find(sql, ref).filter(wanted));
    if (other.isPresent()) {
      transactions.write(sql -> {
        Channels.rename(sql, other.get().id(), name);
        return true;
      });
    }
  }

  private interface Deed {
    Channels.Channel on(Sql sql, Schedules.Stored stored);
  }

  private Optional<Status> change(ChannelRef ref, Deed deed) {
    warm();
    return transactions.write(sql ->
        Channels.find(sql, ref)
            .flatMap(channel -> Schedules.of(sql, channel.id()))
            .map(stored -> status(sql, deed.on(sql, stored))));
  }

  private void plan(Sql sql, Schedules.Stored stored, Schedule schedule, String what) {
    Audit.Entry entry =
        new Audit.Entry(clock.instant(), Audit.OPERATOR, null, stored.channelId(), what);
    wiring.planner().change(sql, stored.channelId(), schedule, entry);
  }

  private Status status(Sql sql, Channels.Channel channel) {
    Optional<Schedules.Stored> stored = Schedules.of(sql, channel.id());
    return new Status(
        channel.ref(),
        channel.name(),
        ChannelStates.of(sql, channel, clock.instant()),
        stored.map(Schedules.Stored::schedule),
        stored.map(s -> wiring.planner().ahead(s, 3)).orElse(List.of()));
  }

  /// Calendars are slow at first: they are read before the transaction.
  private void warm() {
    wiring.warmHolidays(transactions);
  }
}
