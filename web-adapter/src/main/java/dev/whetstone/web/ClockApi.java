package dev.whetstone.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The demo's clock: shown, moved, started and stopped.
final class ClockApi {
  private final WebPlatform platform;
  private final Browsers browsers;
  private final @Nullable ClockControl clock;

  ClockApi(WebPlatform platform, Browsers browsers, @Nullable ClockControl clock) {
    this.platform = platform;
    this.browsers = browsers;
    this.clock = clock;
  }

  void addTo(Routes routes) {
    routes
        .add("GET", "/api/clock", call -> Answer.json(view()))
        .add("POST", "/api/clock", this::move);
  }

  boolean isMovable() {
    return clock != null && clock.movable();
  }

  ObjectNode view() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("now", platform.clock().millis())
        .put("movable", isMovable())
        .put("running", clock == null || clock.running());
  }

  private Answer move(Call call) {
    WebMember me = browsers.me(call);
    Body body = call.body();
    ClockControl control = movable();
    JsonNode run = body.json().path("run");
    if (run.isBoolean()) {
      control.run(run.booleanValue());
    } else {
      control.moveTo(target(me, body, control.whereTo(move(body.text("move", 20)))));
    }
    platform.bell().ring();
    return Answer.json(view());
  }

  /// A move that is sent again leads to where it led at its first try, not further.
  private Instant target(WebMember me, Body body, Instant fresh) {
    if (!body.json().has("nonce")) {
      return fresh;
    }
    String key = "clock/" + me.id() + "/" + body.nonce();
    return platform.transactions().write(sql -> Actions.firstTry(sql, key, fresh));
  }

  private ClockControl movable() {
    if (clock == null || !clock.movable()) {
      throw new Refusal(403, "This clock is the real one.", "Only the demo's clock can be moved.");
    }
    return clock;
  }

  private static ClockControl.Move move(String word) {
    return Arrays.stream(ClockControl.Move.values())
        .filter(move -> word(move).equals(word))
        .findFirst()
        .orElseThrow(() -> Refusal.badRequest("There is no such move.", "Send " + all() + "."));
  }

  private static String all() {
    return Arrays.stream(ClockControl.Move.values())
        .map(ClockApi::word)
        .collect(Collectors.joining(", "));
  }

  private static String word(ClockControl.Move move) {
    return move.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What the clock showed when it was last told to a page.
  record Shown(long now, boolean running, long real) {
    /// Whether it went on as a page would have guessed.
    boolean predicts(Shown later) {
      long guess = running ? now + (later.real - real) : now;
      return running == later.running && Math.abs(later.now - guess) < 1_000;
    }
  }

  Optional<Shown> shown() {
    return Optional.ofNullable(clock)
        .filter(ClockControl::movable)
        .map(c -> new Shown(c.now().toEpochMilli(), c.running(), System.nanoTime() / 1_000_000));
  }
}
