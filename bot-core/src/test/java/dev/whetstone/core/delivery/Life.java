package dev.whetstone.core.delivery;

import dev.whetstone.core.adapter.Around;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Found;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// The life of one process in a test: once it is killed it neither writes nor sends any more.
final class Life implements Presence {
  /// Those that live, shared by all processes of a test.
  static final class Living {
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private int starts;

    synchronized Life next() {
      Life life = new Life(this, "process-" + ++starts);
      ids.add(life.id());
      return life;
    }

    /// All of them are gone, as far as others can tell.
    void end() {
      ids.clear();
    }
  }

  /// What a killed process sees.
  static final class Killed extends Error {
    private Killed() {
      super("killed", null, false, false);
    }
  }

  private final Living living;
  private final String id;
  private boolean killed;
  private int inside;

  private Life(Living living, String id) {
    this.living = living;
    this.id = id;
  }

  /// Dies, as by SIGKILL.
  synchronized void kill() {
    killed = true;
    living.ids.remove(id);
  }

  synchronized boolean isKilled() {
    return killed;
  }

  /// Waits until whatever it had begun before it was killed has ended.
  synchronized void awaitStill() {
    try {
      while (inside > 0) {
        wait();
      }
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  private <T> T alive(Supplier<T> work) {
    enter();
    try {
      T result = work.get();
      mustLive();
      return result;
    } finally {
      exit();
    }
  }

  private synchronized void enter() {
    mustLive();
    inside++;
  }

  private synchronized void mustLive() {
    if (killed) {
      throw new Killed();
    }
  }

  private synchronized void exit() {
    inside--;
    notifyAll();
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public boolean isGone(String process) {
    return !living.ids.contains(process);
  }

  @Override
  public void close() {
    living.ids.remove(id);
  }

  Transactions around(Transactions real) {
    return new Transactions() {
      @Override
      public <T> T write(Function<Sql, T> work) {
        return alive(() -> real.write(work));
      }

      @Override
      public <T> T read(Function<Sql, T> work) {
        return alive(() -> real.read(work));
      }
    };
  }

  Platform around(Platform real) {
    return new Around() {
      @Override
      public Platform platform() {
        return real;
      }

      @Override
      public Outcome send(Sending sending) {
        return alive(() -> real.send(sending));
      }

      @Override
      public Found find(Sending sending, Instant triedAt) {
        return alive(() -> real.find(sending, triedAt));
      }

      @Override
      public List<ChatEvent> since(ThreadRef thread, Instant from) {
        return alive(() -> real.since(thread, from));
      }
    };
  }
}
