package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Diagram.Edge;
import dev.whetstone.core.drill.Diagram.Flow;
import dev.whetstone.core.drill.Diagram.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The reference architecture told in full, for who cannot see its picture.
public final class PictureWords {
  private static final String TITLE = "The picture in words";

  private PictureWords() {}

  /// Every arrow, sorted by what moves along it.
  public static Post inWords(Scene scene) {
    Diagram diagram = scene.drill().diagram();
    Map<String, String> labels =
        diagram.nodes().stream().collect(Collectors.toMap(Node::id, Node::label, (a, _) -> a));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, TITLE));
    blocks.add(Block.paragraph(scene.fill(diagram.caption())));
    for (Flow flow : Flow.values()) {
      List<String> arrows =
          diagram.edges().stream()
              .filter(edge -> edge.kind() == flow)
              .map(edge -> arrow(edge, labels))
              .toList();
      if (!arrows.isEmpty()) {
        blocks.add(new Block.Heading(2, heading(flow)));
        blocks.add(Block.bullets(arrows));
      }
    }
    return new Post(TITLE, blocks);
  }

  private static String arrow(Edge edge, Map<String, String> labels) {
    String way =
        "%s to %s"
            .formatted(
                labels.getOrDefault(edge.from(), edge.from()),
                labels.getOrDefault(edge.to(), edge.to()));
    return edge.label() == null ? way : way + ": " + edge.label();
  }

  private static String heading(Flow flow) {
    return switch (flow) {
      case REQUEST -> "Requests and replies";
      case EVENT -> "Events";
      case BATCH -> "Data in bulk";
      case CONTROL -> "Releases, rules and stops";
    };
  }
}
