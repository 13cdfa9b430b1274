package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Outcome.Reason;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Ref;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A kit of its own for each test, with one channel; what is sent there must be as Discord wants
/// it.
abstract class OneChannel {
  Kit kit;
  ChannelRef channel;

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

  Ref sent(Sending sending) {
    Outcome outcome = kit.platform.send(sending);
    assertThat(outcome).isInstanceOf(Outcome.Sent.class);
    return ((Outcome.Sent) outcome).ref();
  }

  Reason refused(Sending sending) {
    Outcome outcome = kit.platform.send(sending);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).reason();
  }

  MessageRef root() {
    return (MessageRef) sent(new Sending.ToChannel("r/root", channel, Post.line("Design a feed")));
  }

  ThreadRef thread() {
    return (ThreadRef) sent(new Sending.OpenThread("r/thread", root(), "Design a feed"));
  }

  MessageRef question(ThreadRef thread) {
    return (MessageRef) sent(new Sending.ToThread("r/q1", thread, Post.line("What first?")));
  }
}
