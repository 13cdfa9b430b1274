package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The HTTP side: routes, with limits and the faults of the script.
final class Rest {
  private final World world;
  private final Faults faults;
  private final Buckets buckets;
  private final RouteTable table = new RouteTable();
  private final List<Call> calls = new ArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private int validated;

  Rest(World world, Faults faults, Buckets buckets) {
    this.world = world;
    this.faults = faults;
    this.buckets = buckets;
  }

  List<Call> calls() {
    return calls;
  }

  List<String> routes() {
    return table.routes();
  }

  void close() {
    closed.countDown();
  }

  void handle(HttpExchange exchange) throws IOException {
    Request request = Request.read(exchange);
    demandAgent(exchange, request);
    Optional<RouteTable.Match> match = table.find(request.method(), request.path());
    if (match.isEmpty()) {
      unknown(exchange, request);
      return;
    }
    serve(
        exchange, match.get(), request.call(match.get().route(), match.get().path(), world.now()));
  }

  /// reference#user-agent: "DiscordBot ($url, $versionNumber)".
  private void demandAgent(HttpExchange exchange, Request request) {
    String agent = String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent"));
    if (!agent.matches("DiscordBot \\([^,()]+, [^,()]+\\).*")) {
      String what = request.method() + " " + request.path() + " by " + agent;
      world.doing(() -> world.blames(Violation.Kind.USER_AGENT, what));
    }
  }

  private void unknown(HttpExchange exchange, Request request) throws IOException {
    String what = request.method() + " " + exchange.getRequestURI();
    world.doing(() -> world.blames(Violation.Kind.UNKNOWN_ROUTE, what));
    Call call = request.call(what, Map.of(), world.now()).about(MissingNode.getInstance());
    Answer answer = Answer.refused(Refusal.unknown(0, "404: Not Found"));
    record(call, answer);
    reply(exchange, answer);
  }

  private void serve(HttpExchange exchange, RouteTable.Match match, Call call) throws IOException {
    Optional<Faults.Fault> fault = world.within(() -> taken(call).or(() -> faults.of(call)));
    if (fault.orElse(null) instanceof Faults.Fault.Hang(CountDownLatch until)) {
      record(call, null);
      waits(until, FakeDiscord.PATIENCE.multipliedBy(6));
      exchange.close();
      return;
    }
    Answer answer = null;
    if (fault.isEmpty() || acts(fault.get())) {
      answer = world.within(() -> acted(match.handler(), call));
    }
    if (fault.isPresent()) {
      answer = spoilt(call, fault.get(), answer);
    }
    record(call, answer);
    reply(exchange, answer);
  }

  private Optional<Faults.Fault> taken(Call call) {
    return buckets.take(call).map(after -> new Faults.Fault.Limited(Faults.Limit.ROUTE, after));
  }

  private static boolean acts(Faults.Fault fault) {
    return switch (fault) {
      case Faults.Fault.Status status -> status.acts();
      case Faults.Fault.Drop drop -> drop.acts();
      case Faults.Fault.Slow _ -> true;
      case Faults.Fault.Limited _,
          Faults.Fault.Html _,
          Faults.Fault.Refused _,
          Faults.Fault.Hang _ ->
          false;
    };
  }

  private Answer acted(Handler handler, Call call) {
    try {
      demandToken(call);
      Answer answer = handler.act(world, call);
      return answer.with(buckets.headers(call));
    } catch (Refusal refused) {
      return Answer.refused(refused).with(buckets.headers(call));
    }
  }

  /// reference#authentication; interactions carry their token in the path.
  private void demandToken(Call call) {
    boolean isOpen = Faults.isInteraction(call.route()) || call.route().equals(Routes.GATEWAY);
    if (!isOpen && !world.app.opens(call.token())) {
      throw Refusal.of(401, 0, "401: Unauthorized");
    }
  }

  /// What the script makes of an answer; absent when the connection is to drop.
  private @Nullable Answer spoilt(Call call, Faults.Fault fault, @Nullable Answer answer) {
    return switch (fault) {
      case Faults.Fault.Limited(Faults.Limit limit, Duration after) -> limited(call, limit, after);
      // What stands before Discord may say when to come again, which some HTTP clients do unasked.
      case Faults.Fault.Status(int status, boolean _) ->
          Answer.bare(status).with(status == 503 ? Map.of("Retry-After", "0") : Map.of());
      // What stands before Discord answers with pages when it is overloaded.
      case Faults.Fault.Html _ ->
          new Answer(200, "text/html", "<!DOCTYPE html><title>Just a moment</title>", Map.of());
      case Faults.Fault.Refused(Refusal refusal) -> Answer.refused(refusal);
      case Faults.Fault.Hang _, Faults.Fault.Drop _ -> null;
      case Faults.Fault.Slow(Duration time) -> {
        waits(closed, time);
        yield answer;
      }
    };
  }

  /// topics/rate-limits#exceeding-a-rate-limit: Retry-After in whole seconds, `retry_after` exact.
  private Answer limited(Call call, Faults.Limit limit, Duration after) {
    world.doing(() -> faults.limit(call, limit, after));
    boolean isGlobal = limit == Faults.Limit.WHOLE_BOT;
    Map<String, String> headers = new HashMap<>(buckets.headers(call));
    headers.put(
        "Retry-After",
        limit == Faults.Limit.FRACTION_IN_HEADER
            ? Buckets.seconds(after)
            : String.valueOf(Math.max(1, after.plusMillis(999).toSeconds())));
    if (limit == Faults.Limit.FRACTION_IN_HEADER) {
      return limited(after, false).with(Map.of("Retry-After", headers.get("Retry-After")));
    }
    headers.put("X-RateLimit-Scope", isGlobal ? "global" : "user");
    if (isGlobal) {
      headers.put("X-RateLimit-Global", "true");
    } else {
      headers.put("X-RateLimit-Remaining", "0");
      headers.put("X-RateLimit-Reset-After", Buckets.seconds(after));
    }
    return limited(after, isGlobal).with(headers);
  }

  private static Answer limited(Duration after, boolean isGlobal) {
    return Answer.json(
        429,
        Tree.object(
            "message",
            "You are being rate limited.",
            "retry_after",
            after.toMillis() / 1000.0,
            "global",
            isGlobal));
  }

  private static void waits(CountDownLatch until, Duration time) {
    try {
      boolean _ = until.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void record(Call call, @Nullable Answer answer) {
    int status = answer == null ? 0 : answer.status();
    int code = answer == null ? 0 : answer.code();
    world.doing(() -> calls.add(call.answered(status, code)));
  }

  private static void reply(HttpExchange exchange, @Nullable Answer answer) throws IOException {
    if (answer == null) {
      // Closing without a response cuts the connection.
      exchange.close();
      return;
    }
    byte[] bytes = answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    if (!answer.type().isEmpty()) {
      exchange.getResponseHeaders().set("Content-Type", answer.type());
    }
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /// What the published description has against the requests since this was last asked. Not done
  /// while a caller waits: the description takes its time to read.
  List<Violation> newBreaches(Spec spec) {
    List<Call> fresh =
        world.within(() -> {
          List<Call> since = List.copyOf(calls.subList(validated, calls.size()));
          validated = calls.size();
          return since;
        });
    return fresh.stream()
        .flatMap(call -> spec.breaches(call).stream())
        .map(what -> new Violation(Violation.Kind.SCHEMA, what))
        .toList();
  }
}
