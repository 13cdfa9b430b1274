package dev.whetstone.discord.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the route of a request.
final class RouteTable {
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(String route, String method, List<String> parts, Handler handler) {
    private Optional<Map<String, String>> matches(String wanted, List<String> path) {
      if (!method.equals(wanted) || path.size() != parts.size()) {
        return Optional.empty();
      }
      Map<String, String> found = new HashMap<>();
      for (int i = 0; i < parts.size(); i++) {
        String part = parts.get(i);
        if (part.startsWith("{")) {
          found.put(part.substring(1, part.length() - 1), path.get(i));
        } else if (!part.equals(path.get(i))) {
          return Optional.empty();
        }
      }
      return Optional.of(found);
    }

    private int placeholders() {
      return (int) parts.stream().filter(part -> part.startsWith("{")).count();
    }
  }

  /// A route with what stands in its placeholders.
  record Match(String route, Handler handler, Map<String, String> path) {}

  RouteTable() {
    Stream.of(
            SelfRoutes.all(),
            GuildRoutes.all(),
            ChannelRoutes.all(),
            MessageRoutes.all(),
            ThreadRoutes.all(),
            CallbackRoutes.all(),
            WebhookRoutes.all())
        .flatMap(group -> group.entrySet().stream())
        .forEach(each -> add(each.getKey(), each.getValue()));
    // `@original` before `{message_id}`.
    entries.sort(java.util.Comparator.comparingInt(Entry::placeholders));
  }

  private void add(String route, Handler handler) {
    String[] words = route.split(" ", -1);
    entries.add(new Entry(route, words[0], List.of(words[1].substring(1).split("/", -1)), handler));
  }

  List<String> routes() {
    return entries.stream().map(Entry::route).toList();
  }

  /// @param path without the version, its parts still encoded
  Optional<Match> find(String method, String path) {
    List<String> parts =
        Stream.of(path.split("/", -1))
            .map(part ->
                java.net.URLDecoder.decode(
                    part.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8))
            .toList();
    return entries.stream()
        .flatMap(entry ->
            entry
                .matches(method, parts)
                .map(found -> new Match(entry.route(), entry.handler(), found))
                .stream())
        .findFirst();
  }
}
