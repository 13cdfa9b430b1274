package dev.whetstone.core.pack;

import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.drill.Course;
import dev.whetstone.core.drill.Tags;
import dev.whetstone.core.drill.lint.CourseLint;
import dev.whetstone.core.drill.lint.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What reading some packs brought: the sound drills, and what was wrong with the other files.
///
/// @param files every drill file that was read, in order, as problems name them
/// @param course the order that stood with the drills, where they were read to be checked
public record Loaded(
    Bank bank, List<String> files, List<Problem> problems, Optional<Course> course) {
  /// The file of a drill without its folders.
  public String fileOf(String drill) {
    return fileOf(drill, files);
  }

  /// What is wrong with the order; nothing where there is none.
  List<Finding> courseFindings() {
    Map<String, Tags> tags = new HashMap<>();
    bank.drills().forEach(drill -> tags.putIfAbsent(drill.id(), drill.tags()));
    return course.map(order -> new CourseLint(order, tags).findings()).orElse(List.of());
  }

  static String fileOf(String drill, List<String> files) {
    return files.stream()
        .map(file -> file.substring(file.lastIndexOf('/') + 1))
        .filter(file -> file.startsWith(drill + "."))
        .findFirst()
        .orElse(drill + ".json");
  }
}
