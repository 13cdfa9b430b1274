package dev.whetstone.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// What it was measured on.
final class Machine {
  private static final long MEBI = 1024 * 1024;

  private Machine() {}

  /// One line: processor, cores, memory, system, Java.
  static String described() {
    return "%s, %d cores, %s %s, Java %s, SQLite with synchronous=FULL"
        .formatted(
            processor(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.version().feature());
  }

  /// How busy it is with other things, as its load of the last minute; negative where unknown.
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static String processor() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown processor");
    } catch (IOException notLinux) {
      return "unknown processor";
    }
  }

  /// Resident memory of a process, in MiB; -1 where it cannot be told.
  static long resident(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 / MEBI)
          .findFirst()
          .orElse(-1L);
    } catch (IOException notLinux) {
      return -1;
    }
  }
}
