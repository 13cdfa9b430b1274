package dev.whetstone.discord;

import java.util.HashSet;
import java.util.Set;

/// The connections that share the servers: which of them stand, and whether one of them began anew,
/// so that what happened meanwhile was not delivered.
final class Shards {
  private final Set<Integer> standing = new HashSet<>();
  private int count = 1;
  private boolean hasGap;

  /// So many there are.
  synchronized void are(int number) {
    count = number;
  }

  /// One stands.
  ///
  /// @param isFresh whether it began anew
  /// @return whether all stand now
  synchronized boolean stands(int shard, boolean isFresh) {
    standing.add(shard);
    hasGap |= isFresh;
    return standing.size() >= count;
  }

  /// One is gone.
  synchronized void falls(int shard) {
    standing.remove(shard);
  }

  /// Whether something was missed since this was last asked.
  synchronized boolean takesGap() {
    boolean had = hasGap;
    hasGap = false;
    return had;
  }
}
