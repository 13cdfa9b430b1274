package dev.whetstone.app.bench;

import dev.whetstone.core.store.Boards;
import dev.whetstone.core.store.Database;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.streak.LedgerEntry;
import dev.whetstone.core.streak.LedgerEntry.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Years of a channel's ledger, written row by row without a round being held: a round a day, most
/// credited, a hundredth decided anew by somebody.
final class LargeLedger {
  /// The date of the newest round.
  static final LocalDate LAST = LocalDate.of(2026, 3, 1);

  // As often as each is drawn; the first round of everybody is credited, as with each ledger.
  private static final List<Outcome> OUTCOMES =
      List.of(
          Outcome.CREDITED,
          Outcome.CREDITED,
          Outcome.CREDITED,
          Outcome.CREDITED,
          Outcome.CREDITED,
          Outcome.CREDITED,
          Outcome.CREDITED,
          Outcome.LATE,
          Outcome.EXCUSED,
          Outcome.ABSENT);
  private static final double DECIDED_ANEW = 0.01;
  private static final String INSERT =
      "INSERT INTO ledger (channel_id, member_id, round_id, round_seq, outcome, at, cause, actor)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

  private static final int TOGETHER = 20;

  private final SplittableRandom random = new SplittableRandom(11);
  private final Database database;

  LargeLedger(Database database) {
    this.database = database;
    write(sql ->
        sql.update(
            "INSERT INTO workspace (id, platform, native_id, status) VALUES ('W', 'fake', 'W1',"
                + " 'ACTIVE')"));
  }

  /// A channel to be.
  record Place(String channel, int members, int rounds) {
    String inWords() {
      return "%,d rows (%d members × %,d rounds)".formatted(members * rounds, members, rounds);
    }

    /// Neither the first nor the last.
    Optional<String> reader() {
      return Optional.of(member(channel, members / 2));
    }
  }

  private static String member(String channel, int number) {
    return "%s-member-%015d".formatted(channel, number);
  }

  private static String round(String channel, int seq) {
    return "%s-round-%015d".formatted(channel, seq);
  }

  /// Writes channels, in the order in which the product would have: round after round.
  void write(List<Place> places) {
    List<Index> indexes = database.read(LargeLedger::indexes);
    // Row by row they would take minutes; afterwards they are the same.
    write(sql -> indexes.forEach(index -> sql.update("DROP INDEX " + index.name)));
    places.forEach(this::write);
    write(sql -> indexes.forEach(index -> sql.update(index.statement)));
    write(sql -> places.forEach(place -> Boards.recount(sql, place.channel())));
  }

  private record Index(String name, String statement) {}

  private static List<Index> indexes(Sql sql) {
    return sql.all(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'ledger' AND sql"
            + " IS NOT NULL",
        row -> new Index(row.text("name"), row.text("sql")));
  }

  private void write(Place place) {
    write(sql -> addChannel(sql, place.channel(), place.members()));
    for (int from = 1; from <= place.rounds(); from += TOGETHER) {
      int first = from;
      int last = Math.min(place.rounds(), from + TOGETHER - 1);
      write(sql -> IntStream.rangeClosed(first, last).forEach(seq -> addRound(sql, place, seq)));
    }
  }

  private void write(Consumer<Sql> work) {
    database.write(sql -> {
      work.accept(sql);
      return true;
    });
  }

  private static void addChannel(Sql sql, String channel, int members) {
    sql.update(
        "INSERT INTO channel (id, workspace_id, native_id, name, state) VALUES (?, 'W', ?, ?,"
            + " 'ACTIVE')",
        channel,
        channel,
        channel);
    IntStream.range(0, members)
        .mapToObj(number -> member(channel, number))
        .forEach(id ->
            sql.update(
                "INSERT INTO member (id, workspace_id, native_id, name, state) VALUES (?, 'W', ?,"
                    + " ?, 'IN')",
                id,
                id,
                id));
  }

  private void addRound(Sql sql, Place place, int seq) {
    String channel = place.channel();
    LocalDate date = LAST.minusDays(place.rounds() - seq);
    Instant at = date.atTime(9, 0).toInstant(ZoneOffset.UTC);
    sql.update(
        "INSERT INTO round (id, channel_id, slot_key, seq, local_date, title, pace, k, state,"
            + " position, version, planned_at, spec, salt) VALUES (?, ?, ?, ?, ?, 'Drill', 'DAY',"
            + " 1, 'DONE', 0, 1, ?, '{}', 'salt')",
        round(channel, seq),
        channel,
        "schedule:" + date,
        seq,
        date,
        at);
    for (int number = 0; number < place.members(); number++) {
      String member = member(channel, number);
      add(sql, channel, member, seq, seq == 1 ? Outcome.CREDITED : drawn(), at, null);
      if (seq > 1 && random.nextDouble() < DECIDED_ANEW) {
        add(sql, channel, member, seq, Outcome.GRANTED, at, "U-admin");
      }
    }
  }

  private Outcome drawn() {
    return OUTCOMES.get(random.nextInt(OUTCOMES.size()));
  }

  private static void add(
      Sql sql,
      String channel,
      String member,
      int seq,
      Outcome outcome,
      Instant at,
      @Nullable String actor) {
    sql.update(
        INSERT,
        channel,
        member,
        round(channel, seq),
        seq,
        outcome,
        at,
        actor == null ? LedgerEntry.FINAL : "GRANT",
        actor);
  }
}
