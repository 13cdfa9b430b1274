package dev.whetstone.app;

import dev.whetstone.app.cli.CannotGoOn;
import dev.whetstone.app.cli.Exit;
import dev.whetstone.app.cli.ProofSettings;
import dev.whetstone.app.proof.Proof;
import dev.whetstone.app.proof.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The proof from the command line: run, said, kept on its page.
final class ProofRun {
  private ProofRun() {}

  static int run(ProofSettings settings) {
    Path folder = temporary();
    System.out.printf("Seed %d.%n", settings.seed());
    Proof proof = Proof.run(folder, settings.seed(), settings.kills(), System.out::println);
    Report report = new Report(proof);
    System.out.println();
    System.out.print(report.text());
    keep(report, settings.report());
    if (!proof.complaints().isEmpty()) {
      System.out.printf("%nWhat remains of it is in %s.%n", folder);
      return Exit.FAILED;
    }
    DataDirectory.remove(folder);
    return Exit.FINE;
  }

  private static void keep(Report report, Path page) {
    try {
      boolean kept = Files.exists(page) && report.writeInto(page);
      System.out.printf(
          "%n%s%n",
          kept
              ? "Written into " + page + "."
              : "Not written: " + page + " is no page with a place for it (see --report).");
    } catch (IOException refused) {
      throw new CannotGoOn(
          Exit.FAILED,
          "The table could not be written into " + page + ": " + refused.getMessage() + ".",
          "Name another page with --report FILE.");
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("whetstone-proof");
    } catch (IOException refused) {
      throw new CannotGoOn(
          Exit.DATA, "No temporary folder: " + refused + ".", "Make room on the disk.");
    }
  }
}
