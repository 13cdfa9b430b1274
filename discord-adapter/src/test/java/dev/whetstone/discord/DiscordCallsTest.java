package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.adapter.Secret;
import dev.whetstone.discord.fake.Call;
import dev.whetstone.discord.fake.FakeChannel;
import dev.whetstone.discord.fake.Routes;
import dev.whetstone.discord.fake.Violation;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class DiscordCallsTest {
  private Kit kit;
  private FakeChannel channel;

  @BeforeEach
  void open() {
    kit = new Kit();
    channel = kit.discord.channel("general");
  }

  @AfterEach
  void nobody_came_too_early_or_too_often() {
    try {
      assertThat(kit.discord.violations()).isEmpty();
    } finally {
      kit.close();
    }
  }

  private Called<Payload> says(String words) {
    return says(channel, words);
  }

  private Called<Payload> says(FakeChannel where, String words) {
    DataObject body =
        DataObject.empty()
            .put("content", words)
            .put("allowed_mentions", DataObject.empty().put("parse", DataArray.empty()));
    return kit.calls.call(Ask.post(body, "channels", where.id(), "messages"));
  }

  private Called<Payload> me() {
    return kit.calls.call(Ask.get("users", "@me"));
  }

  @Test
  void an_answer_is_read() {
    assertThat(me().map(it -> it.text("id"))).isEqualTo(new Called.Fine<>(kit.discord.botId()));
    assertThat(kit.discord.calls(Routes.ME).getFirst().token()).contains(kit.discord.token());
  }

  @Test
  void a_limit_with_a_fraction_of_a_second_is_kept_to_and_not_longer() {
    kit.discord.faults().on(Routes.POST_MESSAGE).limitedFractionally(Duration.ofMillis(640));

    Called<Payload> limited = says("one");
    long began = System.nanoTime();
    Called<Payload> again = says("two");

    assertThat(limited).isInstanceOf(Called.Limited.class);
    assertThat(((Called.Limited<Payload>) limited).after())
        .isBetween(Duration.ofMillis(640), Duration.ofMillis(720));
    assertThat(again).as("waited in place").isInstanceOf(Called.Fine.class);
    assertThat(System.nanoTime() - began).isLessThan(Duration.ofSeconds(2).toNanos());
    assertThat(kit.discord.calls(Routes.POST_MESSAGE)).hasSize(2);
  }

  @Test
  void a_limit_of_one_channel_holds_up_no_other() {
    FakeChannel other = kit.discord.channel("other");
    kit.discord.faults().on(Routes.POST_MESSAGE).limited(Duration.ofMinutes(1));

    says("one");
    Called<Payload> rests = says("two");

    assertThat(rests).as("asked nobody").isInstanceOf(Called.Limited.class);
    assertThat(kit.discord.calls(Routes.POST_MESSAGE)).hasSize(1);
    assertThat(says(other, "there")).isInstanceOf(Called.Fine.class);
  }

  @Test
  void a_limit_of_the_whole_bot_holds_up_everything() {
    kit.discord.faults().on(Routes.POST_MESSAGE).limitedGlobally(Duration.ofMinutes(1));

    says("one");

    assertThat(me()).isInstanceOf(Called.Limited.class);
    assertThat(kit.discord.calls(Routes.ME)).isEmpty();
  }

  @Test
  void a_bucket_that_is_empty_is_not_asked_again_before_it_is_full() {
    kit.discord.limitsChannels();

    IntStream.range(0, 5).forEach(i -> assertThat(says("m" + i)).isInstanceOf(Called.Fine.class));
    Called<Payload> sixth = says("m5");

    assertThat(sixth).as("five in five seconds").isInstanceOf(Called.Limited.class);
    assertThat(kit.discord.invalidRequests()).isZero();
  }

  @Test
  void never_more_than_fifty_requests_reach_discord_in_a_second() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 150).forEach(_ -> threads.execute(this::me));
    }

    assertThat(kit.discord.calls(Routes.ME)).hasSize(150);
    assertThat(kit.discord.violations(Violation.Kind.TOO_FAST)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void a_failure_of_discords_own_may_have_acted_and_is_not_repeated(int status) {
    kit.discord.faults().on(Routes.POST_MESSAGE).answers(status);

    assertThat(says("once")).isInstanceOf(Called.Lost.class);
    assertThat(kit.discord.calls(Routes.POST_MESSAGE)).hasSize(1);
  }

  @Test
  void a_page_instead_of_an_answer_says_nothing() {
    kit.discord.faults().on(Routes.POST_MESSAGE).html();

    assertThat(says("once")).isInstanceOf(Called.Lost.class);
  }

  @Test
  void a_broken_connection_may_have_acted_and_a_refused_one_did_not() {
    kit.discord.faults().on(Routes.POST_MESSAGE).drops();

    assertThat(says("once")).isInstanceOf(Called.Lost.class);
    assertThat(kit.discord.calls(Routes.POST_MESSAGE)).hasSize(1);

    kit.discord.goesAway();
    assertThat(says("twice")).isInstanceOf(Called.NotSent.class);
  }

  @Test
  void an_answer_that_does_not_come_is_waited_for_a_while() {
    kit.discord.faults().on(Routes.POST_MESSAGE).hangs();

    assertThat(says("once"))
        .isInstanceOfSatisfying(Called.Lost.class, lost -> assertThat(lost.isTimeout()).isTrue());
  }

  @Test
  void long_before_discord_bans_an_address_for_what_it_refuses_nothing_more_is_asked() {
    kit.discord.faults().always(Routes.ME).answers(403);
    try (DiscordCalls calls =
        DiscordCalls.withoutPace(kit.discord.api().toString(), new Secret(kit.discord.token()))) {
      IntStream.range(0, Misses.MOST + 20).forEach(_ -> calls.call(Ask.get("users", "@me")));

      assertThat(kit.discord.calls(Routes.ME)).hasSize(Misses.MOST);
      assertThat(calls.call(Ask.get("users", "@me"))).isInstanceOf(Called.Limited.class);
    }
    kit.close();
    kit = new Kit();
  }

  @Test
  void a_refused_token_is_not_shown_again() {
    kit.discord.invalidatesToken();

    assertThat(me()).isEqualTo(new Called.Said<>(401, 0, "401: Unauthorized"));
    IntStream.range(0, 20).forEach(_ -> me());

    assertThat(kit.discord.calls(Routes.ME)).hasSize(1);
  }

  @Test
  void what_is_wrong_with_a_body_is_told_by_its_place_and_never_by_its_words() {
    Called<Payload> called = says("secret words ".repeat(300));

    assertThat(called)
        .isInstanceOfSatisfying(
            Called.Said.class,
            said -> {
              assertThat(said.code()).isEqualTo(50035);
              assertThat(said.message()).doesNotContain("secret");
            });
    // It is over a limit on purpose.
    assertThat(kit.discord.violations()).isNotEmpty();
    kit.close();
    kit = new Kit();
  }

  @Test
  void an_id_never_leads_elsewhere() {
    Called<Payload> called = kit.calls.call(Ask.get("channels", "../users/@me"));

    assertThat(called).isNotInstanceOf(Called.Fine.class);
    assertThat(kit.discord.calls().stream().map(Call::route)).doesNotContain(Routes.ME);
    kit.close();
    kit = new Kit();
  }
}
