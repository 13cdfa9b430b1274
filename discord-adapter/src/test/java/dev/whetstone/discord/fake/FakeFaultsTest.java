package dev.whetstone.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whetstone.core.HandClock;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What goes wrong over HTTP, by script and by limit.
class FakeFaultsTest {
  private final HandClock clock = new HandClock("2026-03-02T09:00:00Z");
  private final FakeDiscord discord = FakeDiscord.start(clock);
  private final Wire wire = new Wire(discord);
  private final FakeChannel channel = discord.channel("drill");

  @AfterEach
  void close() {
    wire.close();
    discord.close();
  }

  @Test
  void a_limited_route_is_refused_until_its_time_and_calls_before_are_noticed() {
    discord.faults().on(Routes.POST_MESSAGE).limited(Duration.ofMillis(1500));

    Wire.Got limited = wire.says(channel, "content", "a");
    Wire.Got early = wire.says(channel, "content", "a");
    clock.advance(Duration.ofMillis(1500));
    Wire.Got later = wire.says(channel, "content", "a");

    assertThat(limited.status()).isEqualTo(429);
    assertThat(limited.response().headers().firstValue("Retry-After")).hasValue("2");
    assertThat(limited.json().path("retry_after").asDouble()).isEqualTo(1.5);
    assertThat(early.status()).isEqualTo(429);
    assertThat(later.status()).isEqualTo(200);
    assertThat(discord.violations(Violation.Kind.BEFORE_RETRY_AFTER)).hasSize(1);
  }

  @Test
  void a_channel_takes_five_messages_in_five_seconds_when_asked_to() {
    discord.limitsChannels();
    List<Integer> statuses =
        List.of(1, 2, 3, 4, 5, 6).stream()
            .map(i -> wire.says(channel, "content", "m" + i).status())
            .toList();

    assertThat(statuses).containsExactly(200, 200, 200, 200, 200, 429);
    clock.advance(Duration.ofSeconds(5));
    assertThat(wire.says(channel, "content", "x").status()).isEqualTo(200);
  }

  @Test
  void faults_happen_as_scripted() {
    discord.faults().on(Routes.POST_MESSAGE).losesAnswer();
    assertThatThrownBy(() -> wire.says(channel, "content", "kept"))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(channel.ours()).hasSize(1);

    discord.faults().on(Routes.POST_MESSAGE).drops();
    assertThatThrownBy(() -> wire.says(channel, "content", "gone"))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(channel.ours()).hasSize(1);

    discord.faults().on(Routes.POST_MESSAGE).after(1).answers(502);
    assertThat(wire.says(channel, "content", "one").status()).isEqualTo(200);
    assertThat(wire.says(channel, "content", "two").status()).isEqualTo(502);
    discord.faults().on(Routes.POST_MESSAGE).html();
    assertThat(wire.says(channel, "content", "three").response().body()).startsWith("<!DOCTYPE");
    discord.faults().on(Routes.POST_MESSAGE).refuses(403, 50013, "Missing Permissions");
    assertThat(wire.says(channel, "content", "four").code()).isEqualTo(50013);
  }

  @Test
  void an_unknown_route_is_noticed() {
    assertThat(wire.get("nowhere").status()).isEqualTo(404);
    assertThat(discord.violations(Violation.Kind.UNKNOWN_ROUTE)).hasSize(1);
  }

  @Test
  void a_limit_of_the_whole_bot_holds_for_every_route_but_interactions() {
    discord.faults().on(Routes.POST_MESSAGE).limitedGlobally(Duration.ofSeconds(1));
    Wire.Got limited = wire.says(channel, "content", "a");

    assertThat(limited.response().headers().firstValue("X-RateLimit-Global")).hasValue("true");
    assertThat(limited.json().path("global").asBoolean()).isTrue();
    assertThat(wire.get("channels/" + channel.id()).status()).isEqualTo(429);
    assertThat(wire.post("interactions/1/x/callback", Tree.object("type", 6)).code())
        .isEqualTo(10062);
  }

  @Test
  void a_request_that_hangs_is_let_go_when_the_script_is_cleared() {
    discord.faults().always(Routes.POST_MESSAGE).hangs();
    Thread.ofVirtual()
        .start(() -> {
          discord.awaitCalls(Routes.POST_MESSAGE, 1);
          discord.faults().clear();
        });

    assertThatThrownBy(() -> wire.says(channel, "content", "a"))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(channel.ours()).isEmpty();
    assertThat(wire.says(channel, "content", "a").status()).isEqualTo(200);
  }

  @Test
  void a_port_that_is_closed_opens_again() {
    discord.goesAway();
    assertThatThrownBy(() -> wire.get("users/@me")).isInstanceOf(UncheckedIOException.class);
    discord.comesBack();
    assertThat(wire.get("users/@me").status()).isEqualTo(200);
  }

  @Test
  void more_than_fifty_requests_in_a_second_are_noticed() {
    World world = new World(clock);
    AtomicLong nanos = new AtomicLong();
    Buckets buckets = new Buckets(world, nanos::get);
    Call call =
        new Call(Routes.ME, Map.of(), Map.of(), Tree.object(), Map.of(), "", clock.instant(), 0, 0);
    for (int i = 0; i < 100; i++) {
      assertThat(buckets.take(call)).isEmpty();
      nanos.addAndGet(Duration.ofMillis(20).toNanos());
    }
    assertThat(world.violations).isEmpty();
    assertThat(buckets.take(call)).isEmpty();
    assertThat(buckets.take(call)).isEmpty();
    assertThat(world.violations)
        .singleElement()
        .satisfies(v -> assertThat(v.kind()).isEqualTo(Violation.Kind.TOO_FAST));
  }
}
