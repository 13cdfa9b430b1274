package dev.whetstone.core.interviewer;

import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.store.Audit;
import dev.whetstone.core.store.Members;
import dev.whetstone.core.store.Row;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.streak.Explained;
import dev.whetstone.core.streak.Explained.Reason;
import dev.whetstone.core.streak.LedgerEntry;
import dev.whetstone.core.streak.Streak;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds what explains a round's verdict.
final class Explanations {
  private final Sql sql;
  private final String workspaceId;

  Explanations(Sql sql, String workspaceId) {
    this.sql = sql;
    this.workspaceId = workspaceId;
  }

  /// The rounds of a streak that are over, the newest first.
  ///
  /// @param until the last date; empty for now
  List<Explained> of(Streak streak, String channelId, Optional<LocalDate> until, int most) {
    int last = until.map(date -> lastSeq(channelId, date)).orElse(Integer.MAX_VALUE);
    return streak.rounds().reversed().stream()
        .filter(judged -> judged.entry().roundSeq() <= last)
        .limit(most)
        .map(this::explained)
        .toList();
  }

  /// A round's title.
  static String title(Sql sql, String roundId) {
    return sql.first("SELECT title FROM round WHERE id = ?", row -> row.text("title"), roundId)
        .orElseThrow();
  }

  /// When a member declared that they would be away at an instant, if before it.
  static Optional<Instant> awayAt(Sql sql, String member, Instant opened) {
    return sql.first(
        "SELECT declared_at FROM away WHERE member_id = ? AND from_at <= ? AND until_at > ?"
            + " AND declared_at < ? ORDER BY declared_at LIMIT 1",
        row -> row.instant("declared_at"),
        member,
        opened,
        opened,
        opened);
  }

  private int lastSeq(String channelId, LocalDate date) {
    return sql.first(
            "SELECT COALESCE(MAX(seq), -2147483648) AS last FROM round"
                + " WHERE channel_id = ? AND local_date <= ?",
            row -> (int) row.number("last"),
            channelId,
            date)
        .orElse(Integer.MIN_VALUE);
  }

  private Explained explained(Streak.Judged judged) {
    Held held =
        sql.first("SELECT * FROM round WHERE id = ?", Held::of, judged.entry().roundId())
            .orElseThrow();
    return new Explained(held.date, held.title, judged.verdict(), reason(judged.entry(), held));
  }

  private Reason reason(LedgerEntry entry, Held held) {
    return switch (entry.outcome()) {
      case CREDITED, LATE -> new Reason.Answered(entry.at(), step(entry));
      case ABSENT -> new Reason.NoAnswer(held.graceEnd == null ? entry.at() : held.graceEnd);
      case EXCUSED -> excuse(entry, held);
      case GRANTED -> new Reason.Granted(actor(entry), entry.at(), entry.cause());
      case VOIDED -> new Reason.Voided(actor(entry), entry.at(), entry.cause());
    };
  }

  private Reason excuse(LedgerEntry entry, Held held) {
    if (held.state == RoundState.ABANDONED) {
      return new Reason.Ended();
    }
    return Optional.ofNullable(held.opened)
        .flatMap(opened -> awayAt(sql, entry.memberId(), opened))
        .<Reason>map(Reason.Away::new)
        .orElseGet(Reason.Disturbed::new);
  }

  /// The step whose answer brought the credit; unknown where answers are no longer kept.
  private Optional<Integer> step(LedgerEntry entry) {
    return sql.first(
        "SELECT ordinal FROM answer WHERE member_id = ? AND round_id = ? AND at = ?"
            + " AND state = 'COUNTED' ORDER BY ordinal LIMIT 1",
        row -> (int) row.number("ordinal") + 1,
        entry.memberId(),
        entry.roundId(),
        entry.at());
  }

  private String actor(LedgerEntry entry) {
    String actor = entry.actor();
    return actor == null || actor.equals(Audit.OPERATOR) || actor.equals(Audit.BOT)
        ? "the operator"
        : Members.names(sql, workspaceId).apply(actor);
  }

  private record Held(
      LocalDate date,
      String title,
      RoundState state,
      @Nullable Instant opened,
      @Nullable Instant graceEnd) {
    static Held of(Row row) {
      return new Held(
          LocalDate.parse(row.text("local_date")),
          row.text("title"),
          RoundState.valueOf(row.text("state")),
          row.instantOrNull("opened_at"),
          row.instantOrNull("grace_end_at"));
    }
  }
}
