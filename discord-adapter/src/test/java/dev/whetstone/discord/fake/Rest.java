package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import dev.whetstone.core.fake.Answer;
import dev.whetstone.core.fake.CallLog;
import dev.whetstone.core.fake.Fault;
import dev.whetstone.core.fake.Serving;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The HTTP side: routes, with limits and the faults of the script.
final class Rest implements AutoCloseable {
  private final World world;
  private final Faults faults;
  private final Buckets buckets;
  private final Limits limits;
  private final RouteTable table = new RouteTable();
  private final CallLog<Call> calls;
  private final Serving serving;

  Rest(World world, Buckets buckets) {
    this.world = world;
    this.buckets = buckets;
    this.limits = new Limits(world, buckets);
    this.faults = new Faults(world, limits);
    this.calls = new CallLog<>(world);
    this.serving = new Serving(world);
  }

  CallLog<Call> calls() {
    return calls;
  }

  Faults faults() {
    return faults;
  }

  List<String> routes() {
    return table.routes();
  }

  @Override
  public void close() {
    faults.clear();
    serving.close();
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
    Refusal none = Refusal.unknown(0, "404: Not Found");
    serving.serve(exchange, Optional.empty(), none::answer, answer -> note(call, answer));
  }

  private void serve(HttpExchange exchange, RouteTable.Match match, Call call) throws IOException {
    Optional<Fault> fault = world.within(() -> limits.taken(call).or(() -> faults.of(call)));
    serving.serve(
        exchange, fault, () -> acted(match.handler(), call), answer -> note(call, answer));
  }

  private Answer acted(Handler handler, Call call) {
    try {
      demandToken(call);
      Answer answer = handler.act(world, call);
      return answer.with(buckets.headers(call));
    } catch (Refusal refused) {
      return refused.answer().with(buckets.headers(call));
    }
  }

  /// reference#authentication; interactions carry their token in the path.
  private void demandToken(Call call) {
    boolean isOpen = Limits.isInteraction(call.route()) || call.route().equals(Routes.GATEWAY);
    if (!isOpen && !world.app.opens(call.token())) {
      throw Refusal.of(401, 0, "401: Unauthorized");
    }
  }

  private void note(Call call, @Nullable Answer answer) {
    int status = answer == null ? 0 : answer.status();
    int code = answer == null ? 0 : Refusal.codeIn(answer);
    calls.add(call.answered(status, code));
  }

  /// What the published description has against the requests since this was last asked. Not done
  /// while a caller waits: the description takes its time to read.
  List<Violation> newBreaches(Spec spec) {
    return calls.fresh().stream()
        .flatMap(call -> spec.breaches(call).stream())
        .map(what -> new Violation(Violation.Kind.SCHEMA, what))
        .toList();
  }
}
