package dev.whetstone.app.bench;

import dev.whetstone.core.drill.Bank;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `./drill bench`: every figure that the core and the adapters of Slack and Discord answer for.
public final class Bench {
  private static final int CHANNELS = 10_000;
  private static final int SLACK_CHANNELS = 5_000;
  private static final int DISCORD_CHANNELS = 5_000;
  private static final int SCHEDULES = 100_000;
  private static final int ROWS = 1_000_000;
  private static final int QUICKER = 10;

  private final Bank bank;
  private final List<String> order;
  private final PrintStream out;

  /// @param order keys of drills in the order of the shipped bank
  /// @param out where the table goes
  public Bench(Bank bank, List<String> order, PrintStream out) {
    this.bank = bank;
    this.order = order;
    this.out = out;
  }

  /// Measures, in a folder below this one that is removed afterwards.
  ///
  /// @param node where the Node.js yardstick is installed; absent to leave it out
  /// @param quick a tenth of the channels, schedules and rows: to see that it runs
  /// @return whether every target was reached
  public boolean measure(Part part, Path where, @Nullable Path node, boolean quick)
      throws IOException, SQLException {
    int share = quick ? QUICKER : 1;
    Path folder = Files.createTempDirectory(Files.createDirectories(where), "bench-");
    out.println("Measured on " + Machine.described() + ".");
    out.printf("Load at the start: %.1f%n%n", Machine.load());
    out.println("| what | Whetstone | beside | ratio | target |\n|---|---|---|---|---|");
    try {
      boolean reached = true;
      for (Part one : part.parts()) {
        List<Measured> lines = measured(one, sub(folder, one.name()), node, share);
        reached &= said(lines).stream().allMatch(Measured::reached);
      }
      return reached;
    } finally {
      remove(folder);
    }
  }

  private List<Measured> measured(Part part, Path folder, @Nullable Path node, int share)
      throws IOException, SQLException {
    return switch (part) {
      case answers -> new AnswerBench(bank, order).run(folder);
      case burst -> new BurstBench(bank, order, CHANNELS / share).run(folder);
      case idle -> new TickBench(bank, order, SCHEDULES / share).run(folder);
      case boards -> new BoardBench(ROWS / share).run(folder);
      case start -> new StartBench(node, bank).run(folder);
      case slack -> new SlackBench(SLACK_CHANNELS / share).run(folder);
      case discord -> new DiscordBench(DISCORD_CHANNELS / share).run(folder);
      case pictures -> new PictureBench().run();
      case core -> List.of();
    };
  }

  private List<Measured> said(List<Measured> measured) {
    measured.forEach(line -> out.println(line.row()));
    out.flush();
    return measured;
  }

  private static Path sub(Path folder, String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private static void remove(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
