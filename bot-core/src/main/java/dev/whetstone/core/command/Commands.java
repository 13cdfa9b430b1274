package dev.whetstone.core.command;

import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.schedule.Nearest;
import dev.whetstone.core.schedule.ScheduleText;
import dev.whetstone.core.schedule.Typed;
import dev.whetstone.core.words.Replies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// All commands, parsed once.
public final class Commands {
  private static final List<Command> ALL =
      List.of(
          // for everybody
          new Today(),
          new ShowSchedule(),
          new Start(),
          new Ask(),
          new Hint(),
          new Next(),
          new StreakCommand(),
          new Away(),
          new LeaderboardCommand(),
          new Remind(),
          new CountMe(),
          new MyDataCommand(),
          new ForgetMe(),
          // for who manages the channel
          new Setup(),
          new Settings(),
          new Pause(),
          new Resume(),
          new Skip(),
          new Preview(),
          new Reroll(),
          new Queue(),
          new RemoveWords(),
          new LogCommand(),
          new ExportCommand(),
          new DoctorCommand());

  /// No command needs more, and whoever sends more means no command.
  private static final int MOST_CHARACTERS = 2_000;

  private Commands() {}

  /// Runs what was typed after `/drill`.
  public static Reply run(Desk desk, String typed) {
    if (typed.length() > MOST_CHARACTERS) {
      return line(Replies.tooMuch(MOST_CHARACTERS));
    }
    List<String> words = List.of(typed.strip().split("\\s+"));
    String name = words.getFirst().toLowerCase(Locale.ROOT);
    List<String> rest = words.subList(1, words.size());
    if (name.isEmpty() || name.equals("help")) {
      return new Reply.Whisper(new Help(ALL, desk).about(rest));
    }
    return named(name)
        .map(command -> allowed(desk, command).orElseGet(() -> command.run(desk, rest)))
        .orElseGet(() ->
            line(
                Replies.unknownCommand(
                    words.getFirst(), Nearest.to(name, new Help(ALL, desk).names()))));
  }

  /// Whether a button's or form's verb belongs to a command.
  public static boolean hears(String verb) {
    return of(verb).isPresent();
  }

  /// A button of a command was pressed, or a form of one sent.
  ///
  /// @throws java.util.NoSuchElementException for a verb that it does not hear
  public static Reply used(Desk desk, Press press, Map<String, String> values) {
    Command command = of(press.verb()).orElseThrow();
    if (values.values().stream().anyMatch(value -> value.length() > MOST_CHARACTERS)) {
      return line(Replies.tooMuch(MOST_CHARACTERS));
    }
    return allowed(desk, command).orElseGet(() -> command.used(desk, press, values));
  }

  /// What can be typed, for completion lists.
  public static List<Example> listed() {
    List<Example> listed = new ArrayList<>();
    listed.add(Example.of("/drill help", "What there is to type"));
    ALL.forEach(command -> listed.addAll(command.examples()));
    return listed;
  }

  private static Optional<Command> named(String name) {
    return ALL.stream().filter(command -> command.name().equals(name)).findFirst();
  }

  private static Optional<Command> of(String verb) {
    return ALL.stream().filter(command -> command.verbs().contains(verb)).findFirst();
  }

  /// Empty when the person may use the command.
  private static Optional<Reply> allowed(Desk desk, Command command) {
    return command.isForManagers() && !desk.manages()
        ? Optional.of(line(Replies.managersOnly()))
        : Optional.empty();
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
