package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.chat.PlatformContract;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.slack.fake.FakeMessage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class SlackContractTest extends PlatformContract {
  private static final String CHANNEL = "C0FEED0001";

  @TempDir private static Path folder;
  private final Map<String, FakeMessage> seen = new ConcurrentHashMap<>();
  private Kit kit;

  @BeforeEach
  void open() {
    kit = new Kit(folder.resolve("k" + System.nanoTime()));
    kit.slack.channel(CHANNEL);
  }

  @AfterEach
  void nothing_that_was_sent_was_off_the_published_schema_or_too_fast() {
    try {
      assertThat(kit.slack.violations()).isEmpty();
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
    return Heard.channelRef(kit.slack.team().id(), CHANNEL);
  }

  @Override
  protected MemberRef member() {
    return new MemberRef(channel().workspace(), kit.slack.person("U0ADA00001").id());
  }

  @Override
  protected List<String> textsIn(ChannelRef channel) {
    return texts(kit.slack.channel(channel.id()).messages());
  }

  @Override
  protected List<String> textsIn(ThreadRef thread) {
    return texts(kit.slack.channel(thread.channel().id()).thread(thread.id()));
  }

  private List<String> texts(List<FakeMessage> messages) {
    messages.forEach(message -> seen.put(message.seen(), message));
    return messages.stream().map(FakeMessage::seen).toList();
  }

  @Override
  protected MessageRef personWrites(ThreadRef thread, String text) {
    FakeMessage message =
        kit.slack.person("U0ADA00001").writes(thread.channel().id(), thread.id(), text);
    return new MessageRef(thread.channel(), thread.id(), message.ts());
  }

  @Override
  protected void removeThread(ThreadRef thread) {
    kit.slack.channel(thread.channel().id()).removesThread(thread.id());
  }

  @Override
  protected void removeMessage(MessageRef message) {
    kit.slack.channel(message.channel().id()).removes(message.id());
  }

  @Override
  protected int marksOn(MessageRef message, Sending.Mark mark) {
    String sign =
        switch (mark) {
          case COUNTED -> "white_check_mark";
          case HEARD -> "heavy_check_mark";
        };
    return kit.slack.channel(message.channel().id()).message(message.id()).reacted(sign).size();
  }

  @Override
  protected boolean isInert(String shown) {
    FakeMessage message = Objects.requireNonNull(seen.get(shown));
    JsonArray blocks = message.json().getAsJsonArray("blocks");
    return Limited.isInert(blocks) && Limited.isInertMrkdwn(message.text());
  }

  @Override
  protected Instant now() {
    return Instant.now();
  }
}
