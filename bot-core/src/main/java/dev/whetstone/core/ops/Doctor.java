package dev.whetstone.core.ops;

import dev.whetstone.core.chat.Platforms;
import dev.whetstone.core.delivery.Backlog;
import dev.whetstone.core.delivery.FilePresence;
import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.pack.Loaded;
import dev.whetstone.core.schedule.Holidays;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.ClockSetting;
import dev.whetstone.core.store.Inspection;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.StoreException;
import dev.whetstone.core.words.ChannelWords;
import dev.whetstone.core.words.Check;
import dev.whetstone.core.words.DoctorWords;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Looks at a running or a stopped product and says how it is. Changes nothing.
public final class Doctor {
  private final ChannelCheckup channels;
  private final HouseCheckup house;

  /// A doctor who knows these drills and platforms.
  public Doctor(Bank bank, Holidays holidays, Platforms platforms) {
    this.channels = new ChannelCheckup(bank, holidays, platforms);
    this.house = new HouseCheckup(platforms);
  }

  /// Where a product keeps its data.
  ///
  /// @param database the file
  /// @param running the folder in which those at work are known
  /// @param backups the folder of backups; it need not be there
  public record Place(Path database, Path running, Path backups) {}

  /// One channel, for those who manage it; within the transaction of whoever asks.
  public List<Check> channel(Sql sql, Channels.Channel channel, Instant now) {
    Backlog backlog = HouseCheckup.backlog(sql, now);
    List<Check> checks = new ArrayList<>(channels.of(sql, channel, now, true));
    checks.add(house.platform(channel.ref().workspace().platform()));
    checks.add(HouseCheckup.clock(backlog, beat(sql), now));
    HouseCheckup.troubles(
            ChannelWords.about(channel.name()), ChannelCheckup.in(sql, channel, backlog.troubles()))
        .ifPresent(checks::add);
    return checks;
  }

  /// A clock that people move on leaves no signs of life, and never goes back.
  private static Optional<Instant> beat(Sql sql) {
    return ClockSetting.load(sql).isPresent() ? Optional.empty() : HouseCheckup.beatOfNewest(sql);
  }

  /// Everything.
  ///
  /// @param loaded the drills that the product has, and what is wrong with the others
  /// @param machine what the machine's clock shows
  public List<Check> all(Place place, Loaded loaded, Instant machine) {
    List<Check> checks = new ArrayList<>();
    try (Inspection inspection = Inspection.of(place.database)) {
      checks.addAll(safely("database", () -> DataCheckup.database(inspection)));
      if (inspection.schema() == Inspection.newestSchema()) {
        checks.addAll(
            safely("database", () -> inspection.read(sql -> tables(sql, place, machine))));
      }
    } catch (StoreException unusable) {
      checks.add(DoctorWords.unusable(String.valueOf(unusable.getMessage())));
    }
    checks.addAll(DataCheckup.drills(loaded));
    return checks;
  }

  /// A damaged file says so again at every table: the first time is enough.
  private static List<Check> safely(String about, Supplier<List<Check>> look) {
    try {
      return look.get();
    } catch (StoreException damaged) {
      return List.of(DoctorWords.unreadable(about, String.valueOf(damaged.getMessage())));
    }
  }

  private List<Check> tables(Sql sql, Place place, Instant machine) {
    Optional<Instant> moved = ClockSetting.load(sql);
    Instant now = moved.orElse(machine);
    Set<String> living = FilePresence.living(place.running);
    boolean isRunning = !living.isEmpty();
    Backlog backlog = HouseCheckup.backlog(sql, now);
    List<Check> checks = new ArrayList<>();
    // A clock that people move on leaves no signs of life.
    Optional<Instant> beat = moved.isEmpty() ? HouseCheckup.beat(sql, living) : Optional.empty();
    checks.add(HouseCheckup.running(living, beat, now));
    checks.add(HouseCheckup.clock(backlog, beat, now));
    checks.addAll(house.platforms(sql));
    Channels.all(sql)
        .forEach(c -> {
          checks.addAll(channels.of(sql, c, now, isRunning));
          checks.addAll(isRunning ? ChannelCheckup.found(sql, c) : List.of());
        });
    checks.addAll(HouseCheckup.sending(backlog, now, isRunning));
    if (moved.isEmpty()) {
      checks.add(DataCheckup.backups(place.backups, machine));
    }
    return checks;
  }
}
