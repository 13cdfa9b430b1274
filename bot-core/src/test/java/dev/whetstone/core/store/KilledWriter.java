package dev.whetstone.core.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A process that writes and says each number once it is committed, until it is killed.
public final class KilledWriter {
  private KilledWriter() {}

  /// Writes into the file named first, under the prefix named second, for ever or as many times as
  /// the third says.
  public static void main(String[] arguments) {
    int most = arguments.length > 2 ? Integer.parseInt(arguments[2]) : Integer.MAX_VALUE;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Database database = Database.open(Path.of(arguments[0]))) {
      for (int n = 0; n < most; n++) {
        String name = arguments[1] + n;
        database.write(sql -> {
          Settings.put(sql, name, "x");
          Settings.put(sql, name + "/twin", "x");
          return 0;
        });
        out.println(n);
      }
    }
  }
}
