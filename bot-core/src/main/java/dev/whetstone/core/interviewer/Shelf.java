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

  /// Stores a drill's content and returns its hash.
  public String pin(Sql sql, Drill drill) {
    String hash = DrillJson.hash(drill);
    sql.update(
        "INSERT INTO drill_content (hash, drill_key, revision, schema_version, json) VALUES (?, ?,"
            + " ?, ?, ?) ON CONFLICT (hash) DO NOTHING",
        hash,
        drill.key(),
        drill.revision(),
        drill.schemaVersion(),
        DrillJson.canonical(drill));
    return hash;
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
