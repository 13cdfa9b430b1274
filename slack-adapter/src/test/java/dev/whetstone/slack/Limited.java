package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Slack's limits by its documents (api.slack.com/reference/block-kit/blocks, /block-elements), and
/// what people see of blocks; independent of the code that keeps them.
final class Limited {
  private static final Gson JSON =
      GsonFactory.createSnakeCase().newBuilder().disableHtmlEscaping().create();
  private static final Pattern OURS =
      Pattern.compile("<!date\\^\\d+\\^[^|<>]*\\|[^|<>]*>|<https?://[^|<>]*\\|[^<>]*>");

  private Limited() {}

  static JsonArray json(List<LayoutBlock> blocks) {
    return JSON.toJsonTree(blocks).getAsJsonArray();
  }

  /// Fails where a message of these blocks would be refused.
  static void assertMessage(List<LayoutBlock> blocks) {
    JsonArray json = json(blocks);
    assertThat(json.size()).isBetween(1, 50);
    assertThat(JSON.toJson(json).length() + 100 * json.size()).isLessThanOrEqualTo(13_200);
    assertBlocks(json);
  }

  static void assertBlocks(JsonArray blocks) {
    List<String> actionIds = new ArrayList<>();
    List<String> blockIds = new ArrayList<>();
    for (JsonElement each : blocks) {
      JsonObject block = each.getAsJsonObject();
      if (block.has("block_id")) {
        blockIds.add(block.get("block_id").getAsString());
      }
      switch (block.get("type").getAsString()) {
        case "header" -> assertText(block.get("text"), 150);
        case "section" -> assertText(block.get("text"), 3_000);
        case "context" -> {
          assertThat(block.getAsJsonArray("elements").size()).isBetween(1, 10);
          block.getAsJsonArray("elements").forEach(text -> assertText(text, 2_000));
        }
        case "image" -> assertThat(block.get("alt_text").getAsString()).hasSizeBetween(1, 2_000);
        case "actions" -> {
          assertThat(block.getAsJsonArray("elements").size()).isBetween(1, 25);
          for (JsonElement button : block.getAsJsonArray("elements")) {
            assertText(button.getAsJsonObject().get("text"), 75);
            assertThat(button.getAsJsonObject().get("value").getAsString()).hasSizeLessThan(2_001);
            actionIds.add(button.getAsJsonObject().get("action_id").getAsString());
          }
        }
        case "rich_text" -> assertThat(block.getAsJsonArray("elements")).isNotEmpty();
        case "input" -> assertInput(block);
        default -> throw new AssertionError("a block that nobody draws: " + block);
      }
    }
    assertThat(actionIds).doesNotHaveDuplicates();
    assertThat(blockIds).doesNotHaveDuplicates();
    texts(blocks).forEach(text -> assertThat(text).isNotEmpty().hasSizeLessThanOrEqualTo(3_000));
  }

  private static void assertInput(JsonObject input) {
    assertText(input.get("label"), 2_000);
    JsonObject element = input.getAsJsonObject("element");
    if (element.has("options")) {
      int most = element.get("type").getAsString().equals("static_select") ? 100 : 10;
      assertThat(element.getAsJsonArray("options").size()).isBetween(1, most);
      for (JsonElement option : element.getAsJsonArray("options")) {
        assertText(option.getAsJsonObject().get("text"), 75);
        assertThat(option.getAsJsonObject().get("value").getAsString()).hasSizeBetween(1, 75);
      }
    }
    if (element.has("max_length")) {
      assertThat(element.get("max_length").getAsInt()).isBetween(1, 3_000);
      if (element.has("initial_value")) {
        assertThat(element.get("initial_value").getAsString().length())
            .isLessThanOrEqualTo(element.get("max_length").getAsInt());
      }
    }
  }

  private static void assertText(JsonElement text, int most) {
    assertThat(text.getAsJsonObject().get("text").getAsString())
        .isNotBlank()
        .hasSizeBetween(1, most);
  }

  /// Every string that is shown as text, in order.
  static List<String> texts(JsonElement part) {
    List<String> texts = new ArrayList<>();
    collect(part, texts);
    return texts;
  }

  private static void collect(JsonElement part, List<String> texts) {
    if (part.isJsonArray()) {
      part.getAsJsonArray().forEach(each -> collect(each, texts));
    } else if (part.isJsonObject()) {
      JsonObject object = part.getAsJsonObject();
      object
          .entrySet()
          .forEach(entry -> {
            if (entry.getKey().equals("text") && entry.getValue().isJsonPrimitive()) {
              texts.add(entry.getValue().getAsString());
            } else {
              collect(entry.getValue(), texts);
            }
          });
    }
  }

  /// What somebody reads of blocks: the texts with the escapes and the invisible taken out.
  static String seen(List<LayoutBlock> blocks) {
    return objects(json(blocks)).stream().map(Limited::seen).collect(Collectors.joining("\n"));
  }

  private static String seen(JsonObject text) {
    String words = text.get("text").getAsString().replace("\u200b", "");
    return isMrkdwn(text)
        ? words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        : words;
  }

  private static boolean isMrkdwn(JsonObject text) {
    return text.has("type") && text.get("type").getAsString().equals("mrkdwn");
  }

  /// Whether no text in blocks mentions anybody or makes anything of what was plain.
  static boolean isInert(JsonArray blocks) {
    return objects(blocks).stream().allMatch(Limited::isInert);
  }

  private static boolean isInert(JsonObject text) {
    String words = text.get("text").getAsString();
    if (Pattern.compile("<[!@#]").matcher(OURS.matcher(words).replaceAll("")).find()) {
      return false;
    }
    return !isMrkdwn(text) || isInertMrkdwn(words);
  }

  /// Whether mrkdwn holds nothing of its notation but dates and links of ours and bold of ours.
  static boolean isInertMrkdwn(String mrkdwn) {
    String rest = OURS.matcher(mrkdwn).replaceAll("");
    return !rest.matches("(?s).*[<>].*")
        && !rest.matches("(?s).*&(?!amp;|lt;|gt;).*")
        && !Pattern.compile("[_~`](?!\u200b)|(?<!\u200b)[_~`]").matcher(rest).find();
  }

  private static List<JsonObject> objects(JsonElement part) {
    if (part.isJsonArray()) {
      return StreamSupport.stream(part.getAsJsonArray().spliterator(), false)
          .flatMap(each -> objects(each).stream())
          .toList();
    }
    if (!part.isJsonObject()) {
      return List.of();
    }
    JsonObject object = part.getAsJsonObject();
    List<JsonObject> found = new ArrayList<>();
    if (object.has("text") && object.get("text").isJsonPrimitive()) {
      found.add(object);
    }
    object.entrySet().forEach(entry -> found.addAll(objects(entry.getValue())));
    return found;
  }
}
