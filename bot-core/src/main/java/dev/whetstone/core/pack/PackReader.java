package dev.whetstone.core.pack;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.core.drill.CommonPoint;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Pack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes packs of files and collects what is wrong with them.
final class PackReader {
  private static final Pattern ASIDE =
      Pattern.compile(" \\((?:start marker at|bound as|not recognized|from `).*|: enable `.*");

  private final List<String> files = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /// A pack of these files. Its own common points come on top of `shared` and win over them.
  Pack read(String name, PackFiles pack, List<CommonPoint> shared, FormCheck form) {
    List<CommonPoint> commons = joined(shared, pack.commons().map(this::points).orElse(List.of()));
    Map<String, Drill> drills = new LinkedHashMap<>();
    for (PackFiles.Named file : pack.drills()) {
      files.add(file.name());
      sound(file, form)
          .flatMap(tree -> bound(file, tree, name, commons))
          .ifPresent(drill -> add(drills, drill, file));
    }
    return new Pack(
        name, commons, drills.values().stream().sorted(Comparator.comparing(Drill::id)).toList());
  }

  List<String> files() {
    return files;
  }

  List<Problem> problems() {
    return problems;
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  private void add(Map<String, Drill> drills, Drill drill, PackFiles.Named file) {
    if (drills.putIfAbsent(drill.id(), drill) != null) {
      problems.add(
          new Problem(
              "L02",
              file.name(),
              "/id",
              "another file of this pack holds " + drill.id(),
              "Give one of the two another id and file name"));
    }
  }

  /// The file's tree, when it has the form of a drill and the right name.
  private Optional<JsonNode> sound(PackFiles.Named file, FormCheck form) {
    Optional<JsonNode> tree = tree(file);
    List<Problem> wrong = new ArrayList<>();
    tree.ifPresent(t -> wrong.addAll(form.problems(file.name(), t)));
    if (wrong.isEmpty()) {
      tree.ifPresent(t -> wrong.addAll(wrongName(file, t.path("id").asText())));
    }
    problems.addAll(wrong);
    return tree.filter(_ -> wrong.isEmpty());
  }

  private static List<Problem> wrongName(PackFiles.Named file, String id) {
    String wanted = id + file.ending();
    return file.fileName().equals(wanted)
        ? List.of()
        : List.of(
            new Problem(
                "L02",
                file.name(),
                "/id",
                "the file holds " + id,
                "Rename the file to " + wanted + " or change the id"));
  }

  private Optional<Drill> bound(
      PackFiles.Named file, JsonNode tree, String pack, List<CommonPoint> commons) {
    try {
      return Optional.of(DrillJson.fromFile(tree, pack, commons));
    } catch (JsonProcessingException e) {
      problems.add(syntax("L01", file, e));
      return Optional.empty();
    }
  }

  private Optional<JsonNode> tree(PackFiles.Named file) {
    if (file.text().isBlank()) {
      problems.add(new Problem("L01", file.name(), "", "the file is empty", "Write a drill"));
      return Optional.empty();
    }
    try {
      return Optional.of(
          file.isYaml() ? DrillYaml.tree(file.text()) : DrillJson.MAPPER.readTree(file.text()));
    } catch (JsonProcessingException e) {
      problems.add(syntax("L01", file, e));
      return Optional.empty();
    }
  }

  List<CommonPoint> points(PackFiles.Named file) {
    try {
      return DrillJson.points(file.text());
    } catch (JsonProcessingException e) {
      problems.add(syntax("L52", file, e));
      return List.of();
    }
  }

  private static Problem syntax(String check, PackFiles.Named file, JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String where =
        at == null || at.getLineNr() < 0
            ? "this file"
            : "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    return new Problem(
        check,
        file.name(),
        "",
        "cannot be read as %s: ".formatted(file.isYaml() ? "YAML" : "JSON") + words(e),
        "Look at "
            + where
            + (file.isYaml()
                ? "; often the indent differs, or a text with a colon in it needs quotes"
                : "; often a comma, a quote or a bracket just before is missing"));
  }

  // YAML says in a first line what it was reading and in a second what is wrong, with excerpts
  // behind; JSON adds the names of its own settings.
  private static String words(JsonProcessingException e) {
    String said =
        e.getOriginalMessage()
            .lines()
            .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
            .limit(2)
            .collect(Collectors.joining(", "));
    return ASIDE.matcher(said).replaceFirst("");
  }

  private static List<CommonPoint> joined(List<CommonPoint> shared, List<CommonPoint> own) {
    Map<String, CommonPoint> points = new LinkedHashMap<>();
    shared.forEach(point -> points.put(point.id(), point));
    own.forEach(point -> points.put(point.id(), point));
    return List.copyOf(points.values());
  }
}
