package dev.whetstone.core.interviewer;

import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.pack.DrillJson;
import dev.whetstone.core.store.Sql;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The drills that rounds carry: stored by the hash of their canonical JSON, so that the bank may
/// change under a round.
public final class Shelf {
  // Content behind a hash never changes, so what is kept here cannot be out of date.
  private final Map<String, Drill> read = new ConcurrentHashMap<>();
  // Of the bank's own drills: canonical JSON takes longer than all else that opens a round.
  private final Map<String, Pinned> pinned = new ConcurrentHashMap<>();

  /// Stores a drill's content and returns its hash.
  public String pin(Sql sql, Drill drill) {
    String hash =
        pinned.compute(
                drill.key(), (_, known) -> known != null && known.is(drill) ? known : of(drill))
            .hash;
    if (!isStored(sql, hash)) {
      store(sql, hash, drill);
    }
    return hash;
  }

  private record Pinned(Drill drill, String hash) {
    /// The very same object: comparing all that a drill says would take as long as its hash.
    @SuppressWarnings("ReferenceEquality")
    boolean is(Drill other) {
      return drill == other;
    }
  }

  private static Pinned of(Drill drill) {
    return new Pinned(drill, DrillJson.hash(drill));
  }

  private static boolean isStored(Sql sql, String hash) {
    return sql.first("SELECT hash FROM drill_content WHERE hash = ?", row -> row.text("hash"), hash)
        .isPresent();
  }

  private static void store(Sql sql, String hash, Drill drill) {
    sql.update(
        "INSERT INTO drill_content (hash, drill_key, revision, schema_version, json) VALUES (?, ?,"
            + " ?, ?, ?) ON CONFLICT (hash) DO NOTHING",
        hash,
        drill.key(),
        drill.revision(),
        drill.schemaVersion(),
        DrillJson.canonical(drill));
  }

  /// The drill with this hash.
  public Optional<Drill> find(Sql sql, String hash) {
    Drill known = read.get(hash);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Drill> stored =
        sql.first(
            "SELECT json FROM drill_content WHERE hash = ?",
            row -> DrillJson.read(row.text("json")),
            hash);
    stored.ifPresent(drill -> read.put(hash, drill));
    return stored;
  }

  /// The drill of a round, which is always stored.
  Drill of(Sql sql, String hash) {
    return find(sql, hash).orElseThrow();
  }
}
