package dev.whetstone.app;

import dev.whetstone.app.cli.Cli;
import dev.whetstone.app.cli.DemoSettings;
import dev.whetstone.app.cli.Logs;
import dev.whetstone.app.cli.Move;
import dev.whetstone.app.cli.Program;
import dev.whetstone.app.cli.RunSettings;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The program's entry.
public final class Main {
  private Main() {}

  /// Runs a command.
  public static void main(String[] args) {
    System.exit(Cli.run(new Unwired(), args));
  }

  private static final class Unwired implements Program {
    private static final int NOT_WIRED = 70;

    @Override
    public int run(RunSettings settings) {
      Logs.into(settings.data());
      return notWired();
    }

    @Override
    public int demo(DemoSettings settings) {
      Logs.into(settings.data());
      return notWired();
    }

    @Override
    public int clock(Move move, Path data) {
      return notWired();
    }

    @Override
    public int lint(List<Path> paths) {
      return notWired();
    }

    @Override
    public int show(String drill, List<Path> packs) {
      return notWired();
    }

    @Override
    public int preview(String drill, @Nullable String twist, List<Path> packs) {
      return notWired();
    }

    @Override
    public int train() {
      return 0;
    }

    private static int notWired() {
      System.err.println("This command is not wired yet.");
      return NOT_WIRED;
    }
  }
}
