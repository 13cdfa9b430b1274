package dev.whetstone.core.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Every request that came, oldest first.
public final class CallLog<C extends Asked> {
  private final FakeWorld world;
  private final List<C> calls = new ArrayList<>();
  private int looked;

  /// Wakes who waits in this world.
  public CallLog(FakeWorld world) {
    this.world = world;
  }

  /// Keeps one more.
  public void add(C call) {
    world.doing(() -> calls.add(call));
  }

  /// All of them.
  public List<C> all() {
    return world.within(() -> List.copyOf(calls));
  }

  /// Those of one name.
  public List<C> of(String name) {
    return all().stream().filter(call -> call.name().equals(name)).toList();
  }

  /// Waits for so many of a name, and answers with them.
  public List<C> await(String name, int count) {
    return world.await(
        count + " requests of " + name,
        () -> Optional.of(of(name)).filter(found -> found.size() >= count));
  }

  /// Those that came since this was last asked.
  public List<C> fresh() {
    return world.within(() -> {
      List<C> since = List.copyOf(calls.subList(looked, calls.size()));
      looked = calls.size();
      return since;
    });
  }
}
