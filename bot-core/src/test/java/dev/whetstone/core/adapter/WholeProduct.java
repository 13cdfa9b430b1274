package dev.whetstone.core.adapter;

import dev.whetstone.core.chat.Door;
import dev.whetstone.core.chat.OnePlatform;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.delivery.Dispatcher;
import dev.whetstone.core.delivery.FilePresence;
import dev.whetstone.core.delivery.RateLimits;
import dev.whetstone.core.interviewer.Shelf;
import dev.whetstone.core.interviewer.Whetstone;
import dev.whetstone.core.pack.ShippedBank;
import dev.whetstone.core.picture.DrillPictures;
import dev.whetstone.core.picture.layout.Drawings;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.schedule.DueWork;
import dev.whetstone.core.schedule.ManualTimekeeper;
import dev.whetstone.core.schedule.MovableClock;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.ClockSetting;
import dev.whetstone.core.store.Database;
import dev.whetstone.core.store.Ids;
import dev.whetstone.core.store.WriteHook;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// One process of the whole product around one adapter, on a clock that is moved by hand.
public final class WholeProduct implements AutoCloseable {
  private static final Instant FIRST = Instant.parse("2026-11-23T08:30:00Z");

  private final MovableClock clock;
  private final Whetstone whetstone;
  private final House house;
  private final Dispatcher dispatcher;
  private final ManualTimekeeper keeper;
  private final FilePresence presence;
  private final List<DueWork> works = new ArrayList<>();

  /// Begins at once.
  ///
  /// @param data the folder of its processes
  /// @param clock as [#clockOf] makes it, which the adapter has too
  /// @param around what is put around the product's door
  public WholeProduct(
      Path data,
      Database database,
      MovableClock clock,
      Platform platform,
      UnaryOperator<Door> around) {
    SecureRandom random = new SecureRandom();
    Ids ids = new Ids(clock, random);
    this.clock = clock;
    this.presence = FilePresence.in(data.resolve("running"), ids.next());
    this.whetstone =
        new Whetstone(database, clock, ids, ShippedBank.BANK, List.of(), new OnePlatform(platform));
    this.house = new HouseOfWhetstone(whetstone, around.apply(whetstone.door()), platform, clock);
    this.dispatcher =
        new Dispatcher(
            database,
            List.of(platform),
            List.of(whetstone.delivery()),
            RateLimits.of(16),
            presence,
            clock,
            random);
    works.addAll(whetstone.dueWorks());
    works.add(dispatcher);
    this.keeper = new ManualTimekeeper(clock, works);
    database.onWrite(
        new WriteHook(sql -> ClockSetting.save(sql, clock.persistable()), this::changed));
    keeper.start();
  }

  private void changed() {
    keeper.changed();
    dispatcher.wake();
  }

  /// The clock of a database, which goes on from where it stood; a new one begins on a Monday half
  /// an hour before [#daily] opens.
  public static MovableClock clockOf(Database database) {
    return new MovableClock(InstantSource.system(), new ClockSetting(database), FIRST);
  }

  /// The pictures of the drills in a database.
  public static DrillPictures picturesOf(Database database) {
    Shelf shelf = new Shelf();
    return new DrillPictures(
        hash -> database.read(sql -> shelf.find(sql, hash)),
        drill -> Drawings.fast(drill.title(), drill.diagram()).layout());
  }

  /// Every day at 09:00 UTC.
  public static Schedule daily(Pace pace) {
    return Schedule.usual(ZoneId.of("UTC"))
        .change()
        .paces(Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, _ -> pace)))
        .done();
  }

  /// What an operator and the rounds have.
  public Whetstone whetstone() {
    return whetstone;
  }

  /// What the adapter tells of what it hears.
  public House house() {
    return house;
  }

  /// Moves the clock on, through everything that is due on the way.
  public void passes(Duration time) {
    clock.moveTo(clock.instant().plus(time), List.copyOf(works));
  }

  /// Sends no more and is gone. The adapter hears no more before, and ends after [#stopsSending].
  @Override
  public void close() {
    presence.close();
  }

  /// Does nothing more by itself, and waits for what is being sent.
  public void stopsSending() {
    keeper.close();
    dispatcher.close();
  }
}
