package dev.whetstone.app.bench;

import dev.whetstone.app.bench.LargeLedger.Place;
import dev.whetstone.core.store.Boards;
import dev.whetstone.core.store.Database;
import dev.whetstone.core.store.LedgerTable;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.streak.StreakFold;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Boards and a streak of a channel with very many ledger rows: many rounds, then many members;
/// beside a channel of ten members and fifty rounds.
final class BoardBench {
  private static final int LOOKS = 200;
  private static final int SHOWN = 10;
  private static final int DAYS = 30;
  private static final double LIMIT_MS = 10;

  private final int rows;

  /// @param rows how many a large channel has
  BoardBench(int rows) {
    this.rows = rows;
  }

  List<Measured> run(Path folder) {
    try (Database database = Database.open(folder.resolve("whetstone.db"))) {
      LargeLedger ledger = new LargeLedger(database);
      Place small = new Place("C-small", 10, 50);
      Place longAgo = new Place("C-rounds", 200, rows / 200);
      Place crowd = new Place("C-members", 1000, rows / 1000);
      ledger.write(List.of(small, longAgo, crowd));
      List<Measured> measured = new ArrayList<>();
      measured.addAll(lines(database, longAgo, small));
      measured.addAll(lines(database, crowd, small));
      return measured;
    }
  }

  private static List<Measured> lines(Database database, Place large, Place small) {
    return List.of(
        line(database, "board of all time", large, small, BoardBench::ofAllTime),
        line(database, "board of 30 days", large, small, BoardBench::lately),
        line(database, "one member's streak", large, small, BoardBench::streak));
  }

  private interface Look {
    void at(Sql sql, Place place);
  }

  private static Measured line(
      Database database, String what, Place large, Place small, Look look) {
    Timings few = times(database, sql -> look.at(sql, small));
    Timings many = times(database, sql -> look.at(sql, large));
    return Measured.against(
        what + ", " + large.inWords(),
        many.inWords(),
        "%d rows: %s".formatted(small.members() * small.rounds(), few.inWords()),
        Timings.times(many.atMost(0.5) / few.atMost(0.5)),
        "< 10 ms, by index",
        many.atMost(0.5) < LIMIT_MS);
  }

  private static Timings times(Database database, Consumer<Sql> look) {
    Timings timings = new Timings();
    for (int i = 0; i < 2 * LOOKS; i++) {
      Timings kept = i < LOOKS ? new Timings() : timings; // the first half warms up
      kept.time(() ->
          database.read(sql -> {
            look.accept(sql);
            return true;
          }));
    }
    return timings;
  }

  private static void ofAllTime(Sql sql, Place place) {
    mustBe(SHOWN, Boards.ofAllTime(sql, place.channel(), SHOWN, place.reader()).top().size());
  }

  private static void lately(Sql sql, Place place) {
    LocalDate from = LargeLedger.LAST.minusDays(DAYS - 1);
    mustBe(SHOWN, Boards.since(sql, place.channel(), from, SHOWN, place.reader()).top().size());
  }

  private static void streak(Sql sql, Place place) {
    String member = place.reader().orElseThrow();
    mustBe(
        place.rounds(),
        StreakFold.of(new LedgerTable(sql).of(place.channel(), member)).rounds().size());
  }

  private static void mustBe(int wanted, int found) {
    if (found != wanted) {
      throw new IllegalStateException("%d rows instead of %d".formatted(found, wanted));
    }
  }
}
