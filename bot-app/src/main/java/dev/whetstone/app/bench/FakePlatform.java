package dev.whetstone.app.bench;

import dev.whetstone.core.chat.Abilities;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Found;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.chat.Ref;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.chat.WorkspaceRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// A chat service that takes everything and answers after a while.
final class FakePlatform implements Platform {
  static final String NAME = "fake";
  private static final WorkspaceRef HOME = new WorkspaceRef(NAME, "W1");
  private static final Abilities ABILITIES = new Abilities(true, true, true, 12_000);

  private final AtomicLong sent = new AtomicLong();
  private final CountDownLatch never = new CountDownLatch(1);
  private volatile Duration delay;

  FakePlatform(Duration delay) {
    this.delay = delay;
  }

  /// From now on it answers after this long.
  void answersAfter(Duration longer) {
    delay = longer;
  }

  static ChannelRef channel(int number) {
    return new ChannelRef(HOME, "C" + number);
  }

  /// How many things were sent.
  long sent() {
    return sent.get();
  }

  /// Waits as long as a sending takes.
  void answer() {
    try {
      if (!delay.isZero() && never.await(delay.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new IllegalStateException("nobody opens this");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Abilities abilities() {
    return ABILITIES;
  }

  @Override
  public Outcome send(Sending sending) {
    answer();
    String id = "M" + sent.incrementAndGet();
    return new Outcome.Sent(ref(sending, id));
  }

  private static Ref ref(Sending sending, String id) {
    return switch (sending) {
      case Sending.ToChannel to -> new MessageRef(to.channel(), null, id);
      case Sending.OpenThread open -> new ThreadRef(open.root().channel(), open.root().id());
      case Sending.ToThread to -> new MessageRef(to.thread().channel(), to.thread().id(), id);
      case Sending.Edit edit -> edit.message();
      case Sending.React react -> react.message();
      case Sending.ToMember to -> new MessageRef(to.context(), null, id);
    };
  }

  @Override
  public Found find(Sending sending, Instant triedAt) {
    return new Found.Absent();
  }

  @Override
  public List<ChatEvent> since(ThreadRef thread, Instant from) {
    return List.of();
  }
}
