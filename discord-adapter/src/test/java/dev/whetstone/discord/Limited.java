package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/// Discord's limits by its documents (discord.com/developers/docs/resources/message,
/// /components/reference), and what people see of a message; independent of the code that keeps
/// them.
final class Limited {
  private static final Pattern FENCE = Pattern.compile("```\\n(.*?)\\n```", Pattern.DOTALL);
  private static final Pattern OURS =
      Pattern.compile("<t:\\d{1,12}:[fF]>|\\[([^\\[\\]]*+)]\\(<https?://[^\\s<>()]+>\\)");
  private static final Pattern ESCAPED = Pattern.compile("\\\\[^a-zA-Z0-9\\s]");

  /// What blocks begin with, one a line.
  private static final Pattern LEAD =
      Pattern.compile("^(?:#{2,3} |-# |> |- | {2})", Pattern.MULTILINE);

  private static final Pattern LIVE =
      Pattern.compile(
          "[*_~`\\[\\\\]|\\|\\||<(?=[@#:/a-z])|@(?=everyone|here)|://"
              + "|^\\s*(?:#{1,3}\\s|>|[-+]\\s|-#\\s|\\d+[.)]\\s)|[\u202a-\u202e\u2066-\u2069]",
          Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

  private Limited() {}

  /// Fails where a message would be refused.
  static void assertMessage(MessageCreateData message) {
    Payload json = new Payload(message.toData());
    assertThat(message.getContent()).hasSizeLessThanOrEqualTo(2_000);
    assertThat(message.getEmbeds()).hasSizeLessThanOrEqualTo(10);
    int embedded = 0;
    for (Payload embed : json.all("embeds")) {
      assertThat(embed.text("description")).hasSizeLessThanOrEqualTo(4_096);
      assertThat(embed.text("description") + embed.text("image", "url")).isNotBlank();
      embedded += embed.text("description").length();
    }
    assertThat(embedded).isLessThanOrEqualTo(6_000);
    assertThat(message.getContent().isBlank() && message.getEmbeds().isEmpty()).isFalse();
    assertThat(message.getFiles()).hasSizeLessThanOrEqualTo(10);
    message
        .getFiles()
        .forEach(file ->
            assertThat(file.getDescription() == null ? "" : file.getDescription())
                .hasSizeLessThanOrEqualTo(1_024));
    assertThat(json.in("allowed_mentions").texts("parse")).isEmpty();
    assertThat(json.in("allowed_mentions").has("parse")).isTrue();
    assertButtons(json.all("components"));
  }

  private static void assertButtons(List<Payload> rows) {
    List<String> ids = new ArrayList<>();
    assertThat(rows).hasSizeLessThanOrEqualTo(5);
    for (Payload row : rows) {
      assertThat(row.all("components")).hasSizeBetween(1, 5);
      for (Payload button : row.all("components")) {
        assertThat(button.text("label")).isNotBlank().hasSizeLessThanOrEqualTo(80);
        assertThat(button.text("custom_id")).hasSizeBetween(1, 100);
        ids.add(button.text("custom_id"));
      }
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  /// Fails where a modal would be refused.
  static void assertModal(Modal modal) {
    Payload json = new Payload(modal.toData());
    assertThat(json.text("title")).isNotBlank().hasSizeLessThanOrEqualTo(45);
    assertThat(json.text("custom_id")).hasSizeBetween(1, 100);
    assertThat(json.all("components")).hasSizeBetween(1, 5);
    List<String> ids = new ArrayList<>();
    for (Payload part : json.all("components")) {
      if (part.text("type").equals("10")) {
        assertThat(part.text("content")).isNotBlank().hasSizeLessThanOrEqualTo(4_000);
        assertThat(isInert(part.text("content"))).as(part.text("content")).isTrue();
        continue;
      }
      assertThat(part.text("label")).isNotBlank().hasSizeLessThanOrEqualTo(45);
      assertThat(part.text("description")).hasSizeLessThanOrEqualTo(100);
      assertInput(part.in("component"));
      ids.add(part.text("component", "custom_id"));
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  private static void assertInput(Payload input) {
    assertThat(input.text("custom_id")).hasSizeBetween(1, 100);
    if (input.has("options")) {
      assertThat(input.all("options")).hasSizeBetween(1, 25);
      for (Payload option : input.all("options")) {
        assertThat(option.text("label")).isNotBlank().hasSizeLessThanOrEqualTo(100);
        assertThat(option.text("value")).hasSizeBetween(1, 100);
      }
      return;
    }
    long most = input.number(4_000, "max_length");
    assertThat(most).isBetween(1L, 4_000L);
    assertThat((long) input.text("value").length()).isLessThanOrEqualTo(most);
  }

  /// All texts of a message in Discord's notation.
  static List<String> texts(MessageCreateData message) {
    List<String> texts = new ArrayList<>(List.of(message.getContent()));
    new Payload(message.toData()).all("embeds").forEach(it -> texts.add(it.text("description")));
    return texts;
  }

  /// What somebody reads of a message: escapes and what has no width taken out.
  static String seen(MessageCreateData message) {
    return unescaped(String.join("\n", texts(message)));
  }

  /// A text in Discord's notation as it is read, as far as backslashes and gaps go.
  static String unescaped(String markdown) {
    return markdown.replace("\u200b", "").replaceAll("\\\\([^a-zA-Z0-9\\s])", "$1");
  }

  static boolean isInert(MessageCreateData message) {
    return texts(message).stream().allMatch(Limited::isInert);
  }

  /// Whether a text holds no notation but ours: beginnings of lines, bold, spoilers, fences, times
  /// and links.
  static boolean isInert(String markdown) {
    String open = markdown;
    for (String inside : FENCE.matcher(markdown).results().map(it -> it.group(1)).toList()) {
      if (inside.contains("```") || Pattern.compile("<@|@everyone|@here").matcher(inside).find()) {
        return false;
      }
    }
    open = FENCE.matcher(open).replaceAll("");
    open = ESCAPED.matcher(open).replaceAll("¤");
    open = OURS.matcher(open).replaceAll("$1");
    open = LEAD.matcher(open).replaceAll("");
    return isPlain(open.replace("**", "¤").replace("||", "¤"));
  }

  /// Whether a text holds no notation at all.
  static boolean isPlain(String markdown) {
    return !LIVE.matcher(ESCAPED.matcher(markdown).replaceAll("¤")).find();
  }
}
