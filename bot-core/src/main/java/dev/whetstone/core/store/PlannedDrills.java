package dev.whetstone.core.store;

import dev.whetstone.core.drill.Pick;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The table of what is planned: the next drills of each schedule, and why it is these.
public final class PlannedDrills {
  private PlannedDrills() {}

  /// One planned drill.
  ///
  /// @param gaveWay the rules that could not be kept
  public record Planned(String drillKey, Pick.Reason reason, Set<Pick.Rule> gaveWay) {
    /// Copies the set.
    public Planned {
      gaveWay = Set.copyOf(gaveWay);
    }

    /// A planned drill as it was picked.
    public static Planned of(Pick pick) {
      return new Planned(pick.drill().key(), pick.reason(), pick.gaveWay());
    }
  }

  /// What is planned, in order.
  public static List<Planned> of(Sql sql, String scheduleId) {
    return sql.all(
        "SELECT drill_key, reason, gave_way FROM planned WHERE schedule_id = ? ORDER BY position",
        row ->
            new Planned(
                row.text("drill_key"),
                Pick.Reason.valueOf(row.text("reason")),
                rules(row.text("gave_way"))),
        scheduleId);
  }

  /// Stores what is planned, in order.
  public static void put(Sql sql, String scheduleId, List<Planned> planned) {
    sql.update("DELETE FROM planned WHERE schedule_id = ?", scheduleId);
    for (int i = 0; i < planned.size(); i++) {
      sql.update(
          "INSERT INTO planned (schedule_id, position, drill_key, reason, gave_way) VALUES (?, ?,"
              + " ?, ?, ?)",
          scheduleId,
          i,
          planned.get(i).drillKey(),
          planned.get(i).reason(),
          planned.get(i).gaveWay().stream()
              .sorted()
              .map(Pick.Rule::name)
              .collect(Collectors.joining(",")));
    }
  }

  private static Set<Pick.Rule> rules(String names) {
    return names.isEmpty()
        ? Set.of()
        : Arrays.stream(names.split(",", -1)).map(Pick.Rule::valueOf).collect(Collectors.toSet());
  }
}
