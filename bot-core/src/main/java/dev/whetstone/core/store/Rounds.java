package dev.whetstone.core.store;

import dev.whetstone.core.round.Pace;
import dev.whetstone.core.round.Part;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.round.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tables of rounds and their parts.
public final class Rounds {
  /// Of a round that is not over.
  static final String OPEN = "state IN ('OPENING', 'GATHERING', 'RUNNING', 'WRAPPED', 'GRACE')";

  private Rounds() {}

  /// Adds a round. False when the slot has one already: then nothing was written.
  ///
  /// @param slot `schedule:<date>` or `adhoc:<id>`; who has joined an `adhoc` one already has
  ///   started it as practice
  public static boolean insert(Sql sql, Round round, String slot, String title, String drillKey) {
    Round.Head head = round.head();
    int added =
        sql.update(
            "INSERT INTO round (id, channel_id, slot_key, seq, local_date, title, drill_hash,"
                + " drill_key, pace, k, state, position, version, planned_at, spec, salt,"
                + " starter_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (channel_id, slot_key) DO NOTHING",
            head.id(),
            head.channel(),
            slot,
            head.seq(),
            head.date(),
            title,
            head.drillHash(),
            drillKey,
            head.pace(),
            head.credit(),
            round.state(),
            round.position(),
            round.version(),
            head.plannedAt(),
            ScheduleJson.write(head.settings(), head.expected()),
            head.salt(),
            round.leader().orElse(null));
    if (added == 1) {
      putJoined(sql, round, 0);
      round.parts().forEach(part -> putPart(sql, round, part));
    }
    return added == 1;
  }

  /// A round by its id.
  public static Optional<Round> find(Sql sql, String id) {
    return sql.first(
        "SELECT * FROM round WHERE id = ? AND drill_hash IS NOT NULL", row -> round(sql, row), id);
  }

  /// The round whose thread this is.
  public static Optional<Round> ofThread(Sql sql, String channelId, String threadId) {
    return sql.first(
        "SELECT * FROM round WHERE channel_id = ? AND thread_id = ? AND drill_hash IS NOT NULL",
        row -> round(sql, row),
        channelId,
        threadId);
  }

  /// The round whose root this is.
  public static Optional<Round> ofRoot(Sql sql, String channelId, String rootId) {
    return sql.first(
        "SELECT * FROM round WHERE channel_id = ? AND root_id = ? AND drill_hash IS NOT NULL",
        row -> round(sql, row),
        channelId,
        rootId);
  }

  /// Whether a member started this round as practice.
  public static boolean isPractice(Sql sql, String roundId) {
    return sql.first(
            "SELECT id FROM round WHERE id = ? AND starter_id IS NOT NULL",
            row -> row.text("id"),
            roundId)
        .isPresent();
  }

  /// Rounds in which a member took part in any way, and those that wait for them.
  public static List<String> of(Sql sql, String memberId) {
    return sql.all(
        "SELECT id FROM round WHERE drill_hash IS NOT NULL AND (id IN (SELECT round_id FROM answer"
            + " WHERE member_id = ?) OR id IN (SELECT round_id FROM fact_asked WHERE member_id = ?)"
            + " OR id IN (SELECT round_id FROM joined WHERE member_id = ?) OR ("
            + OPEN
            + " AND spec LIKE '%' || ? || '%')) ORDER BY id",
        row -> row.text("id"),
        memberId,
        memberId,
        memberId,
        memberId);
  }

  /// Does not wait for a member any more before a part may close early.
  public static void expectNoMore(Sql sql, Round round, String memberId) {
    Set<String> expected = new HashSet<>(round.head().expected());
    if (expected.remove(memberId)) {
      sql.update(
          "UPDATE round SET spec = ? WHERE id = ?",
          ScheduleJson.write(round.head().settings(), expected),
          round.id());
    }
  }

  /// Notes that nobody's absence from a round counts.
  public static void degraded(Sql sql, String roundId) {
    sql.update("UPDATE round SET degraded = 1 WHERE id = ?", roundId);
  }

  /// Whether nobody's absence from a round counts.
  public static boolean isDegraded(Sql sql, String roundId) {
    return sql.first(
            "SELECT degraded FROM round WHERE id = ?", row -> row.flag("degraded"), roundId)
        .orElseThrow();
  }

  /// Where a round's messages stand.
  ///
  /// @param rootId absent until the root was sent
  /// @param threadId absent until the thread was opened
  public record Place(String channelId, @Nullable String rootId, @Nullable String threadId) {}

  /// Where a round's messages stand.
  public static Place place(Sql sql, String roundId) {
    return sql.first(
            "SELECT channel_id, root_id, thread_id FROM round WHERE id = ?",
            row ->
                new Place(
                    row.text("channel_id"), row.textOrNull("root_id"), row.textOrNull("thread_id")),
            roundId)
        .orElseThrow();
  }

  /// Notes the platform's id of a round's root.
  public static void rootIs(Sql sql, String roundId, String nativeId) {
    sql.update("UPDATE round SET root_id = ? WHERE id = ?", nativeId, roundId);
  }

  /// Notes the platform's id of a round's thread.
  public static void threadIs(Sql sql, String roundId, String nativeId) {
    sql.update("UPDATE round SET thread_id = ? WHERE id = ?", nativeId, roundId);
  }

  /// Writes what a decision changed.
  public static void save(Sql sql, Round before, Round after) {
    Times times = after.times();
    sql.update(
        "UPDATE round SET state = ?, position = ?, version = ?, opened_at = ?, wrap_at = ?, due_at"
            + " = ?, grace_end_at = ? WHERE id = ?",
        after.state(),
        after.position(),
        after.version(),
        times == null ? null : times.opened(),
        times == null ? null : times.wrap(),
        times == null ? null : times.due(),
        times == null ? null : times.graceEnd(),
        after.id());
    for (Part part : after.parts()) {
      if (!before.parts().contains(part)) {
        putPart(sql, after, part);
      }
    }
    if (after.parts().size() < before.parts().size()) {
      // A live round that too few joined plays a day's shorter path.
      sql.update(
          "DELETE FROM step_run WHERE round_id = ? AND ordinal >= ?",
          after.id(),
          after.parts().size());
    }
    putJoined(sql, after, before.joined().size());
    Books.save(sql, after.id(), before.book(), after.book());
  }

  private static void putJoined(Sql sql, Round round, int from) {
    for (int place = from; place < round.joined().size(); place++) {
      sql.update(
          "INSERT INTO joined (round_id, place, member_id) VALUES (?, ?, ?)",
          round.id(),
          place,
          round.joined().get(place));
    }
  }

  private static void putPart(Sql sql, Round round, Part part) {
    sql.update(
        "INSERT INTO step_run (round_id, ordinal, part_id, stage, opens_at, closes_at, closed_at,"
            + " cause, warned_at, revealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (round_id, ordinal) DO"
            + " UPDATE SET part_id = excluded.part_id, stage = excluded.stage, opens_at = excluded.opens_at, closes_at = excluded.closes_at, closed_at ="
            + " excluded.closed_at, cause = excluded.cause, warned_at = excluded.warned_at, revealed = excluded.revealed",
        round.id(),
        part.ordinal(),
        part.id(),
        part.stage(),
        part.opensAt(),
        part.closesAt(),
        part.closedAt(),
        part.cause(),
        part.warnedAt(),
        part.isRevealed() ? 1 : 0);
  }

  static Round round(Sql sql, Row row) {
    String id = row.text("id");
    String spec = row.text("spec");
    Round.Head head =
        new Round.Head(
            id,
            row.text("channel_id"),
            (int) row.number("seq"),
            LocalDate.parse(row.text("local_date")),
            row.text("slot_key").startsWith("schedule:"),
            Pace.valueOf(row.text("pace")),
            (int) row.number("k"),
            row.text("drill_hash"),
            row.instant("planned_at"),
            ScheduleJson.settings(spec),
            ScheduleJson.expected(spec),
            row.text("salt"));
    return new Round(
        head,
        RoundState.valueOf(row.text("state")),
        (int) row.number("position"),
        (int) row.number("version"),
        times(row),
        parts(sql, id),
        joined(sql, id),
        Books.load(sql, id));
  }

  private static @Nullable Times times(Row row) {
    Instant opened = row.instantOrNull("opened_at");
    return opened == null
        ? null
        : new Times(
            opened, row.instant("wrap_at"), row.instant("due_at"), row.instant("grace_end_at"));
  }

  private static List<String> joined(Sql sql, String roundId) {
    return sql.all(
        "SELECT member_id FROM joined WHERE round_id = ? ORDER BY place",
        row -> row.text("member_id"),
        roundId);
  }

  private static List<Part> parts(Sql sql, String roundId) {
    return sql.all(
        "SELECT * FROM step_run WHERE round_id = ? ORDER BY ordinal",
        row -> {
          String cause = row.textOrNull("cause");
          return new Part(
              (int) row.number("ordinal"),
              row.text("part_id"),
              (int) row.number("stage"),
              row.instantOrNull("opens_at"),
              row.instant("closes_at"),
              row.instantOrNull("closed_at"),
              cause == null ? null : Part.Cause.valueOf(cause),
              row.instantOrNull("warned_at"),
              row.flag("revealed"));
        },
        roundId);
  }

  /// No answers of the round keep their texts.
  public static void dropTexts(Sql sql, String roundId) {
    sql.update("UPDATE answer SET text = NULL WHERE round_id = ?", roundId);
  }
}
