package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.discord.fake.Call;
import dev.whetstone.discord.fake.FakeDiscord;
import dev.whetstone.discord.fake.Routes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Answers to interactions, on the wire, within the time that Discord gives.
@Timeout(30)
final class HooksTest {
  private static final Interaction USED =
      new Interaction(Payload.read("{\"id\":\"1122334455\",\"token\":\"of-it\"}"));
  private static final Hooks.Body LATER =
      new Hooks.Body(Payload.read("{\"type\":5}").json(), List.of());

  private final FakeDiscord discord = FakeDiscord.start();
  private final Hooks hooks = new Hooks(DiscordSettings.from(settings()).api());

  private Map<String, String> settings() {
    return Map.of(
        "DISCORD_API_BASE_URL", discord.api().toString(), "DISCORD_TOKEN", discord.token());
  }

  @AfterEach
  void close() {
    hooks.close();
    discord.close();
  }

  @Test
  void a_try_that_hangs_is_cut_so_that_a_second_one_fits_before_discord_stops_waiting() {
    discord.faults().always(Routes.CALLBACK).hangs();
    long begun = System.nanoTime();

    Called<Payload> called = hooks.respond(USED, LATER, Deadline.in(Duration.ofMillis(1_300)));

    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    assertThat(called).isInstanceOf(Called.Lost.class);
    List<Call> tries = discord.calls(Routes.CALLBACK);
    assertThat(tries).hasSize(2);
    assertThat(Duration.between(tries.getFirst().at(), tries.getLast().at()))
        .isLessThan(Duration.ofSeconds(1));
    assertThat(took).isLessThan(Duration.ofMillis(1_900));
  }

  @Test
  void a_limit_that_outlasts_the_time_for_an_answer_is_not_waited_for() {
    discord.faults().always(Routes.CALLBACK).limited(Duration.ofSeconds(5));
    long begun = System.nanoTime();

    Called<Payload> called = hooks.respond(USED, LATER, Deadline.in(Duration.ofMillis(1_300)));

    assertThat(called).isInstanceOf(Called.Limited.class);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    assertThat(discord.calls(Routes.CALLBACK)).hasSize(1);
  }
}
