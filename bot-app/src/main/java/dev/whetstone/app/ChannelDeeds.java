package dev.whetstone.app;

import dev.whetstone.app.cli.CannotGoOn;
import dev.whetstone.app.cli.ChannelName;
import dev.whetstone.app.cli.ChannelWish;
import dev.whetstone.app.cli.Exit;
import dev.whetstone.app.cli.ScheduleWords;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.delivery.FilePresence;
import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.interviewer.Operator;
import dev.whetstone.core.interviewer.Whetstone;
import dev.whetstone.core.round.NowOpened;
import dev.whetstone.core.schedule.ChannelState;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.schedule.ScheduleText;
import dev.whetstone.core.store.Database;
import dev.whetstone.core.store.Ids;
import dev.whetstone.web.WebChannel;
import dev.whetstone.web.WebPlatform;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an operator does to channels, in a process of its own on the product's database. What has
/// to be sent for it is sent by the product that runs, or by the next one that does.
final class ChannelDeeds {
  private final Database database;
  private final InstantSource clock;
  private final boolean isRunning;
  private final Bank bank;
  private final Whetstone whetstone;
  private final ChannelPlaces places;
  private final Adapters adapters = new Adapters(List.of());

  private ChannelDeeds(Database database, Path data, List<Path> packs) {
    this.database = database;
    this.isRunning = !FilePresence.living(DataDirectory.running(data)).isEmpty();
    this.clock = DataDirectory.clock(database);
    this.bank = Drills.load(database.read(sql -> Packs.of(sql, packs)));
    Ids ids = new Ids(clock, new SecureRandom());
    this.whetstone = new Whetstone(database, clock, ids, bank, Drills.order(), adapters);
    this.places = new ChannelPlaces(database, ChannelHomes.by(System.getenv(), database));
  }

  /// Does it and says what came of it.
  static int fulfil(ChannelWish wish, Path data, List<Path> packs) {
    boolean begins = wish instanceof ChannelWish.Add;
    try (Database database = begins ? DataDirectory.made(data) : DataDirectory.existing(data)) {
      String said = new ChannelDeeds(database, data, packs).done(wish);
      System.out.println(said);
      return Exit.FINE;
    }
  }

  private String done(ChannelWish wish) {
    return switch (wish) {
      case ChannelWish.Show _ -> ChannelLines.table(operator().channels(), adapters);
      case ChannelWish.Add(var channel, var name, var words) -> add(channel, name, words);
      case ChannelWish.Change(var channel, var name, var words) -> change(channel, name, words);
      case ChannelWish.Open(var channel) -> open(places.known(channel));
      case ChannelWish.Pause(var channel, var until) -> pause(places.known(channel), until);
      case ChannelWish.Resume(var channel) -> resume(places.known(channel));
      case ChannelWish.Remove(var channel) -> remove(places.known(channel));
    };
  }

  private Operator operator() {
    return whetstone.operator();
  }

  private String add(ChannelName channel, @Nullable String name, ScheduleWords words) {
    ChannelRef ref = places.place(channel);
    Optional<Operator.Status> known = operator().channel(ref);
    if (known.filter(ChannelDeeds::isThere).isPresent()) {
      throw new CannotGoOn(
          Exit.USAGE,
          "%s is there already.".formatted(ChannelPlaces.called(ref)),
          "./drill channel set changes it, ./drill channel list shows it.");
    }
    settle(ref, name == null ? channel.id() : name, words, Optional.empty());
    return "Added. " + stands(ref);
  }

  private static boolean isThere(Operator.Status status) {
    return switch (status.state()) {
      case ChannelState.Running _, ChannelState.Paused _, ChannelState.Lost _ -> true;
      case ChannelState.Unplanned _, ChannelState.Removed _ -> false;
    };
  }

  private String change(ChannelName channel, @Nullable String name, ScheduleWords words) {
    ChannelRef ref = places.known(channel);
    if (name == null && words.equals(ScheduleWords.NONE)) {
      throw new CannotGoOn(
          Exit.USAGE, "Nothing is said that could change.", "See ./drill channel set --help.");
    }
    Operator.Status known = operator().channel(ref).orElseThrow();
    switch (known.state()) {
      case ChannelState.Running _, ChannelState.Paused _, ChannelState.Unplanned _ -> {}
      case ChannelState.Removed _ -> throw notHeld(ref, "was removed");
      case ChannelState.Lost _ -> throw notHeld(ref, "was taken away by its platform");
    }
    settle(ref, name == null ? known.name() : name, words, known.schedule());
    return "Changed. " + stands(ref);
  }

  private static CannotGoOn notHeld(ChannelRef ref, String why) {
    String called = ChannelPlaces.called(ref);
    return new CannotGoOn(
        Exit.USAGE,
        "%s %s.".formatted(called, why),
        "./drill channel resume %s brings it back first.".formatted(called));
  }

  private void settle(ChannelRef ref, String name, ScheduleWords words, Optional<Schedule> before) {
    Schedule schedule = ScheduleChoice.of(words, before, bank);
    if (ref.workspace().equals(WebPlatform.WORKSPACE)) {
      WebPlatform web = new WebPlatform(database, clock);
      web.addChannel(new WebChannel(ref.id(), name, ChannelLines.TOPIC));
      web.renameChannel(ref.id(), name);
    }
    whetstone.settle(ref, name, schedule);
  }

  private String open(ChannelRef ref) {
    return switch (whetstone.openNow(ref)) {
      case NowOpened.Todays(var title) ->
          "Opened “%s” as today's round%s".formatted(title, posted());
      case NowOpened.Extra(var title) ->
          "Opened “%s” as an extra round, which touches no streak%s".formatted(title, posted());
      case NowOpened.StillPosting(var title) ->
          throw new CannotGoOn(
              Exit.FAILED,
              "“%s” is still being posted there.".formatted(title),
              "It stands as soon as a product that runs has sent it; ./drill doctor says if one does.");
      case NowOpened.JustOpened(var title) ->
          throw new CannotGoOn(
              Exit.FAILED,
              "“%s” opened there only minutes ago.".formatted(title),
              "Try again in ten minutes.");
      case NowOpened.NoSchedule _ -> throw unplanned(ref);
      case NowOpened.NoChannel _ -> throw notHeld(ref, "is removed, or was taken away");
      case NowOpened.NoDrill _ ->
          throw new CannotGoOn(
              Exit.FAILED,
              "No drill fits the filter of %s.".formatted(ChannelPlaces.called(ref)),
              "Widen it with ./drill channel set --domains all, or name more drills with --pack.");
    };
  }

  private String posted() {
    return isRunning ? ". It is being posted." : ". It is posted at the next ./drill run.";
  }

  private String pause(ChannelRef ref, @Nullable String until) {
    Schedule schedule =
        operator()
            .channel(ref)
            .flatMap(Operator.Status::schedule)
            .orElseThrow(() -> unplanned(ref));
    Instant end = until == null ? Schedule.WITHOUT_END : end(until, schedule);
    return said("Paused.", ref, operator().pause(ref, end));
  }

  private Instant end(String typed, Schedule schedule) {
    LocalDate date = ScheduleChoice.understood("--until", ScheduleText.date(typed));
    Instant end = date.atStartOfDay(schedule.zone()).toInstant();
    if (!end.isAfter(clock.instant())) {
      throw new CannotGoOn(
          Exit.USAGE,
          "--until: %s is over in %s.".formatted(date, schedule.zone()),
          "Type a date to come, or leave it out to pause until resume.");
    }
    return end;
  }

  private String resume(ChannelRef ref) {
    return said("Resumed.", ref, operator().resume(ref));
  }

  private String remove(ChannelRef ref) {
    String removed =
        "Removed. What was held is kept; ./drill channel resume %s brings it back."
            .formatted(ChannelPlaces.called(ref));
    return said(removed, ref, operator().remove(ref));
  }

  private String said(String what, ChannelRef ref, Optional<Operator.Status> stands) {
    return what + " " + ChannelLines.one(stands.orElseThrow(() -> unplanned(ref)), adapters);
  }

  private static CannotGoOn unplanned(ChannelRef ref) {
    String called = ChannelPlaces.called(ref);
    return new CannotGoOn(
        Exit.USAGE,
        "%s has no schedule.".formatted(called),
        "./drill channel add %s gives it one.".formatted(called));
  }

  private String stands(ChannelRef ref) {
    return ChannelLines.one(operator().channel(ref).orElseThrow(), adapters);
  }
}
