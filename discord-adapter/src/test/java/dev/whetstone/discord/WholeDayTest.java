package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.adapter.WholeProduct;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.round.Pace;
import dev.whetstone.discord.fake.Deed;
import dev.whetstone.discord.fake.FakeChannel;
import dev.whetstone.discord.fake.FakeDiscord;
import dev.whetstone.discord.fake.FakeMessage;
import dev.whetstone.discord.fake.FakeModal;
import dev.whetstone.discord.fake.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A day of three members, over the wire, on a clock that is moved by hand.
@Timeout(120)
final class WholeDayTest {
  private static final int MOST_IN_A_PATH = 7;

  @TempDir Path folder;

  @Test
  void a_day_costs_the_channel_two_messages_and_its_thread_two_a_part() {
    AtomicInteger said = new AtomicInteger();
    try (Workplace work =
        new Workplace(
            folder,
            FakeDiscord.start(),
            Map.of(),
            door ->
                event -> {
                  Reply reply = door.accept(event);
                  said.addAndGet(event instanceof ChatEvent.Said ? 1 : 0);
                  return reply;
                })) {
      work.product.awaitConnected();
      FakeChannel channel = work.discord.channel("general");
      ChannelRef ref = work.ref(channel);
      Person ana = work.discord.person("Ana");
      Person ben = work.discord.person("Ben");
      Person cho = work.discord.person("Cho");
      work.product.whetstone.settle(ref, "general", WholeProduct.daily(Pace.DAY));

      work.product.passes(Duration.ofMinutes(31));
      FakeMessage root = channel.awaitMessages(1).getFirst();
      FakeChannel thread = channel.awaitThreads(1).getFirst();
      thread.awaitMessages(1);
      int answered = walk(ana, ana.presses(root, "Start"));
      int parts = 0;
      while (work.product.whetstone.nextWrap(ref).isPresent()) {
        parts++;
        ben.writes(thread, HearingTest.ANSWER + " And then I look at part " + parts + ".");
        cho.writes(thread, "(only chat)");
        int written = 2 * parts;
        Pauses.until("message", () -> said.get() == written);
        Instant next = work.product.whetstone.nextStep(ref).orElseThrow();
        work.product.passes(Duration.between(work.product.clock.instant(), next).plusSeconds(1));
      }
      channel.awaitMessages(2);

      List<FakeMessage> ours =
          thread.messages().stream()
              .filter(message -> message.author().equals(work.discord.botId()))
              .toList();
      assertThat(answered).isPositive();
      assertThat(parts).isBetween(4, MOST_IN_A_PATH);
      assertThat(channel.messages()).hasSize(2);
      assertThat(channel.threads()).hasSize(1);
      assertThat(ours).hasSizeLessThanOrEqualTo(2 * parts + 2);
      assertThat(ours.stream().map(FakeMessage::seen).toList().toString()).contains("Ana");
      assertThat(work.discord.violations()).isEmpty();
    }
  }

  /// Answers what is asked until there is nothing more to go on to; how often.
  private static int walk(Person person, Deed first) {
    int answers = 0;
    Deed deed = first;
    for (int turn = 0; turn < 40; turn++) {
      if (isForm(deed)) {
        answers++;
        FakeModal form = deed.awaitModal();
        deed = person.submits(form, Forms.filled(form, HearingTest.OTHER + " Turn " + answers));
        continue;
      }
      FakeMessage shown = deed.awaitWhisper();
      Optional<String> next =
          Stream.of("Go on", "Show the reference", "Open the form")
              .filter(label -> shown.buttons().contains(label))
              .findFirst();
      if (next.isEmpty()) {
        return answers;
      }
      deed = person.presses(shown, next.get());
    }
    return answers;
  }

  /// A form answers a press at once (type 9).
  private static boolean isForm(Deed deed) {
    return deed.awaitAck().path("type").asInt() == 9;
  }
}
