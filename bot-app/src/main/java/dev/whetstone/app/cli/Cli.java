package dev.whetstone.app.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/// The command line. What cannot be used is said in one message that names the mend; nobody ever
/// sees a stack trace.
public final class Cli {
  private static final int WIDTH = 96;

  private final Map<String, Supplier<Object>> known = new LinkedHashMap<>();
  private final Map<String, String> environment;
  private final PrintWriter out;
  private final PrintWriter err;

  Cli(Program program, Map<String, String> environment, PrintWriter out, PrintWriter err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
    known.put("run", () -> new RunCommand(program));
    known.put("demo", () -> new DemoCommand(program));
    known.put("channel", () -> channel(program));
    known.put("doctor", () -> new DoctorCommand(program));
    known.put("slack", () -> slack(program));
    known.put("discord", () -> discord(program));
    known.put("clock", () -> new ClockCommand(program));
    known.put("backup", () -> new BackupCommand(program));
    known.put("restore", () -> new RestoreCommand(program));
    known.put("questions", () -> questions(program));
    known.put("bench", () -> new BenchCommand(program));
    known.put("proof", () -> new ProofCommand(program));
    known.put("train", () -> new TrainCommand(program));
  }

  private static CommandLine channel(Program program) {
    return new CommandLine(new ChannelCommand())
        .addSubcommand(new ChannelListCommand(program))
        .addSubcommand(new ChannelAddCommand(program))
        .addSubcommand(new ChannelSetCommand(program))
        .addSubcommand(new ChannelOpenCommand(program))
        .addSubcommand(new ChannelPauseCommand(program))
        .addSubcommand(new ChannelResumeCommand(program))
        .addSubcommand(new ChannelRemoveCommand(program));
  }

  private static CommandLine slack(Program program) {
    return new CommandLine(new SlackCommand()).addSubcommand(new SlackManifestCommand(program));
  }

  private static CommandLine discord(Program program) {
    return new CommandLine(new DiscordCommand()).addSubcommand(new DiscordInviteCommand(program));
  }

  private static CommandLine questions(Program program) {
    return new CommandLine(new QuestionsCommand())
        .addSubcommand(new NewCommand(program))
        .addSubcommand(new LintCommand(program))
        .addSubcommand(new LayoutCommand(program))
        .addSubcommand(new ShowCommand(program))
        .addSubcommand(new PreviewCommand(program));
  }

  /// All commands, or the one that is typed: to read what all of them take would be a good part of
  /// a start.
  private CommandLine commands(String typed) {
    CommandLine commands = new CommandLine(new DrillCommand());
    known.forEach((name, command) -> {
      if (name.equals(typed) || !known.containsKey(typed)) {
        commands.addSubcommand(command.get());
      }
    });
    EnvironmentDefaults defaults = new EnvironmentDefaults(environment);
    return commands
        .setOut(out)
        .setErr(err)
        .setDefaultValueProvider(defaults)
        .setUsageHelpWidth(WIDTH)
        .registerConverter(int.class, Cli::number)
        .registerConverter(Integer.class, Cli::number)
        .registerConverter(ClockKind.class, Cli::clock)
        .setParameterExceptionHandler(new Misunderstood(defaults))
        .setExecutionExceptionHandler(Cli::failed);
  }

  /// Runs one command with the environment of this process.
  ///
  /// @return the exit code, one of [Exit]
  public static int run(Program program, String... args) {
    return new Cli(
            program,
            System.getenv(),
            new PrintWriter(System.out, true, charset("stdout.encoding")),
            new PrintWriter(System.err, true, charset("stderr.encoding")))
        .run(args);
  }

  int run(String... args) {
    String[] asked = asHelp(args);
    return commands(asked.length == 0 ? "" : asked[0]).execute(asked);
  }

  /// `help channel add` is `channel add --help`.
  private static String[] asHelp(String... args) {
    return args.length > 0 && args[0].equals("help")
        ? Stream.concat(Arrays.stream(args).skip(1), Stream.of("--help")).toArray(String[]::new)
        : args;
  }

  private static Charset charset(String property) {
    return Charset.forName(System.getProperty(property), Charset.defaultCharset());
  }

  private static int number(String typed) {
    try {
      return Integer.parseInt(typed.strip());
    } catch (NumberFormatException notOne) {
      throw new TypeConversionException("“" + typed + "” is no whole number.");
    }
  }

  private static ClockKind clock(String typed) {
    return switch (typed) {
      case "real" -> ClockKind.REAL;
      case "manual" -> ClockKind.MANUAL;
      default -> throw new TypeConversionException("“" + typed + "” is none. Type real or manual.");
    };
  }

  private static int failed(Exception failure, CommandLine command, ParseResult typed) {
    if (failure instanceof CannotGoOn known) {
      command.getErr().println(known.getMessage());
      return known.exit();
    }
    command.getErr().println(Crash.keep(failure));
    return Exit.FAILED;
  }
}
