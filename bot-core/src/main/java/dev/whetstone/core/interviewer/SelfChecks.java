package dev.whetstone.core.interviewer;

import dev.whetstone.core.store.Sql;
import dev.whetstone.core.words.FormWords;
import java.time.Instant;
import java.util.Map;

/// The table of self-checks.
final class SelfChecks {
  private static final int STAGES = 4;

  private SelfChecks() {}

  /// Keeps the marks of a form, 0 (below) to 3 (staff) for each stage that was marked; says how
  /// many.
  static int keep(Sql sql, String round, String member, Map<String, String> values, Instant at) {
    int kept = 0;
    for (int stage = 1; stage <= STAGES; stage++) {
      String mark = values.getOrDefault(FormWords.STAGE + stage, "");
      if (mark.matches("[0-3]")) {
        sql.update(
            "INSERT INTO self_check (round_id, member_id, stage, mark, at) VALUES (?, ?, ?, ?, ?) ON"
                + " CONFLICT (round_id, member_id, stage) DO UPDATE SET mark = excluded.mark, at ="
                + " excluded.at",
            round,
            member,
            stage,
            Integer.parseInt(mark),
            at);
        kept++;
      }
    }
    return kept;
  }
}
