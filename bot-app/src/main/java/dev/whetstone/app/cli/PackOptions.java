package dev.whetstone.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Folders of a team's own drills, besides those that are shipped.
final class PackOptions {
  @Spec(Spec.Target.MIXEE)
  CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--pack",
      paramLabel = "DIR",
      split = ":",
      converter = PathText.class,
      description = {
        "A folder of your own drills, added to ours. May be given again.",
        "WHETSTONE_PACK, folders between colons"
      })
  List<Path> packs = new ArrayList<>();

  List<Path> checked() {
    for (Path pack : packs) {
      if (!Files.isDirectory(pack)) {
        throw new ParameterException(
            spec.commandLine(), "--pack " + pack + " is no folder. Name one that holds drills.");
      }
    }
    return List.copyOf(packs);
  }
}
