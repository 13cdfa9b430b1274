package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.chat.PlatformContract;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.discord.fake.FakeChannel;
import dev.whetstone.discord.fake.FakeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class DiscordContractTest extends PlatformContract {
  private Kit kit;
  private ChannelRef channel;

  @BeforeEach
  void open() {
    kit = new Kit();
    channel = kit.channel("general");
  }

  @AfterEach
  void nothing_that_was_sent_was_off_the_published_description_or_could_ping() {
    try {
      assertThat(kit.discord.violations()).isEmpty();
    } finally {
      kit.close();
    }
  }

  @Override
  protected Platform platform() {
    return kit.platform;
  }

  @Override
  protected ChannelRef channel() {
    return channel;
  }

  @Override
  protected MemberRef member() {
    return new MemberRef(channel.workspace(), kit.discord.person("Ada").id());
  }

  @Override
  protected List<String> textsIn(ChannelRef where) {
    return kit.seen(where).ours().stream().map(FakeMessage::seen).toList();
  }

  @Override
  protected List<String> textsIn(ThreadRef thread) {
    return kit.seen(thread).ours().stream().map(FakeMessage::seen).toList();
  }

  @Override
  protected MessageRef personWrites(ThreadRef thread, String text) {
    FakeMessage message = kit.discord.person("Ada").writes(kit.seen(thread), text);
    return new MessageRef(thread.channel(), thread.id(), message.id());
  }

  @Override
  protected void removeThread(ThreadRef thread) {
    kit.seen(thread).delete();
  }

  @Override
  protected void removeMessage(MessageRef message) {
    FakeChannel place = place(message);
    place.removes(place.message(message.id()));
  }

  @Override
  protected int marksOn(MessageRef message, Sending.Mark mark) {
    return place(message)
        .message(message.id())
        .reacted(
            switch (mark) {
              case COUNTED -> "\u2705";
              case HEARD -> "\u2714\ufe0f";
            });
  }

  private FakeChannel place(MessageRef message) {
    return kit.discord.channelById(
        Objects.requireNonNullElse(message.thread(), message.channel().id()));
  }

  @Override
  protected boolean isInert(String seen) {
    return Limited.isInert(seen);
  }

  @Override
  protected Instant now() {
    return kit.clock.instant();
  }
}
