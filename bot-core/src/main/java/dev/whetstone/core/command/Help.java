package dev.whetstone.core.command;

import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Text;
import dev.whetstone.core.schedule.Nearest;
import dev.whetstone.core.words.HelpWords;
import dev.whetstone.core.words.Replies;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// `/drill help`: a line a command, or everything about one.
final class Help {
  private final List<Command> all;
  private final boolean manages;

  Help(List<Command> all, Desk desk) {
    this.all = all;
    this.manages = desk.manages();
  }

  /// @param about what was typed after `help`
  Post about(List<String> about) {
    String name =
        about.stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .filter(word -> !word.equals("/drill") && !word.equals("help"))
            .findFirst()
            .orElse("");
    return name.isEmpty() ? overview() : about(name);
  }

  /// The names that the reader may use.
  List<String> names() {
    return Stream.concat(Stream.of("help"), all.stream().filter(this::isOpen).map(Command::name))
        .toList();
  }

  private Post overview() {
    return HelpWords.all(
        lines(command -> !beginsForManagers(command)),
        manages ? lines(Help::beginsForManagers) : List.of());
  }

  private List<Text> lines(Predicate<Command> which) {
    return all.stream().filter(which).map(command -> item(command.examples().getFirst())).toList();
  }

  private Post about(String name) {
    return all.stream()
        .filter(command -> command.name().equals(name))
        .findFirst()
        .map(this::of)
        .orElseGet(() -> Post.line(Replies.unknownCommand(name, Nearest.to(name, names()))));
  }

  private Post of(Command command) {
    if (!isOpen(command)) {
      return Post.line(HelpWords.notYours(command.name()));
    }
    List<Text> ways =
        command.examples().stream()
            .filter(example -> manages || !example.forManagers())
            .map(Help::item)
            .toList();
    return HelpWords.one(command.name(), ways, command.more());
  }

  private boolean isOpen(Command command) {
    return manages || !command.isForManagers();
  }

  private static boolean beginsForManagers(Command command) {
    return command.examples().getFirst().forManagers();
  }

  private static Text item(Example example) {
    return HelpWords.item(example.typed(), example.does());
  }
}
