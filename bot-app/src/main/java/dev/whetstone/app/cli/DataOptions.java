package dev.whetstone.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Which product is meant, running or not.
final class DataOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      converter = PathText.class,
      description = {
        "Data directory of the product, which may run meanwhile.",
        "WHETSTONE_DATA, default: .whetstone"
      })
  Path data = Path.of(".whetstone");
}
