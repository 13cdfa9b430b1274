package dev.whetstone.core.adapter;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Door;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.interviewer.HomeReader;
import dev.whetstone.core.interviewer.Whetstone;
import dev.whetstone.core.schedule.ChannelState;
import dev.whetstone.core.store.StoreException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The product whole, as an adapter calls it.
public final class HouseOfWhetstone implements House {
  private static final Logger log = LoggerFactory.getLogger(HouseOfWhetstone.class);

  private final Whetstone whetstone;
  private final Door door;
  private final Platform platform;
  private final InstantSource clock;
  private final AtomicInteger wanted = new AtomicInteger();

  /// @param door where events go
  /// @param platform the one that is read for what was missed
  public HouseOfWhetstone(Whetstone whetstone, Door door, Platform platform, InstantSource clock) {
    this.whetstone = whetstone;
    this.door = door;
    this.platform = platform;
    this.clock = clock;
  }

  @Override
  public Reply accept(ChatEvent event) {
    return door.accept(event);
  }

  /// One reading at a time: who asks meanwhile gets one more after it.
  @Override
  public void catchUp() {
    if (wanted.getAndIncrement() == 0) {
      Thread.ofVirtual().name(platform.name() + " catch up").start(this::readWhatWasMissed);
    }
  }

  private void readWhatWasMissed() {
    int asked;
    do {
      asked = wanted.get();
      try {
        whetstone.catchUp(platform);
      } catch (StoreException failure) {
        log.warn("what was missed cannot be read now: {}", failure.getMessage());
      } catch (RuntimeException bug) {
        // Else nothing would ever be read again.
        log.error("reading what was missed at {} failed", platform.name(), bug);
      }
    } while (!wanted.compareAndSet(asked, 0));
  }

  @Override
  public void lineUp() {
    whetstone.lineUp(platform.name(), clock.instant());
  }

  @Override
  public void lineDown() {
    whetstone.lineDown(platform.name(), clock.instant());
  }

  @Override
  public void adopt(WorkspaceRef workspace) {
    whetstone.operator().adopt(workspace);
    whetstone.operator().regained(workspace);
  }

  @Override
  public void joined(WorkspaceRef workspace) {
    whetstone.operator().joined(workspace);
    whetstone.operator().regained(workspace);
  }

  @Override
  public List<ChannelRef> waiting() {
    return whetstone.operator().waiting(platform.name());
  }

  @Override
  public void adopt(ChannelRef channel) {
    whetstone.operator().adopt(channel);
  }

  @Override
  public void gone(WorkspaceRef workspace) {
    whetstone.operator().lost(workspace);
  }

  @Override
  public void gone(ChannelRef channel) {
    whetstone.operator().lost(channel, ChannelState.Loss.CHANNEL_GONE);
  }

  @Override
  public void renamed(ChannelRef channel, String name) {
    whetstone.operator().renamed(channel, name);
  }

  @Override
  public void named(ChannelRef channel, String name) {
    whetstone.operator().named(channel, name);
  }

  @Override
  public Post home(MemberRef member, HomeReader reader) {
    return whetstone.home(member, reader);
  }
}
