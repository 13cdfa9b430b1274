package dev.whetstone.core.pack;

import dev.whetstone.core.drill.Bank;
import java.util.List;

/// What reading some packs brought: the sound drills, and what was wrong with the other files.
///
/// @param files every drill file that was read, in order, as problems name them
public record Loaded(Bank bank, List<String> files, List<Problem> problems) {
  /// The file of a drill without its folders.
  public String fileOf(String drill) {
    return fileOf(drill, files);
  }

  static String fileOf(String drill, List<String> files) {
    return files.stream()
        .map(file -> file.substring(file.lastIndexOf('/') + 1))
        .filter(file -> file.startsWith(drill + "."))
        .findFirst()
        .orElse(drill + ".json");
  }
}
