package dev.whetstone.web;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One request, as the handlers read it.
///
/// @param names what the places of the route's pattern hold
record Call(HttpExchange exchange, Map<String, String> names) {
  private static final String WINDOW = "[A-Za-z0-9_-]{8,64}";

  String method() {
    return exchange.getRequestMethod();
  }

  String name(String place) {
    return names.getOrDefault(place, "");
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  Optional<String> query(String name) {
    return parts(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""), "&")
        .filter(part -> part[0].equals(name) && !part[1].isEmpty())
        .map(part -> part[1])
        .findFirst();
  }

  /// A whole number from the query; refused when it is something else.
  Optional<Long> number(String name) {
    return query(name)
        .map(text ->
            Numbers.read(text)
                .orElseThrow(() ->
                    Refusal.badRequest(
                        "“" + name + "” is not a whole number.",
                        "Send digits only, or leave it out.")));
  }

  Optional<String> cookie(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().get("Cookie")).stream()
        .flatMap(List::stream)
        .flatMap(line -> parts(line, ";\\s*"))
        .filter(part -> part[0].equals(name))
        .map(part -> part[1])
        .findFirst();
  }

  /// The window of the browser that speaks: a header, or part of the address of an event stream,
  /// which carries no headers of ours.
  Optional<String> window() {
    Optional<String> window = header("X-Whetstone-Window").or(() -> query("window"));
    if (window.filter(id -> !id.matches(WINDOW)).isPresent()) {
      throw Refusal.badRequest(
          "The name of the window is not one.",
          "Make one for each window: 8 to 64 letters, digits, - or _.");
    }
    return window;
  }

  Body body() {
    return Body.read(exchange);
  }

  private static Stream<String[]> parts(String line, String between) {
    return Arrays.stream(line.split(between))
        .map(part -> part.split("=", 2))
        .map(p -> new String[] {decoded(p[0]), p.length < 2 ? "" : decoded(p[1])});
  }

  static String decoded(String raw) {
    try {
      return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException brokenEscape) {
      return raw;
    }
  }
}
