package dev.whetstone.core.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whetstone.core.store.Sql;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/// Which events were taken already: platforms deliver some of them again.
public final class Seen {
  /// How long a key is remembered.
  public static final Duration KEPT = Duration.ofDays(7);

  private Seen() {}

  /// Whether this is the first time; from now on it is not.
  ///
  /// @param key platform, workspace, kind, native id and edit time
  public static boolean first(Sql sql, String key, Instant at) {
    return sql.update(
            "INSERT INTO seen (key, at) VALUES (?, ?) ON CONFLICT (key) DO NOTHING", hash(key), at)
        > 0;
  }

  /// Takes back that something was seen: it could not be handled yet.
  public static void forget(Sql sql, String key) {
    sql.update("DELETE FROM seen WHERE key = ?", hash(key));
  }

  /// Keys are kept as hashes: some hold who it was, and whoever is forgotten leaves no name here.
  private static String hash(String key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  /// Forgets some of what was seen before an instant, at most so many; returns how many.
  public static int forgetBefore(Sql sql, Instant at, int most) {
    return sql.update(
        "DELETE FROM seen WHERE key IN (SELECT key FROM seen WHERE at < ? ORDER BY at LIMIT ?)",
        at,
        most);
  }
}
