package dev.whetstone.core.chat;

import java.time.Instant;
import java.util.List;

final class ScriptedPlatformTest extends PlatformContract {
  private Instant now = Instant.parse("2026-03-27T08:00:00Z");
  private final ScriptedPlatform platform =
      new ScriptedPlatform("scripted", () -> now = now.plusMillis(1));
  private final ChannelRef channel = platform.channel("C1");

  @Override
  protected Platform platform() {
    return platform;
  }

  @Override
  protected ChannelRef channel() {
    return channel;
  }

  @Override
  protected MemberRef member() {
    return new MemberRef(channel.workspace(), "U1");
  }

  @Override
  protected List<String> textsIn(ChannelRef where) {
    return platform.textsIn(where);
  }

  @Override
  protected List<String> textsIn(ThreadRef thread) {
    return platform.textsIn(thread);
  }

  @Override
  protected MessageRef personWrites(ThreadRef thread, String text) {
    return platform.personWrites(thread, text);
  }

  @Override
  protected void removeThread(ThreadRef thread) {
    platform.remove(thread);
  }

  @Override
  protected void removeMessage(MessageRef message) {
    platform.remove(message);
  }

  @Override
  protected int marksOn(MessageRef message, Sending.Mark mark) {
    return platform.marksOn(message, mark);
  }

  @Override
  protected boolean isInert(String seen) {
    return true; // It shows what it was given and knows no markup.
  }

  @Override
  protected Instant now() {
    return now;
  }
}
