package dev.whetstone.app.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/// The command line. What cannot be used is said in one message that names the mend; nobody ever
/// sees a stack trace.
public final class Cli {
  private static final int WIDTH = 96;

  private final CommandLine commands;

  Cli(Program program, Map<String, String> environment, PrintWriter out, PrintWriter err) {
    commands =
        new CommandLine(new DrillCommand())
            .addSubcommand(new RunCommand(program))
            .addSubcommand(new DemoCommand(program))
            .addSubcommand(
                new CommandLine(new ChannelCommand())
                    .addSubcommand(new ChannelListCommand(program))
                    .addSubcommand(new ChannelAddCommand(program))
                    .addSubcommand(new ChannelSetCommand(program))
                    .addSubcommand(new ChannelOpenCommand(program))
                    .addSubcommand(new ChannelPauseCommand(program))
                    .addSubcommand(new ChannelResumeCommand(program))
                    .addSubcommand(new ChannelRemoveCommand(program)))
            .addSubcommand(new DoctorCommand(program))
            .addSubcommand(
                new CommandLine(new SlackCommand())
                    .addSubcommand(new SlackManifestCommand(program)))
            .addSubcommand(new ClockCommand(program))
            .addSubcommand(new BackupCommand(program))
            .addSubcommand(new RestoreCommand(program))
            .addSubcommand(
                new CommandLine(new QuestionsCommand())
                    .addSubcommand(new LintCommand(program))
                    .addSubcommand(new ShowCommand(program))
                    .addSubcommand(new PreviewCommand(program)))
            .addSubcommand(new BenchCommand(program))
            .addSubcommand(new ProofCommand(program))
            .addSubcommand(new TrainCommand(program));
    EnvironmentDefaults defaults = new EnvironmentDefaults(environment);
    commands
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
    return commands.execute(asHelp(args));
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
