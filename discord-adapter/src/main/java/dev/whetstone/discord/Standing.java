package dev.whetstone.discord;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Our newest messages: where they stand and of which keys they are, from Discord's answers and
/// from the events by which it shows us our own messages.
final class Standing {
  private static final int KEPT = 10_000;

  private final Map<String, String> bySign =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          boolean isTooMany = size() > KEPT;
          if (isTooMany) {
            ids.remove(eldest.getValue());
          }
          return isTooMany;
        }
      };
  private final Set<String> ids = new HashSet<>();
  private final Map<String, String> newest = new HashMap<>();

  /// A message of ours stands there.
  ///
  /// @param place the id of its channel or thread
  synchronized void stands(String sign, String place, String id) {
    if (bySign.putIfAbsent(sign, id) == null) {
      ids.add(id);
      if (newest.size() > KEPT) {
        newest.clear();
      }
      newest.merge(place, id, (a, b) -> Snowflakes.compare(a, b) > 0 ? a : b);
    }
  }

  /// The id of the message with a key; empty where we do not know.
  synchronized Optional<String> of(String key) {
    return Optional.ofNullable(bySign.get(Keyed.sign(key)));
  }

  /// Whether it is known of which key a message is.
  synchronized boolean isKnown(String id) {
    return ids.contains(id);
  }

  /// Our newest known message in a place.
  synchronized Optional<String> newestIn(String place) {
    return Optional.ofNullable(newest.get(place));
  }
}
