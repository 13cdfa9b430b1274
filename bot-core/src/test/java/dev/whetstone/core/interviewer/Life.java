package dev.whetstone.core.interviewer;

import dev.whetstone.core.delivery.Presence;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.Transactions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// One process's life: killed, it reads and writes nothing any more.
final class Life implements Presence, Transactions {
  private static final Set<String> LIVING = ConcurrentHashMap.newKeySet();

  /// What a killed process sees.
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;

    private Killed() {
      super("killed", null, false, false);
    }
  }

  private final String id;
  private final Transactions real;
  private volatile boolean killed;

  Life(String id, Transactions real) {
    this.id = id;
    this.real = real;
    LIVING.add(id);
  }

  /// Dies, as by SIGKILL.
  void kill() {
    killed = true;
    LIVING.remove(id);
  }

  @Override
  public <T> T write(Function<Sql, T> work) {
    mustLive();
    return real.write(work);
  }

  @Override
  public <T> T read(Function<Sql, T> work) {
    mustLive();
    return real.read(work);
  }

  private void mustLive() {
    if (killed) {
      throw new Killed();
    }
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public boolean isGone(String process) {
    return !LIVING.contains(process);
  }

  @Override
  public void close() {
    LIVING.remove(id);
  }
}
