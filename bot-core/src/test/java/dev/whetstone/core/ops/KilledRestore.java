package dev.whetstone.core.ops;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;

/// A process that restores one backup after the other, in turn, until it is killed.
public final class KilledRestore {
  private KilledRestore() {}

  /// Restores the second and the third file named over the first, and says each time that it has.
  public static void main(String[] arguments) throws java.io.IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path database = Path.of(arguments[0]);
    Restore restore =
        new Restore(database, database.resolveSibling("running"), InstantSource.system());
    for (int turn = 0; ; turn++) {
      Restore.Result result = restore.run(Path.of(arguments[1 + turn % 2]));
      Files.delete(Objects.requireNonNull(((Restore.Result.Fit) result).before()));
      out.println("restored");
    }
  }
}
