package dev.whetstone.core.picture.layout;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Diagram.Edge;
import dev.whetstone.core.drill.Diagram.Group;
import dev.whetstone.core.drill.Diagram.Node;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// What a layout depends on, as a short text: a stored layout with another print is stale.
public final class Print {
  /// Counts up whenever layouts must be made anew: the search, sizes or typeface have changed.
  public static final int VERSION = 1;

  private static final int LENGTH = 32;

  private Print() {}

  /// The print of a diagram under its drill's title.
  public static String of(String title, Diagram diagram) {
    StringBuilder text = new StringBuilder();
    line(text, String.valueOf(VERSION), title, diagram.caption());
    for (Group group : diagram.groups()) {
      line(text, "group", group.id(), group.label());
    }
    for (Node node : diagram.nodes()) {
      line(text, "node", node.id(), node.label(), word(node.kind()), node.group());
    }
    for (Edge edge : diagram.edges()) {
      String label = edge.label() == null ? "" : edge.label();
      line(text, "edge", edge.from(), edge.to(), word(edge.kind()), label);
    }
    return hash(text.toString());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static void line(StringBuilder text, String... words) {
    text.append(String.join("\t", words)).append('\n');
  }

  private static String hash(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
