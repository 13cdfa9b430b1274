package dev.whetstone.core.drill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All drills loaded, in order: pack by pack, within a pack by id. What is in it may be renewed
/// while the program runs; whoever asks gets all of the old or all of the new.
public final class Bank {
  private volatile Contents contents;

  private record Contents(
      List<Pack> packs, List<Drill> drills, Map<String, Drill> byKey, Map<String, Drill> byId) {
    static Contents of(List<Pack> packs) {
      List<Drill> drills = packs.stream().flatMap(pack -> pack.drills().stream()).toList();
      Map<String, Drill> byKey = new LinkedHashMap<>();
      Map<String, Drill> byId = new LinkedHashMap<>();
      for (Drill drill : drills) {
        byKey.putIfAbsent(drill.key(), drill);
        byId.putIfAbsent(drill.id(), drill);
      }
      return new Contents(List.copyOf(packs), drills, byKey, byId);
    }
  }

  /// The bank of these packs. Where two packs hold one id, the bare id finds the earlier pack's.
  public Bank(List<Pack> packs) {
    this.contents = Contents.of(packs);
  }

  /// Puts other packs in the place of those that it has. Rounds keep their own copies of drills, so
  /// no open round notices.
  public void renew(List<Pack> packs) {
    contents = Contents.of(packs);
  }

  /// The packs, the shipped one first.
  public List<Pack> packs() {
    return contents.packs;
  }

  /// All drills in order.
  public List<Drill> drills() {
    return contents.drills;
  }

  /// The drill with this key (`pack/id`).
  public Optional<Drill> byKey(String key) {
    return Optional.ofNullable(contents.byKey.get(key));
  }

  /// The drill with this bare id.
  public Optional<Drill> byId(String id) {
    return Optional.ofNullable(contents.byId.get(id));
  }

  /// The drill that somebody named, by key or by bare id.
  public Optional<Drill> find(String keyOrId) {
    Contents now = contents;
    return Optional.ofNullable(now.byKey.get(keyOrId))
        .or(() -> Optional.ofNullable(now.byId.get(keyOrId)));
  }
}
