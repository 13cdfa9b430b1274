package dev.whetstone.slack;

import com.slack.api.model.Message;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// How the key of a sending travels with its message: in the metadata, and shortened in the id of
/// the first block, which every history shows.
public final class Keyed {
  /// The type of our metadata; the manifest subscribes to it.
  public static final String EVENT_TYPE = "whetstone_sending";

  /// The name of the key in the metadata's payload.
  public static final String KEY = "key";

  private Keyed() {}

  static Rendered carrying(String key, Rendered rendered) {
    mark(rendered.blocks().getFirst(), blockId(key));
    return rendered;
  }

  /// Whether a message of a history carries a key.
  static boolean carries(Message message, String key) {
    Message.Metadata metadata = message.getMetadata();
    Map<String, Object> payload = metadata == null ? null : metadata.getEventPayload();
    if (payload != null && EVENT_TYPE.equals(metadata.getEventType())) {
      return key.equals(payload.get(KEY));
    }
    List<LayoutBlock> blocks = message.getBlocks();
    return blocks != null
        && !blocks.isEmpty()
        && blockId(key).equals(blocks.getFirst().getBlockId());
  }

  private static String blockId(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return "key:" + HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every JDK has SHA-256", never);
    }
  }

  private static void mark(LayoutBlock block, String id) {
    switch (block) {
      case HeaderBlock it -> it.setBlockId(id);
      case SectionBlock it -> it.setBlockId(id);
      case RichTextBlock it -> it.setBlockId(id);
      case ContextBlock it -> it.setBlockId(id);
      case ImageBlock it -> it.setBlockId(id);
      case ActionsBlock it -> it.setBlockId(id);
      default -> throw new IllegalStateException("a block that we do not make: " + block.getType());
    }
  }
}
