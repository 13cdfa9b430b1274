package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.whetstone.core.adapter.WholeProduct;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.round.Pace;
import dev.whetstone.slack.fake.FakeChannel;
import dev.whetstone.slack.fake.FakeView;
import dev.whetstone.slack.fake.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    try (Workplace work = new Workplace(folder)) {
      FakeChannel channel = work.slack.channel("C01GEN");
      Person ana = work.slack.person("U01ANA").called("Ana");
      Person ben = work.slack.person("U02BEN").called("Ben");
      Person cho = work.slack.person("U03CHO").called("Cho");
      work.slack.sockets().awaitOpen(1);
      ChannelRef ref = work.ref("C01GEN");
      work.product.whetstone.settle(ref, "general", WholeProduct.daily(Pace.DAY));

      work.product.passes(Duration.ofMinutes(31));
      String root = channel.awaitMessages(1).getFirst().ts();
      channel.awaitThread(root, 1);
      int answered = walk(ana, ana.presses(channel.message(root), "Start").awaitView());
      int parts = 0;
      while (work.product.whetstone.nextWrap(ref).isPresent()) {
        parts++;
        ben.writes("C01GEN", root, HearingTest.ANSWER + " And then I look at part " + parts + ".");
        cho.writes("C01GEN", root, "(only chat)");
        work.slack.awaitQuiet();
        Instant next = work.product.whetstone.nextStep(ref).orElseThrow();
        work.product.passes(Duration.between(work.product.clock.instant(), next).plusSeconds(1));
      }
      channel.awaitMessages(2);

      List<String> ours =
          channel.thread(root).stream()
              .filter(message -> message.user().equals(work.slack.team().botUser()))
              .map(message -> message.text())
              .toList();
      assertThat(answered).isPositive();
      assertThat(parts).isBetween(4, MOST_IN_A_PATH);
      assertThat(channel.messages()).hasSize(2);
      assertThat(ours).hasSizeLessThanOrEqualTo(2 * parts + 2);
      assertThat(ours.toString()).doesNotContain("<!channel>", "<@U");
      assertThat(channel.thread(root).toString()).contains("Ana");
      assertThat(work.slack.violations()).isEmpty();
    }
  }

  /// Answers what is asked until there is nothing more to go on to; how often.
  private static int walk(Person person, FakeView first) {
    int answers = 0;
    FakeView view = first;
    for (int turn = 0; turn < 40; turn++) {
      if (!view.inputs().isEmpty()) {
        answers++;
        view = person.submits(view, filled(view, answers)).awaitView();
        continue;
      }
      FakeView shown = view;
      Optional<String> next =
          Stream.of("Go on", "Show the reference")
              .filter(label -> shown.buttons().contains(label))
              .findFirst();
      if (next.isEmpty()) {
        return answers;
      }
      view = person.presses(view, next.get()).awaitView();
    }
    return answers;
  }

  private static Map<String, String> filled(FakeView view, int turn) {
    Map<String, String> values = new HashMap<>();
    for (JsonElement block : view.json().getAsJsonArray("blocks")) {
      JsonObject input = block.getAsJsonObject();
      if (!input.get("type").getAsString().equals("input")) {
        continue;
      }
      JsonObject element = input.getAsJsonObject("element");
      String id = input.get("block_id").getAsString();
      switch (element.get("type").getAsString()) {
        case "plain_text_input" ->
            values.put(id, isLines(element) ? HearingTest.ANSWER + " Turn " + turn : "120k");
        case "static_select", "radio_buttons" ->
            values.put(
                id,
                element
                    .getAsJsonArray("options")
                    .get(0)
                    .getAsJsonObject()
                    .get("value")
                    .getAsString());
        default -> {}
      }
    }
    return values;
  }

  private static boolean isLines(JsonObject element) {
    return element.has("multiline") && element.get("multiline").getAsBoolean();
  }
}
