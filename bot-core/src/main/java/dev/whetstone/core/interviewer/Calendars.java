package dev.whetstone.core.interviewer;

import dev.whetstone.core.picture.PracticeCalendar;
import dev.whetstone.core.picture.PracticeCalendar.Mark;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.streak.Standing;
import dev.whetstone.core.streak.Streak;
import dev.whetstone.core.streak.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/// A member's practice, day by day.
final class Calendars {
  private Calendars() {}

  /// The local date of a channel.
  static LocalDate today(Sql sql, String channelId, Instant now) {
    ZoneId zone = Schedules.of(sql, channelId).map(s -> s.schedule().zone()).orElse(ZoneOffset.UTC);
    return LocalDate.ofInstant(now, zone);
  }

  static PracticeCalendar of(
      Sql sql, String channelId, String member, Standing standing, LocalDate today) {
    Map<String, Verdict> verdicts = new HashMap<>();
    for (Streak.Judged judged : standing.streak().rounds()) {
      verdicts.put(judged.entry().roundId(), judged.verdict());
    }
    Map<LocalDate, Mark> marks = new HashMap<>();
    sql.all(
            """
            SELECT r.id, r.local_date, r.state,
              (SELECT COUNT(*) FROM step_run s WHERE s.round_id = r.id) AS parts,
              (SELECT COUNT(DISTINCT a.ordinal) FROM answer a WHERE a.member_id = ?
                AND a.round_id = r.id AND a.state = 'COUNTED') AS answered
            FROM round r WHERE r.channel_id = ? AND r.local_date >= ? AND r.local_date <= ?
              AND r.opened_at IS NOT NULL AND r.slot_key NOT LIKE 'adhoc:%' ORDER BY r.seq\
            """,
            row ->
                new Held(
                    row.text("id"),
                    LocalDate.parse(row.text("local_date")),
                    row.text("state"),
                    (int) row.number("parts"),
                    (int) row.number("answered")),
            member,
            channelId,
            PracticeCalendar.firstDay(today),
            today)
        .forEach(held -> held.mark(verdicts.get(held.id), marks));
    return PracticeCalendar.of(
        today, standing.streak().length(), standing.streak().longest(), marks);
  }

  private record Held(String id, LocalDate date, String state, int parts, int answered) {
    /// A round that is over without a verdict was before the member's time.
    void mark(@org.jspecify.annotations.Nullable Verdict verdict, Map<LocalDate, Mark> marks) {
      if (verdict != null) {
        marks.put(date, mark(verdict));
      } else if (!state.equals("DONE") && !state.equals("ABANDONED") && !state.equals("SKIPPED")) {
        marks.put(date, Mark.OPEN);
      }
    }

    private Mark mark(Verdict verdict) {
      return switch (verdict) {
        case CREDITED -> Mark.answered(answered, parts);
        case LATE -> Mark.LATE;
        case EXCUSED -> Mark.EXCUSED;
        case FROZEN -> Mark.FROZEN;
        case MISSED -> Mark.UNANSWERED;
      };
    }
  }
}
