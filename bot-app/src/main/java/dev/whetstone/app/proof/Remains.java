package dev.whetstone.app.proof;

import dev.whetstone.core.store.Database;
import dev.whetstone.core.store.Row;
import dev.whetstone.core.store.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a killed process has left: looked at in a copy, so that its successor finds the files
/// exactly as they were.
final class Remains {
  private static final String IN_FLIGHT =
      "SELECT key, kind, body FROM outbox WHERE state = 'SENDING'";

  private static final String DUE =
      """
      SELECT count(*) AS n FROM outbox o JOIN lane l ON l.id = o.lane_id
      WHERE o.state = 'PENDING' AND o.not_before <= ? AND l.hold_until <= ?
        AND (o.kind = 'EDIT' OR NOT EXISTS (SELECT 1 FROM outbox b WHERE b.lane_id = o.lane_id
          AND b.seq < o.seq AND b.kind <> 'EDIT' AND b.state IN ('PENDING', 'SENDING', 'UNKNOWN')))
        AND NOT EXISTS (SELECT 1 FROM outbox a WHERE a.key IN (o.after_key, o.place_key)
          AND a.state IN ('PENDING', 'SENDING', 'UNKNOWN'))\
      """;

  private final ChatRoom room;

  Remains(ChatRoom room) {
    this.room = room;
  }

  /// Which window a kill has hit. More than one may be open: what was being sent says most, then
  /// what should have been, then what was asked for.
  ///
  /// @param deeds keys of deeds that nobody answered
  /// @param moves where the clock was told to go
  Window of(Path data, Set<String> deeds, Set<Instant> moves) {
    Path copy = data.resolve("remains");
    try {
      Files.createDirectories(copy);
      for (String name : List.of(Victim.DATABASE, Victim.DATABASE + "-wal")) {
        Path from = data.resolve(name);
        Files.deleteIfExists(copy.resolve(name));
        if (Files.exists(from)) {
          Files.copy(from, copy.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("copying what remains", failure);
    }
    try (Database database = Database.open(copy.resolve(Victim.DATABASE))) {
      return database.read(sql -> of(sql, deeds, moves));
    }
  }

  private Window of(Sql sql, Set<String> deeds, Set<Instant> moves) {
    List<InFlight> flying = sql.all(IN_FLIGHT, InFlight::of);
    if (flying.stream().anyMatch(this::isDone)) {
      return Window.SENT_AND_NOT_RECORDED;
    }
    Instant now = clock(sql);
    if (!flying.isEmpty() || count(sql, DUE, now, now) > 0) {
      return Window.COMMITTED_AND_NOT_SENT;
    }
    boolean isUndecided =
        deeds.stream()
                .anyMatch(
                    key -> count(sql, "SELECT count(*) AS n FROM seen WHERE key = ?", key) == 0)
            || moves.stream().anyMatch(target -> isDueBefore(sql, target));
    return isUndecided ? Window.BEFORE_THE_COMMIT : Window.RECORDED;
  }

  private record InFlight(String key, String kind, @Nullable String body) {
    private static InFlight of(Row row) {
      return new InFlight(row.text("key"), row.text("kind"), row.textOrNull("body"));
    }
  }

  private boolean isDone(InFlight row) {
    return room.did(row.key, row.kind.equals("EDIT") ? row.body : null);
  }

  private static Instant clock(Sql sql) {
    return sql.first("SELECT value FROM setting WHERE name = 'clock'", row -> row.text("value"))
        .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)))
        .orElse(Script.BEGINS);
  }

  /// Whether something was to be decided by then.
  private static boolean isDueBefore(Sql sql, Instant target) {
    return count(sql, "SELECT count(*) AS n FROM timer WHERE due_at <= ?", target)
            + count(sql, "SELECT count(*) AS n FROM schedule WHERE next_run_at <= ?", target)
        > 0;
  }

  private static long count(Sql sql, String query, Object... parameters) {
    return sql.first(query, row -> row.number("n"), parameters).orElse(0L);
  }
}
