package dev.whetstone.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.store.Row;
import dev.whetstone.core.store.Sql;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The queries of every tick read an index, however many rows there are.
final class QueryPlanTest {
  @TempDir private Path folder;

  /// Explains every query that passes through it.
  private record Explaining(Sql sql, List<String> plans) implements Sql {
    @Override
    public int update(String text, @Nullable Object... parameters) {
      explain(text, parameters);
      return sql.update(text, parameters);
    }

    @Override
    public <T> List<T> all(String text, Function<Row, T> each, @Nullable Object... parameters) {
      explain(text, parameters);
      return sql.all(text, each, parameters);
    }

    @Override
    public <T> Optional<T> first(
        String text, Function<Row, T> each, @Nullable Object... parameters) {
      explain(text, parameters);
      return sql.first(text, each, parameters);
    }

    private void explain(String text, @Nullable Object... parameters) {
      sql.all("EXPLAIN QUERY PLAN " + text, row -> row.text("detail"), parameters).stream()
          .map(detail -> detail + "   in: " + text)
          .forEach(plans::add);
    }
  }

  @Test
  void adding_claiming_recording_and_idling_scan_no_table() {
    List<String> plans = new ArrayList<>();
    try (Deliveries deliveries = new Deliveries(folder)) {
      deliveries.database.write(real -> {
        Sql sql = new Explaining(real, plans);
        Outbox.add(sql, deliveries.root("a", "a/root"));
        Outbox.add(sql, deliveries.opening("a", "a/thread", "a/root"));
        Outbox.add(sql, deliveries.edit("a", "a/edit", "a/root", "x"));
        Instant now = deliveries.clock.instant();
        Claims claims = new Claims("me", List.of());
        claims.expireDue(sql, now);
        claims.due(sql, "scripted", 10, now);
        Claims.finish(sql, "a/root", State.DEAD, "why");
        Claims.nextExpiry(sql);
        Lanes.nextAt(sql, "scripted");
        Lanes.held(sql);
        Lanes.takeOver(sql, new Lanes.Held("a", "me", 1));
        Outbox.troubles(sql, 10);
        OldRows.forgetTexts(sql, now, 1000);
        Outbox.cancelLane(sql, "a");
        return Seen.forgetBefore(sql, now, 1000);
      });
    }

    assertThat(plans)
        .isNotEmpty()
        .allMatch(plan ->
            !plan.startsWith("SCAN") || plan.contains("INDEX") || plan.contains("CONSTANT"));
  }
}
