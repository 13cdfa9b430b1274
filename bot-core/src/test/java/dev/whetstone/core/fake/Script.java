package dev.whetstone.core.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// What goes wrong over HTTP: each rule hits requests of one name, first rule first.
///
/// @param <C> the fake's requests
/// @param <R> its rules
public abstract class Script<C extends Asked, R extends FaultRule<C, R>> {
  private final FakeWorld world;
  private final List<R> rules = new ArrayList<>();
  private CountDownLatch hanging = new CountDownLatch(1);

  protected Script(FakeWorld world) {
    this.world = world;
  }

  /// A rule that hits so many requests of a name, as soon as it says how.
  protected abstract R rule(String name, int times);

  /// The page that what stands before the service shows when the service is down.
  protected abstract Answer page();

  /// What stands before the service answers with this status.
  protected Answer bare(int status) {
    return Answer.bare(status);
  }

  /// The next request of a name; `*` means any.
  public final R on(String name) {
    return rule(name, 1);
  }

  /// Every request of a name from now on; `*` means all.
  public final R always(String name) {
    return rule(name, Integer.MAX_VALUE);
  }

  /// Forgets all rules and lets hanging requests go.
  public void clear() {
    world.doing(() -> {
      rules.clear();
      hanging.countDown();
      hanging = new CountDownLatch(1);
    });
  }

  /// What the first rule that fits does to this request.
  protected final Optional<Fault> ruled(C call) {
    return rules.stream().flatMap(rule -> rule.hits(call).stream()).findFirst();
  }

  final void add(R rule) {
    world.doing(() -> rules.add(rule));
  }

  final CountDownLatch hanging() {
    return hanging;
  }
}
