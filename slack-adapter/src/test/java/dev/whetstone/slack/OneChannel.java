package dev.whetstone.slack;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.slack.fake.FakeMessage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A kit of its own for each test, with one channel.
abstract class OneChannel {
  @TempDir private static Path folder;
  Kit kit;
  ChannelRef channel;

  @BeforeEach
  void open() {
    kit = new Kit(folder.resolve("k" + System.nanoTime()));
    channel = kit.channel("C0FEED0001");
  }

  @AfterEach
  void close() {
    kit.close();
  }

  Outcome post(String key) {
    return kit.platform.send(new Sending.ToChannel(key, channel, Post.line("Hello")));
  }

  List<FakeMessage> messages() {
    return kit.slack.channel(channel.id()).messages();
  }
}
