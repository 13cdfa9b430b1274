package dev.whetstone.discord;

import dev.whetstone.core.adapter.Cut;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/// Posts as messages of Discord, within all its limits and without any mention.
public final class Drawn {
  /// The longest text of a message in characters; its notation takes the rest of the room.
  static final int MESSAGE_CHARACTERS = 7_000;

  private static final String SIGN = "…";

  private Drawn() {}

  /// A whole message with its pictures and files.
  public static MessageCreateData message(Post post, Pictures pictures) {
    return message(post, pictures, "");
  }

  /// The same, with the sign of a key in its first button.
  static MessageCreateData message(Post post, Pictures pictures, String sign) {
    Drawing drawing = new Drawing(pictures);
    List<Fitting.Box> boxes = Fitting.message(drawing.pieces(post.blocks()));
    String content = boxes.getFirst().text();
    List<MessageEmbed> embeds = embeds(boxes.subList(1, boxes.size()));
    boolean isEmpty = content.isEmpty() && embeds.isEmpty();
    return new MessageCreateBuilder()
        .setContent(isEmpty ? saying(post.summary()) : content)
        .setEmbeds(embeds)
        .setComponents(rows(drawing.rows(), sign))
        .setFiles(drawing.files())
        .setAllowedMentions(Set.of())
        .build();
  }

  /// A message needs words.
  private static String saying(String summary) {
    List<String> parts = Markdown.parts(Text.of(summary), Limits.CONTENT / 2);
    return parts.isEmpty() ? SIGN : parts.getFirst();
  }

  /// What a button of ours carries by its custom id; empty for one that is not ours.
  public static Optional<Press> press(String customId) {
    return Keyed.press(customId);
  }

  private static List<MessageEmbed> embeds(List<Fitting.Box> boxes) {
    List<MessageEmbed> embeds = new ArrayList<>();
    for (Fitting.Box box : boxes) {
      EmbedBuilder embed = new EmbedBuilder();
      if (!box.text().isEmpty()) {
        embed.setDescription(box.text());
      }
      Piece.Image image = box.image();
      if (image != null) {
        embed.setImage("attachment://" + image.file(), image.alt());
      }
      if (!embed.isEmpty()) {
        embeds.add(embed.build());
      }
    }
    return embeds;
  }

  private static List<ActionRow> rows(List<List<Button>> rows, String sign) {
    Set<String> ids = new HashSet<>();
    List<ActionRow> drawn = new ArrayList<>();
    for (List<Button> row : rows.subList(0, Math.min(rows.size(), Limits.ROWS))) {
      drawn.add(
          ActionRow.of(row.stream().map(button -> button(button, id(button, ids, sign))).toList()));
    }
    return drawn;
  }

  /// Unique in its message; the first one carries the sign.
  private static String id(Button button, Set<String> taken, String sign) {
    String press = button.press().encoded();
    String signed = sign + "|" + press;
    String id = taken.isEmpty() && !sign.isEmpty() && fits(signed) ? signed : press;
    for (int i = 2; !taken.add(id); i++) {
      id = i + "|" + press;
    }
    return id;
  }

  private static boolean fits(String id) {
    return id.length() <= Limits.CUSTOM_ID;
  }

  private static net.dv8tion.jda.api.components.buttons.Button button(Button button, String id) {
    ButtonStyle style =
        switch (button.weight()) {
          case FIRST -> ButtonStyle.PRIMARY;
          case PLAIN -> ButtonStyle.SECONDARY;
        };
    return net.dv8tion.jda.api.components.buttons.Button.of(
        style, id, words(button.label(), Limits.BUTTON));
  }

  /// Plain words that are at least a sign of some, as Discord wants them.
  static String words(String text, int most) {
    String shortened = Cut.shortened(Markdown.unmentioning(text), most);
    return shortened.isBlank() ? SIGN : shortened;
  }
}
