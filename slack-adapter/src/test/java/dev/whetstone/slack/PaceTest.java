package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ChannelRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class PaceTest {
  private static final ChannelRef CHANNEL = Heard.channelRef("T1", "C1");

  @Test
  void a_sender_who_is_stopped_while_waiting_leaves_the_channel_to_others() throws Exception {
    try (Pace pace = new Pace()) {
      pace.turn(CHANNEL).orElseThrow().close();

      Thread stopped =
          Thread.ofVirtual()
              .unstarted(() -> {
                Thread.currentThread().interrupt();
                assertThat(pace.turn(CHANNEL)).isEmpty();
              });
      stopped.start();
      stopped.join();

      assertThat(pace.turn(CHANNEL)).isPresent();
    }
  }

  @Test
  void who_waits_when_the_program_ends_goes_home() {
    Pace pace = new Pace();
    pace.turn(CHANNEL).orElseThrow().close();
    pace.close();

    assertThat(pace.turn(CHANNEL)).isEmpty();
  }
}
