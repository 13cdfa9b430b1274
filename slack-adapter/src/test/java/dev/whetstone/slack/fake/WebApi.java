package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import dev.whetstone.core.fake.Answer;
import dev.whetstone.core.fake.CallLog;
import dev.whetstone.core.fake.Fault;
import dev.whetstone.core.fake.Serving;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The HTTP side: methods, uploads and response addresses, with the faults of the script.
final class WebApi implements AutoCloseable {
  private static final Map<String, Method> METHODS =
      Stream.of(
              ChatMethods.all(),
              ConversationMethods.all(),
              PeopleMethods.all(),
              FileMethods.all(),
              ViewMethods.all(),
              OAuth.methods())
          .flatMap(group -> group.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final World world;
  private final Faults faults;
  private final CallLog<Call> calls;
  private final Map<String, Instant> lastPost = new HashMap<>();
  private final Serving serving;

  WebApi(World world) {
    this.world = world;
    this.faults = new Faults(world);
    this.calls = new CallLog<>(world);
    this.serving = new Serving(world);
  }

  static Set<String> methodNames() {
    return METHODS.keySet();
  }

  CallLog<Call> calls() {
    return calls;
  }

  Faults faults() {
    return faults;
  }

  @Override
  public void close() {
    faults.clear();
    serving.close();
  }

  static Answer json(int status, JsonObject body) {
    return new Answer(status, "application/json; charset=utf-8", body.toString(), Map.of());
  }

  void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath();
    Call call = stamped(read(exchange, path, body));
    Optional<Fault> fault = world.within(() -> faults.of(call));
    serving.serve(
        exchange, fault, () -> acted(call, path, body.length), answer -> note(call, answer));
  }

  private static Call read(HttpExchange exchange, String path, byte[] body) {
    String type = header(exchange, "Content-Type");
    String text = new String(body, StandardCharsets.UTF_8);
    JsonObject args = new JsonObject();
    if (!path.startsWith("/upload/")) {
      args = arguments(exchange.getRequestURI(), type, text);
    }
    String authorization = header(exchange, "Authorization");
    OAuth.readBasic(authorization, args);
    String token = authorization.startsWith("Bearer ") ? authorization.substring(7) : "";
    if (token.isEmpty()) {
      token = Tree.text(args, "token");
    }
    args.remove("token");
    return new Call(name(path), args, token, Instant.EPOCH, 0, "");
  }

  private static JsonObject arguments(URI uri, String type, String body) {
    try {
      return Bodies.arguments(type, body, Optional.ofNullable(uri.getRawQuery()).orElse(""));
    } catch (SlackError unreadable) {
      return Tree.object("unreadable", unreadable.getMessage());
    }
  }

  private static String header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
  }

  private static String name(String path) {
    if (path.startsWith("/api/")) {
      return path.substring("/api/".length());
    }
    return path.startsWith("/upload/") ? "upload" : "response_url";
  }

  private Answer acted(Call call, String path, int length) {
    try {
      return switch (call.method()) {
        case "upload" ->
            new Answer(200, "text/plain", FileMethods.receive(world, last(path), length), Map.of());
        case "response_url" -> responded(call, last(path));
        default -> answered(call);
      };
    } catch (SlackError refused) {
      return json(200, refused.answer());
    }
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private Answer responded(Call call, String id) {
    ResponseUrl url = world.responseUrls.get(id);
    try {
      if (url == null) {
        throw new SlackError("invalid_url");
      }
      url.take(world, call.arguments());
      return new Answer(200, "text/plain", "ok", Map.of());
    } catch (SlackError refused) {
      world.blames(Violation.Kind.RESPONSE_URL, refused.getMessage() + " " + call.arguments());
      return new Answer(404, "application/json", refused.answer().toString(), Map.of());
    }
  }

  private Answer answered(Call call) {
    Method method = METHODS.get(call.method());
    if (method == null) {
      // docs.slack.dev/apis/web-api: a name that is no method.
      throw new SlackError("unknown_method").with("req_method", call.method());
    }
    if (call.arguments().has("unreadable")) {
      throw new SlackError(call.get("unreadable"));
    }
    if (call.method().equals("chat.postMessage")) {
      paced(call);
    }
    Grant grant = grant(call);
    Ask ask = new Ask(world, grant, call.method(), call.arguments());
    Scopes.demand(grant, Scopes.of(call.method()));
    JsonObject answer = method.answer(ask);
    // docs.slack.dev/authentication/installing-with-oauth: what a token may comes with each answer.
    Map<String, String> headers = Map.of("x-oauth-scopes", String.join(",", grant.scopes()));
    return json(200, answer).with(headers);
  }

  private Grant grant(Call call) {
    if (call.method().equals("oauth.v2.access")) {
      return new Grant("", null, Set.of(), null);
    }
    // docs.slack.dev/reference/methods/auth.test: `not_authed`, `invalid_auth`.
    if (call.token().isEmpty()) {
      throw new SlackError("not_authed");
    }
    Grant grant = world.grants.get(call.token());
    if (grant == null) {
      throw new SlackError("invalid_auth");
    }
    grant.demandAlive(world.now());
    return grant;
  }

  /// What the published schemas have against the calls and acknowledgements since this was last
  /// asked. Not done while a caller waits: the schemas take seconds to read.
  List<Violation> newBreaches(Spec spec) {
    List<JsonObject> answers = world.within(() -> List.copyOf(world.answers));
    world.doing(() -> world.answers.removeAll(answers));
    Stream<String> ofCalls =
        calls.fresh().stream().flatMap(call -> named(call.method(), spec, call.arguments()));
    Stream<String> ofAnswers =
        answers.stream().flatMap(answer -> named("acknowledgement", spec, answer));
    return Stream.concat(ofCalls, ofAnswers)
        .map(what -> new Violation(Violation.Kind.SCHEMA, what))
        .toList();
  }

  private static Stream<String> named(String name, Spec spec, JsonObject body) {
    return spec.breaches(name, body).stream().map(what -> name + " " + what);
  }

  // docs.slack.dev/apis/web-api/rate-limits: about one message a second and channel.
  private void paced(Call call) {
    Instant before = lastPost.put(call.token() + call.get("channel"), world.now());
    if (before != null && world.now().isBefore(before.plusSeconds(1))) {
      world.blames(
          Violation.Kind.TOO_FAST,
          "%s: %s and %s".formatted(call.get("channel"), before, world.now()));
    }
  }

  private Call stamped(Call call) {
    return call.at(world.now());
  }

  private void note(Call call, @Nullable Answer answer) {
    int status = answer == null ? 0 : answer.status();
    String error = answer == null ? "" : error(answer);
    calls.add(stamped(call).answered(status, error));
  }

  private static String error(Answer answer) {
    return Tree.read(answer.body()).map(json -> Tree.text(json, "error")).orElse("");
  }
}
