package dev.whetstone.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/// A part of what Discord sent, read leniently: what is missing or of another kind is as good as
/// empty, so that a field that we do not know never costs the event.
public record Payload(DataObject json) {
  /// Nothing at all.
  public static final Payload EMPTY = new Payload(DataObject.empty());

  private static final String ITEMS = "items";

  /// Reads JSON, a list as what [#items] gives.
  ///
  /// @throws ParsingException for anything but an object or a list
  static Payload read(String text) {
    return new Payload(
        DataObject.fromJson(
            text.stripLeading().startsWith("[") ? "{\"" + ITEMS + "\":" + text + "}" : text));
  }

  /// The text or number at the end of a path; empty where there is none.
  public String text(String... path) {
    Object found = inner(path).at(path[path.length - 1]);
    return found == null || found instanceof Map || found instanceof List ? "" : found.toString();
  }

  /// The same as [#text], absent where it is empty.
  public Optional<String> some(String... path) {
    return Optional.of(text(path)).filter(it -> !it.isEmpty());
  }

  /// The number at the end of a path, or another one where there is none.
  public long number(long otherwise, String... path) {
    try {
      return Long.parseLong(text(path));
    } catch (NumberFormatException none) {
      return otherwise;
    }
  }

  /// Whether `true` stands at the end of a path.
  public boolean flag(String... path) {
    return text(path).equals("true");
  }

  /// Whether there is something of this name that is not null.
  public boolean has(String name) {
    return at(name) != null;
  }

  /// The object of this name, empty where there is none.
  public Payload in(String name) {
    return at(name) instanceof Map<?, ?> ? new Payload(json.getObject(name)) : EMPTY;
  }

  /// The objects in the list of this name.
  public List<Payload> all(String name) {
    if (!(at(name) instanceof List<?> list)) {
      return List.of();
    }
    List<Payload> all = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof Map<?, ?>) {
        all.add(new Payload(json.getArray(name).getObject(i)));
      }
    }
    return all;
  }

  /// The texts and numbers in the list of this name.
  public List<String> texts(String name) {
    return at(name) instanceof List<?> list
        ? list.stream()
            .filter(it -> it instanceof String || it instanceof Number)
            .map(Object::toString)
            .toList()
        : List.of();
  }

  /// The objects of an answer that is a list.
  public List<Payload> items() {
    return all(ITEMS);
  }

  private Payload inner(String... path) {
    Payload at = this;
    for (int i = 0; i < path.length - 1; i++) {
      at = at.in(path[i]);
    }
    return at;
  }

  private @Nullable Object at(String name) {
    return json.opt(name).orElse(null);
  }

  /// Never what is in it: people wrote that.
  @Override
  public String toString() {
    return "Payload" + json.keys();
  }
}
