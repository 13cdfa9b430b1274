package dev.whetstone.core.interviewer;

import dev.whetstone.core.HandClock;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.OnePlatform;
import dev.whetstone.core.chat.ScriptedPlatform;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.delivery.Dispatcher;
import dev.whetstone.core.delivery.Heartbeat;
import dev.whetstone.core.delivery.RateLimits;
import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.pack.ShippedBank;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.round.Part;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.schedule.DueWork;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Database;
import dev.whetstone.core.store.Ids;
import dev.whetstone.core.store.LedgerTable;
import dev.whetstone.core.store.Rounds;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.streak.LedgerEntry;
import dev.whetstone.core.streak.Streak;
import dev.whetstone.core.streak.StreakFold;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A channel with a whole product behind it: a real database file, a scripted platform, a clock in
/// the test's hand, and processes that can be killed and started again.
final class Rehearsal implements AutoCloseable {
  static final Bank BANK = ShippedBank.BANK;
  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  final HandClock clock;
  Database database;
  final ScriptedPlatform scripted;
  final Witness platform;
  final ChannelRef channel;
  private final String first;
  private final String salt = Integer.toHexString(System.identityHashCode(this));
  private Run process;
  private int starts;
  private int nextId;

  /// @param drill id of the drill that comes first
  Rehearsal(Path folder, String now, String drill) {
    clock = new HandClock(now);
    database = Database.open(folder.resolve("whetstone.db"));
    scripted = new ScriptedPlatform("scripted", clock);
    platform = new Witness(scripted, clock);
    channel = scripted.channel("C1");
    first = BANK.byId(drill).orElseThrow().key();
    process = start();
  }

  /// Monday to Friday, 09:00 in New York.
  static Schedule weekdays() {
    return daily(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), NEW_YORK);
  }

  /// Monday to Friday, 09:00 in New York, all at one pace.
  static Schedule weekdaysAt(Pace pace) {
    return daily(
        LocalTime.of(9, 0), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), NEW_YORK, pace);
  }

  static Schedule daily(Set<DayOfWeek> days, ZoneId zone) {
    return daily(LocalTime.of(9, 0), days, zone, Pace.DAY);
  }

  static Schedule daily(LocalTime time, Set<DayOfWeek> days, ZoneId zone) {
    return daily(time, days, zone, Pace.DAY);
  }

  static Schedule daily(LocalTime time, Set<DayOfWeek> days, ZoneId zone, Pace pace) {
    return Schedule.usual(zone)
        .change()
        .opensAt(time)
        .paces(days.stream().collect(Collectors.toMap(day -> day, _ -> pace)))
        .done();
  }

  /// Down from here until an instant, as by SIGKILL; then a new process hears what it missed.
  void isDownUntil(Instant end) {
    process.life.kill();
    clock.moveTo(end);
    start();
    process.whetstone.catchUp(platform);
    process.settle();
  }

  /// One process of the product.
  final class Run {
    final Life life;
    final Whetstone whetstone;
    final Dispatcher dispatcher;
    private final List<DueWork> works = new ArrayList<>();

    private Run(String id) {
      life = new Life(id, database);
      new Heartbeat(life, id).beat(clock.instant());
      SplittableRandom random = new SplittableRandom(starts);
      whetstone =
          new Whetstone(
              life,
              clock,
              Ids.following(database, clock, random),
              BANK,
              List.of(first),
              new OnePlatform(platform));
      dispatcher =
          new Dispatcher(
              life,
              List.of(platform),
              List.of(whetstone.delivery()),
              RateLimits.of(8),
              life,
              clock,
              random);
      works.addAll(whetstone.dueWorks());
      works.add(whetstone.forgetting(List.of(platform), () -> database.emptyLog()));
      works.add(dispatcher);
    }

    /// Does what is due now, and what that makes due.
    void settle() {
      beat();
      for (int pass = 0; next().filter(at -> !at.isAfter(clock.instant())).isPresent(); pass++) {
        if (pass > 100) {
          throw new AssertionError("still due at " + clock.instant());
        }
        works.forEach(work -> work.runDue(clock.instant()));
      }
    }

    /// As if it had beaten all the while until now: what a living process leaves is no gap.
    private void beat() {
      life.write(sql ->
          sql.update("UPDATE process SET beat_at = ? WHERE id = ?", clock.instant(), life.id()));
    }

    private Optional<Instant> next() {
      return works.stream().flatMap(work -> work.nextDue().stream()).min(Instant::compareTo);
    }

    /// Lets time pass up to an instant, through every due instant on the way.
    void passUntil(Instant end) {
      settle();
      for (Optional<Instant> next = next();
          next.isPresent() && !next.get().isAfter(end);
          next = next()) {
        clock.moveTo(next.get());
        settle();
      }
      clock.moveTo(end);
      settle();
    }
  }

  /// A new process on the same file, which is from now on the one that a test speaks to.
  Run start() {
    process = another();
    return process;
  }

  /// The process dies, something is done to its file, and a new one starts on what is there then.
  Run killedWhile(Runnable work) {
    process.life.kill();
    Path file = database.file();
    database.close();
    work.run();
    database = Database.open(file);
    return start();
  }

  /// A second process on the same file.
  Run another() {
    return new Run("process-" + salt + "-" + ++starts);
  }

  Run process() {
    return process;
  }

  /// Gives the channel its schedule.
  Rehearsal scheduled(Schedule schedule) {
    process.whetstone.settle(channel, "ml-design", schedule);
    if (rounds().isEmpty()) {
      database.write(sql -> plan(sql));
    }
    return this;
  }

  private String plan(Sql sql) {
    String id = Channels.find(sql, channel).orElseThrow().id();
    Schedules.plan(sql, Schedules.of(sql, id).orElseThrow().id(), List.of(first));
    return id;
  }

  void passUntil(String instant) {
    process.passUntil(Instant.parse(instant));
  }

  void passUntil(Instant instant) {
    process.passUntil(instant);
  }

  Person person(String name) {
    return new Person(this, name, false);
  }

  Person manager(String name) {
    return new Person(this, name, true);
  }

  String nextId() {
    return "e" + ++nextId;
  }

  /// The channel's newest round.
  Round round() {
    return rounds().getLast();
  }

  List<Round> rounds() {
    return database.read(sql ->
        sql
            .all(
                "SELECT id FROM round WHERE drill_hash IS NOT NULL ORDER BY seq",
                row -> row.text("id"))
            .stream()
            .map(id -> Rounds.find(sql, id).orElseThrow())
            .toList());
  }

  Drill drill() {
    return drillOf(round());
  }

  Drill drillOf(Round round) {
    return database.read(
        sql -> process.whetstone.shelf().find(sql, round.head().drillHash()).orElseThrow());
  }

  Part openPart() {
    return round().openPart().orElseThrow();
  }

  ThreadRef thread() {
    return threadOf(round());
  }

  ThreadRef threadOf(Round round) {
    Rounds.Place place = database.read(sql -> Rounds.place(sql, round.id()));
    return new ThreadRef(channel, Objects.requireNonNull(place.threadId()));
  }

  MessageRef root() {
    Rounds.Place place = database.read(sql -> Rounds.place(sql, round().id()));
    return new MessageRef(channel, null, Objects.requireNonNull(place.rootId()));
  }

  String idOf(Person person) {
    return read(sql ->
        sql.first(
                "SELECT id FROM member WHERE native_id = ?",
                row -> row.text("id"),
                person.ref().id())
            .orElseThrow());
  }

  /// What the ledger says about a person, round by round.
  List<LedgerEntry.Outcome> ledger(Person person) {
    return rows(person).stream().map(LedgerEntry::outcome).toList();
  }

  /// The ledger's rows about a person, round by round.
  List<LedgerEntry> rows(Person person) {
    String member = idOf(person);
    String id = stored().orElseThrow().id();
    return read(sql -> new LedgerTable(sql).of(id, member));
  }

  /// What somebody decides later about a person and a round.
  void adds(Person person, Round round, LedgerEntry.Outcome outcome) {
    LedgerEntry entry =
        new LedgerEntry(
            round.head().channel(),
            idOf(person),
            round.id(),
            round.head().seq(),
            outcome,
            clock.instant(),
            "a good reason",
            "Boss");
    database.write(sql -> {
      new LedgerTable(sql).add(entry);
      return entry;
    });
  }

  /// What the ledger makes of a person.
  Streak streak(Person person) {
    return StreakFold.of(rows(person));
  }

  long count(String from) {
    return read(sql -> sql.first("SELECT count(*) AS n FROM " + from, row -> row.number("n")))
        .orElseThrow();
  }

  Optional<Channels.Channel> stored() {
    return read(sql -> Channels.find(sql, channel));
  }

  <T> T read(Function<Sql, T> work) {
    return database.read(work);
  }

  @Override
  public void close() {
    process.life.close();
    database.close();
  }
}
