package dev.whetstone.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whetstone.core.HandClock;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What goes wrong, by script.
class FakeFaultsTest {
  private final HandClock clock = new HandClock("2026-03-02T09:00:00Z");
  private final FakeSlack slack = FakeSlack.start(clock);
  private final Wire wire = new Wire(slack);
  private final FakeChannel channel = slack.channel("C0DRILL");

  @AfterEach
  void close() {
    wire.close();
    slack.close();
  }

  private HttpResponse<String> post(String text) {
    return wire.as(slack.team().botToken(), "chat.postMessage", "channel", "C0DRILL", "text", text);
  }

  @Test
  void a_lost_answer_leaves_the_message_there() {
    slack.faults().on("chat.postMessage").losesAnswer();

    assertThatThrownBy(() -> post("there")).isInstanceOf(UncheckedIOException.class);

    assertThat(channel.messages()).extracting(FakeMessage::text).containsExactly("there");
    assertThat(slack.calls("chat.postMessage").getFirst().status()).isZero();
    assertThat(post("next").statusCode()).isEqualTo(200);
  }

  @Test
  void a_drop_before_acting_leaves_nothing() {
    slack.faults().on("chat.postMessage").drops();

    assertThatThrownBy(() -> post("lost")).isInstanceOf(UncheckedIOException.class);

    assertThat(channel.messages()).isEmpty();
  }

  @Test
  void a_call_before_retry_after_is_limited_again_and_noted() {
    slack.faults().on("chat.postMessage").limited(Duration.ofSeconds(30));

    HttpResponse<String> limited = post("a");
    clock.advance(Duration.ofSeconds(10));
    HttpResponse<String> early = post("a");
    clock.advance(Duration.ofSeconds(20));
    HttpResponse<String> late = post("a");

    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(limited.headers().firstValue("Retry-After")).contains("30");
    assertThat(early.headers().firstValue("Retry-After")).contains("20");
    assertThat(late.statusCode()).isEqualTo(200);
    assertThat(slack.violations(Violation.Kind.BEFORE_RETRY_AFTER)).hasSize(1);
    assertThat(channel.messages()).hasSize(1);
  }

  @Test
  void the_script_chooses_the_call_and_the_way() {
    slack.faults().on("chat.postMessage").after(1).answers(503);
    slack.faults().on("chat.postMessage").where(c -> c.get("text").equals("page")).html();
    slack.faults().always("auth.test").refuses("fatal_error");

    assertThat(post("first").statusCode()).isEqualTo(200);
    assertThat(post("second").statusCode()).isEqualTo(503);
    assertThat(post("page").body()).startsWith("<!DOCTYPE html>");
    assertThat(wire.as(slack.team().botToken(), "auth.test").body()).contains("fatal_error");
    assertThat(channel.messages()).extracting(FakeMessage::text).containsExactly("first");
  }

  @Test
  void a_hanging_call_is_seen_and_ends_with_nothing_when_the_script_is_cleared() throws Exception {
    slack.faults().on("chat.postMessage").hangs();
    CompletableFuture<Boolean> failed =
        CompletableFuture.supplyAsync(() -> {
          try {
            return post("hang").statusCode() == 0;
          } catch (UncheckedIOException _) {
            return true;
          }
        });

    slack.awaitCalls("chat.postMessage", 1);
    slack.faults().clear();

    assertThat(failed.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(channel.messages()).isEmpty();
  }

  @Test
  void a_closed_port_refuses_and_opens_again() {
    slack.goesAway();
    assertThatThrownBy(() -> post("x")).hasCauseInstanceOf(java.net.ConnectException.class);

    slack.comesBack();

    assertThat(post("x").statusCode()).isEqualTo(200);
  }
}
