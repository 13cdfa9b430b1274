package dev.whetstone.discord;

import dev.whetstone.core.adapter.Life;
import dev.whetstone.core.adapter.SettingsException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks Discord who we are and where its gateway is, until it says so or refuses our token.
final class Meeting {
  private static final Logger log = LoggerFactory.getLogger(Meeting.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final DiscordSettings settings;
  private final DiscordCalls calls;
  private final Allowance allowance;
  private final Life life;
  private final Patience patience;
  private final Consumer<SettingsException> refused;

  /// @param refused hears that the token is worth nothing
  Meeting(
      DiscordSettings settings,
      DiscordCalls calls,
      Allowance allowance,
      Life life,
      Patience patience,
      Consumer<SettingsException> refused) {
    this.settings = settings;
    this.calls = calls;
    this.allowance = allowance;
    this.life = life;
    this.patience = patience;
    this.refused = refused;
  }

  /// The bot's user; empty where Discord never will say.
  Optional<Payload> us() {
    return asked(
        Ask.get("users", "@me"),
        called ->
            called instanceof Called.Fine<Payload>(var me) && me.has("id")
                ? Optional.of(me)
                : Optional.empty());
  }

  /// Where to connect, with how many sessions are left today noted; empty where Discord never will
  /// say (discord.com/developers/docs/events/gateway#get-gateway-bot).
  Optional<Gateway.Door> door() {
    return asked(Ask.get("gateway", "bot"), this::found).map(this::door);
  }

  /// Whoever told us where the gateway is may not have this one.
  private Optional<Payload> found(Called<Payload> called) {
    boolean isTold = settings.gateway() != null;
    if (called instanceof Called.Fine<Payload>(var found)) {
      return isTold || found.has("url") ? Optional.of(found) : Optional.empty();
    }
    return isTold ? Optional.of(Payload.EMPTY) : Optional.empty();
  }

  private Gateway.Door door(Payload found) {
    Payload limit = found.in("session_start_limit");
    if (limit.has("remaining")) {
      allowance.isTold(
          (int) limit.number(0, "total"),
          (int) limit.number(0, "remaining"),
          Duration.ofMillis(limit.number(0, "reset_after")));
    }
    URI told = settings.gateway();
    return new Gateway.Door(
        told == null ? found.text("url") : told.toString(),
        told != null,
        settings.shards() > 0 ? settings.shards() : (int) Math.max(1, found.number(1, "shards")),
        (int) limit.number(1, "max_concurrency"));
  }

  private Optional<Payload> asked(Ask ask, Function<Called<Payload>, Optional<Payload>> good) {
    Duration pause = FIRST_PAUSE;
    while (!life.isOver()) {
      Called<Payload> called = calls.call(ask);
      if (called instanceof Called.Said<?>(var status, _, _) && status == Problems.REFUSED) {
        refused.accept(Problems.refusedToken());
        return Optional.empty();
      }
      Optional<Payload> answer = good.apply(called);
      if (answer.isPresent()) {
        return answer;
      }
      pauses(called, pause);
      pause = shorter(pause.multipliedBy(2), Patience.LONGEST_PAUSE);
    }
    return Optional.empty();
  }

  private void pauses(Called<?> called, Duration pause) {
    String why = String.valueOf(Problems.of(called).getMessage());
    log.warn("{} It is tried again.", why);
    Duration wanted = called instanceof Called.Limited<?>(var after) ? after : pause;
    if (!life.endsIn(shorter(wanted, patience.left()))) {
      patience.isTried(why.endsWith(".") ? why.substring(0, why.length() - 1) : why);
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
