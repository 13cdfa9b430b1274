package dev.whetstone.core.interviewer;

import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.drill.Candidate;
import dev.whetstone.core.drill.Held;
import dev.whetstone.core.drill.WeakStages;
import dev.whetstone.core.drill.Wish;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a channel had and how it went, as far as the choice of drills goes.
final class ChannelPast {
  private ChannelPast() {}

  /// Drills that the channel had together, oldest first: seeded rounds have none, and what single
  /// members practised does not count as held.
  static List<Held> held(Sql sql, Bank bank, String channelId) {
    return held(sql, bank, channelId, " AND starter_id IS NULL");
  }

  /// The same, and what members practised.
  static List<Held> heldOrPractised(Sql sql, Bank bank, String channelId) {
    return held(sql, bank, channelId, "");
  }

  private static List<Held> held(Sql sql, Bank bank, String channelId, String which) {
    return sql
        .all(
            "SELECT drill_key, seq FROM round WHERE channel_id = ? AND drill_key IS NOT NULL AND"
                + " state <> 'SKIPPED'"
                + which
                + " ORDER BY seq",
            row -> Map.entry(row.text("drill_key"), (int) row.number("seq")),
            channelId)
        .stream()
        .flatMap(entry ->
            bank.byKey(entry.getKey()).stream()
                .map(drill -> new Held(Candidate.of(drill), entry.getValue())))
        .toList();
  }

  /// The same, and then these drills.
  static List<Held> and(List<Held> past, List<Candidate> more) {
    List<Held> longer = new ArrayList<>(past);
    for (Candidate drill : more) {
      longer.add(new Held(drill, longer.isEmpty() ? 1 : longer.getLast().seq() + 1));
    }
    return longer;
  }

  /// What the channel wants of its next drills.
  static Wish wish(Sql sql, String channelId, Schedule schedule) {
    return new Wish(weakStages(sql, channelId), schedule.level(), schedule.domains(), Set.of());
  }

  /// Stages that went badly by the channel's self-checks.
  static Set<Integer> weakStages(Sql sql, String channelId) {
    return WeakStages.of(marks(sql, channelId));
  }

  private static Map<Integer, List<Integer>> marks(Sql sql, String channelId) {
    Map<Integer, List<Integer>> marks = new HashMap<>();
    sql.all(
        "SELECT s.stage, s.mark FROM self_check s JOIN round r ON r.id = s.round_id WHERE"
            + " r.channel_id = ? ORDER BY s.at DESC",
        row ->
            marks
                .computeIfAbsent((int) row.number("stage"), stage -> new ArrayList<>())
                .add((int) row.number("mark")),
        channelId);
    return marks;
  }
}
