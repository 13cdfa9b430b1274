package dev.whetstone.core.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.delivery.SendTally;
import dev.whetstone.core.store.PlainTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MetricsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");
  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{((?:[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]"
              + "|\\\\[\\\\\"n])*\",?)*)})? (-?[0-9.]+(?:E-?[0-9]+)?|[+-]Inf|NaN)");

  private final PlainTransactions database = new PlainTransactions();
  private final Metrics metrics = new Metrics(database, () -> NOW);
  private ClockWaits waits = ClockWaits.NONE;

  @AfterEach
  void close() {
    database.close();
  }

  /// Reads a page as strictly as the format's definition and fails at its first offence.
  private Map<String, Double> scrape() {
    String page = metrics.page(new Metrics.Around(4096, waits));
    assertThat(page).endsWith("\n");
    Map<String, Double> samples = new HashMap<>();
    Map<String, String> types = new HashMap<>();
    String current = "";
    for (String line : page.split("\n", -1)) {
      if (line.startsWith("# TYPE ")) {
        String[] words = line.split(" ");
        assertThat(words).hasSize(4);
        assertThat(types.put(words[2], words[3])).as("each metric once: " + line).isNull();
        current = words[2];
      } else if (!line.startsWith("# HELP ") && !line.isEmpty()) {
        Matcher sample = SAMPLE.matcher(line);
        assertThat(sample.matches()).as(line).isTrue();
        assertThat(family(sample.group(1), types)).as(line).isEqualTo(current);
        String id = sample.group(1) + Objects.toString(sample.group(2), "");
        assertThat(samples.put(id, Double.valueOf(sample.group(3).replace("+Inf", "Infinity"))))
            .as("each sample once: " + line)
            .isNull();
      }
    }
    return samples;
  }

  private static String family(String name, Map<String, String> types) {
    return types.containsKey(name) ? name : name.replaceFirst("_(bucket|sum|count)$", "");
  }

  @Test
  void a_page_before_anything_happened_obeys_the_format() {
    assertThat(scrape())
        .containsEntry("whetstone_database_bytes", 4096.0)
        .containsEntry("whetstone_sending_stopped", 0.0)
        .containsEntry("whetstone_commit_seconds_count", 0.0)
        .containsEntry("whetstone_outbox_rowsstate=\"HELD\"", 0.0)
        .containsEntry("whetstone_due_lag_seconds", 0.0);
  }

  @Test
  void sendings_are_counted_by_platform_and_outcome_and_their_lag_in_rising_buckets() {
    List<Duration> lags =
        List.of(Duration.ofMillis(-5), Duration.ofMillis(300), Duration.ofSeconds(4));
    for (Duration lag : lags) {
      metrics.sendings().ended(ending("odd\"na\\me\n", "sent", lag));
    }
    metrics.sendings().ended(ending("web", "unknown", Duration.ZERO));

    Map<String, Double> samples = scrape();

    assertThat(samples)
        .containsEntry("whetstone_sends_totaloutcome=\"unknown\",platform=\"web\"", 1.0);
    List<Double> buckets = new ArrayList<>();
    for (String bound : List.of("0.1", "0.5", "1", "5", "30", "120", "600", "+Inf")) {
      buckets.add(
          samples.get(
              "whetstone_send_lag_seconds_bucketle=\"%s\",platform=\"odd\\\"na\\\\me\\n\""
                  .formatted(bound)));
    }
    assertThat(buckets).containsExactly(1.0, 2.0, 2.0, 3.0, 3.0, 3.0, 3.0, 3.0);
  }

  private static SendTally.Ending ending(String platform, String outcome, Duration lag) {
    return new SendTally.Ending(platform, "round/1/root", "C", outcome, lag, Duration.ZERO);
  }

  @Test
  void what_waits_for_a_clock_that_went_back_shows_apart() {
    waits = new ClockWaits(Optional.of(NOW.plusSeconds(60)), Optional.empty());

    assertThat(scrape())
        .containsEntry("whetstone_schedule_stopped", 1.0)
        .containsEntry("whetstone_sending_stopped", 0.0);
  }

  @Test
  void events_are_counted_by_kind_and_those_that_failed_apart() {
    MemberRef ana = new MemberRef(new WorkspaceRef("web", "W"), "ana");
    Origin origin = new Origin("e1", NOW, ana, "Ana", null, false);
    ChannelRef channel = new ChannelRef(ana.workspace(), "C");
    ChatEvent typed = new ChatEvent.Commanded(origin, channel, null, "help");

    metrics.around(_ -> Reply.nothing()).accept(typed);
    metrics.around(_ -> new Reply.Failed("id")).accept(typed);

    assertThat(scrape())
        .containsEntry("whetstone_events_totalkind=\"Commanded\"", 2.0)
        .containsEntry("whetstone_decisions_failed_total", 1.0);
  }

  @Test
  void what_waits_too_long_shows() {
    database.write(sql ->
        sql.update(
            "INSERT INTO timer (owner, kind, ordinal, due_at) VALUES ('x', 'DIGEST', 0, ?)",
            NOW.minusSeconds(90)));

    assertThat(scrape()).containsEntry("whetstone_due_lag_seconds", 90.0);
  }
}
