package dev.whetstone.discord;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.Span;
import dev.whetstone.core.chat.Text;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;

/// Makes the product's words name managers' commands as they are typed on Discord: `/drill-admin
/// settings`. What people wrote stays as it is.
final class ManagersCommands {
  private static final Pattern TYPED =
      Pattern.compile("/drill (?=(?:" + names() + ")(?![\\p{L}\\p{N}-]))");

  private ManagersCommands() {}

  private static String names() {
    SlashCommandData command = SlashCommands.all().getLast();
    return Stream.concat(
            command.getSubcommands().stream().map(SubcommandData::getName),
            command.getSubcommandGroups().stream().flatMap(ManagersCommands::names))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  private static Stream<String> names(SubcommandGroupData group) {
    return group.getSubcommands().stream().map(it -> group.getName() + " " + it.getName());
  }

  static String asTyped(String words) {
    return TYPED.matcher(words).replaceAll("/" + SlashCommands.FOR_MANAGERS + " ");
  }

  /// The same thing to send.
  static Sending asTyped(Sending sending) {
    return switch (sending) {
      case Sending.ToChannel(var key, var channel, var post) ->
          new Sending.ToChannel(key, channel, asTyped(post));
      case Sending.ToThread(var key, var thread, var post) ->
          new Sending.ToThread(key, thread, asTyped(post));
      case Sending.Edit(var key, var message, var post) ->
          new Sending.Edit(key, message, asTyped(post));
      case Sending.ToMember(var key, var member, var context, var post) ->
          new Sending.ToMember(key, member, context, asTyped(post));
      case Sending.OpenThread _, Sending.React _, Sending.Unreact _ -> sending;
    };
  }

  static Post asTyped(Post post) {
    return new Post(asTyped(post.summary()), asTyped(post.blocks()));
  }

  static List<Block> asTyped(List<Block> blocks) {
    return blocks.stream().map(ManagersCommands::asTyped).toList();
  }

  /// The same form to show; what people type into it stays.
  static Form asTyped(Form form) {
    return new Form(
        form.title(),
        form.intro().stream().map(ManagersCommands::asTyped).toList(),
        form.fields(),
        form.submit(),
        form.press());
  }

  private static Block asTyped(Block block) {
    return switch (block) {
      case Block.Heading(var level, var text) -> new Block.Heading(level, asTyped(text));
      case Block.Paragraph(var text) -> new Block.Paragraph(asTyped(text));
      case Block.Note(var text) -> new Block.Note(asTyped(text));
      case Block.Bullets(var items) ->
          new Block.Bullets(items.stream().map(ManagersCommands::asTyped).toList());
      case Block.Facts(var rows) ->
          new Block.Facts(
              rows.stream()
                  .map(row -> new Block.Row(asTyped(row.label()), asTyped(row.text())))
                  .toList());
      case Block.Spoiler(var label, var text) -> new Block.Spoiler(label, asTyped(text));
      case Block.Quote _,
          Block.Speech _,
          Block.Exhibit _,
          Block.Picture _,
          Block.Progress _,
          Block.File _,
          Block.Buttons _ ->
          block;
    };
  }

  private static Text asTyped(Text text) {
    List<Span> spans = text.spans().stream().map(ManagersCommands::asTyped).toList();
    return new Text(spans);
  }

  private static Span asTyped(Span span) {
    return switch (span) {
      case Span.Plain(var words) -> new Span.Plain(asTyped(words));
      case Span.Strong(var words) -> new Span.Strong(asTyped(words));
      case Span.Time _, Span.Link _ -> span;
    };
  }
}
