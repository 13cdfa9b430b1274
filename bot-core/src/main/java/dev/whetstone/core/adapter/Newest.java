package dev.whetstone.core.adapter;

import java.util.LinkedHashMap;
import java.util.Map;

/// Maps that hold so many entries at most, and then forget the oldest. Not safe for several threads
/// at once.
public final class Newest {
  private static final int ROOM = 16;
  private static final float LOAD = 0.75f;

  private Newest() {}

  /// Holds the entries that came last; putting one again does not make it new.
  public static <V> Map<String, V> put(int most) {
    return new Bounded<>(most, false);
  }

  /// Holds the entries that were put or looked up last.
  public static <V> Map<String, V> used(int most) {
    return new Bounded<>(most, true);
  }

  private static final class Bounded<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1;

    private final int most;

    private Bounded(int most, boolean byUse) {
      super(ROOM, LOAD, byUse);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > most;
    }
  }
}
