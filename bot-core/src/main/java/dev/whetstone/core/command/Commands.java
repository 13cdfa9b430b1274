package dev.whetstone.core.command;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.Text;
import dev.whetstone.core.schedule.ScheduleText;
import dev.whetstone.core.schedule.Typed;
import dev.whetstone.core.words.Replies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// All commands, parsed once.
public final class Commands {
  private static final List<Command> ALL =
      List.of(
          new Today(),
          new Start(),
          new Ask(),
          new Hint(),
          new StreakCommand(),
          new ShowSchedule(),
          new Next(),
          new Pause(),
          new Resume(),
          new Skip());

  private Commands() {}

  /// A command for completion lists.
  ///
  /// @param example what to type
  /// @param does what it does
  public record Listed(String example, String does) {}

  /// Runs what was typed after `/drill`.
  public static Reply run(Desk desk, String typed) {
    List<String> words = List.of(typed.strip().split("\\s+"));
    String name = words.getFirst().toLowerCase(Locale.ROOT);
    if (name.isEmpty() || name.equals("help")) {
      return new Reply.Whisper(help(desk));
    }
    Optional<Command> command = ALL.stream().filter(c -> c.name().equals(name)).findFirst();
    if (command.isEmpty()) {
      return line(Replies.unknownCommand(name));
    }
    return command.get().isForManagers() && !desk.manages()
        ? line(Replies.managersOnly())
        : command.get().run(desk, words.subList(1, words.size()));
  }

  /// All commands.
  public static List<Listed> listed() {
    List<Listed> listed = new ArrayList<>();
    listed.add(new Listed("/drill help", "What there is to type"));
    ALL.forEach(command -> listed.add(new Listed(command.example(), command.does())));
    return listed;
  }

  private static Post help(Desk desk) {
    List<Text> items =
        ALL.stream()
            .filter(command -> desk.manages() || !command.isForManagers())
            .map(c -> Text.strong(c.example()).and(" " + c.does() + "."))
            .toList();
    return Post.of(
        "What there is to type",
        new Block.Heading(2, "What there is to type"),
        new Block.Bullets(items),
        Block.note(
            "In a thread, a message that begins with a question mark asks the interviewer; one that"
                + " begins with ( or # is only chat."));
  }

  /// What follows for a typed date; for anything else, what to type instead.
  static Reply onDate(String typed, Function<LocalDate, Reply> then) {
    return switch (ScheduleText.date(typed)) {
      case Typed.Understood<LocalDate>(var date) -> then.apply(date);
      case Typed.NotUnderstood<LocalDate>(var message, var mend) -> line(message + " " + mend);
    };
  }

  static Reply line(String plain) {
    return new Reply.Whisper(Post.line(plain));
  }
}
