package dev.whetstone.core.pack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.drill.Estimate;
import java.io.UncheckedIOException;

/// JSON trees for tests, read as the product reads them.
public final class Trees {
  private Trees() {}

  /// The tree of a text.
  public static ObjectNode of(String text) {
    return (ObjectNode) DrillJson.tree(text);
  }

  /// An estimate from its part of a drill's tree.
  public static Estimate estimate(JsonNode tree) {
    try {
      return DrillJson.MAPPER.treeToValue(tree, Estimate.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
