package dev.whetstone.core.drill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All drills loaded, in order: pack by pack, within a pack by id.
public final class Bank {
  private final List<Pack> packs;
  private final List<Drill> drills;
  private final Map<String, Drill> byKey = new LinkedHashMap<>();
  private final Map<String, Drill> byId = new LinkedHashMap<>();

  /// The bank of these packs. Where two packs hold one id, the bare id finds the earlier pack's.
  public Bank(List<Pack> packs) {
    this.packs = List.copyOf(packs);
    this.drills = packs.stream().flatMap(pack -> pack.drills().stream()).toList();
    for (Drill drill : drills) {
      byKey.putIfAbsent(drill.key(), drill);
      byId.putIfAbsent(drill.id(), drill);
    }
  }

  /// The packs, the shipped one first.
  public List<Pack> packs() {
    return packs;
  }

  /// All drills in order.
  public List<Drill> drills() {
    return drills;
  }

  /// The drill with this key (`pack/id`).
  public Optional<Drill> byKey(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /// The drill with this bare id.
  public Optional<Drill> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// The drill that somebody named, by key or by bare id.
  public Optional<Drill> find(String keyOrId) {
    return byKey(keyOrId).or(() -> byId(keyOrId));
  }
}
