package dev.whetstone.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The list of what this server answers.
final class Routes {
  private final List<Route> routes = new ArrayList<>();

  /// Answers a request.
  @FunctionalInterface
  interface Handler {
    Answer handle(Call call);
  }

  private record Route(String method, List<String> pattern, Handler handler) {}

  /// @param pattern like `/api/channels/{channel}/messages`; a last `{name…}` takes the rest
  Routes add(String method, String pattern, Handler handler) {
    routes.add(new Route(method, parts(pattern), handler));
    return this;
  }

  Answer handle(Call call) {
    List<String> path = parts(call.exchange().getRequestURI().getRawPath());
    List<Route> here = routes.stream().filter(r -> match(r.pattern(), path).isPresent()).toList();
    String method = call.method().equals("HEAD") ? "GET" : call.method();
    return here.stream()
        .filter(route -> route.method().equals(method))
        .findFirst()
        .map(route ->
            route
                .handler()
                .handle(new Call(call.exchange(), match(route.pattern(), path).orElseThrow())))
        .orElseGet(() -> refused(here));
  }

  private static Answer refused(List<Route> here) {
    if (here.isEmpty()) {
      return Answer.error(
          404, "There is nothing at this address.", "docs/web-api.md lists what there is.");
    }
    String allowed = here.stream().map(Route::method).collect(Collectors.joining(", "));
    return Answer.error(405, "That cannot be done here.", "Use " + allowed + ".")
        .with("Allow", allowed);
  }

  private static Optional<Map<String, String>> match(List<String> pattern, List<String> path) {
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < pattern.size(); i++) {
      String part = pattern.get(i);
      if (part.endsWith("…}") && path.size() > i) {
        names.put(
            part.substring(1, part.length() - 2), String.join("/", path.subList(i, path.size())));
        return Optional.of(names);
      }
      if (i >= path.size() || !(part.startsWith("{") || part.equals(path.get(i)))) {
        return Optional.empty();
      }
      if (part.startsWith("{")) {
        names.put(part.substring(1, part.length() - 1), path.get(i));
      }
    }
    return pattern.size() == path.size() ? Optional.of(names) : Optional.empty();
  }

  private static List<String> parts(String path) {
    return Arrays.stream(path.split("/"))
        .filter(part -> !part.isEmpty())
        .map(Call::decoded)
        .toList();
  }
}
