package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.CommonPoint;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Pack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/// The checks that a program makes of drills: each alone, then all of a pack against each other,
/// and the common points. L01 and L02 (form and file name) are made when a file is read.
public final class Lint {
  private static final List<Check> CHECKS =
      Stream.of(
              StructureChecks.all(),
              PathChecks.all(),
              ExhibitChecks.all(),
              CommonsChecks.all(),
              FactChecks.all(),
              UnitChecks.all(),
              SumChecks.all(),
              TableChecks.all(),
              QuestionChecks.all(),
              TwinChecks.all(),
              SlipChecks.all(),
              LoopChecks.all(),
              PlaceholderChecks.all(),
              EstimateChecks.all(),
              TrapChecks.all(),
              HintChecks.all(),
              VoteChecks.all(),
              SourceChecks.all(),
              DiagramChecks.all(),
              NameChecks.all(),
              WordChecks.all(),
              LevelChecks.all())
          .flatMap(List::stream)
          .sorted(Comparator.comparing(Check::number))
          .toList();
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "L01", "the file fits the schema",
          "L02", "the file is named after the id",
          "L38", "no sentence twice in the bank",
          "L39", "no nine words twice in the bank",
          "L44", "no masked seven words twice in the bank, no order of moves twice in a domain",
          "L81", "no persona has the first name of another");

  // What these find would make a round stumble: something is cited that does not exist.
  private static final Set<String> PLAYABLE =
      Set.of(
          "L03", "L05", "L07", "L08", "L11", "L12", "L14", "L15", "L17", "L18", "L21", "L22", "L23",
          "L45", "L52");

  private final Pack pack;
  private final List<Subject> subjects;

  /// The checks of this pack.
  public Lint(Pack pack) {
    this.pack = pack;
    this.subjects =
        pack.drills().stream().map(drill -> new Subject(drill, pack.commons())).toList();
  }

  /// Every check's number and title, in order.
  public static SequencedMap<String, String> titles() {
    SequencedMap<String, String> titles = new LinkedHashMap<>();
    Stream.concat(
            ELSEWHERE.entrySet().stream(),
            CHECKS.stream().map(check -> Map.entry(check.number(), check.title())))
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> titles.put(entry.getKey(), entry.getValue()));
    return titles;
  }

  /// All findings of all drills, of checks between drills, and of the common points.
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(CommonsChecks.findings(pack.commons()));
    subjects.forEach(subject -> CHECKS.forEach(check -> all.addAll(check.findings(subject))));
    all.addAll(new BankChecks(subjects).findings());
    return all;
  }

  /// What one check finds.
  public List<Finding> findings(String number) {
    Stream<Finding> alone =
        CHECKS.stream()
            .filter(check -> check.number().equals(number))
            .flatMap(check -> subjects.stream().flatMap(d -> check.findings(d).stream()));
    boolean between = BankChecks.NUMBERS.contains(number);
    Stream<Finding> bank =
        between ? new BankChecks(subjects).findings().stream() : Stream.<Finding>empty();
    return Stream.concat(alone, bank.filter(f -> f.number().equals(number))).toList();
  }

  /// Errors for which a drill cannot be played at all. Quick, unlike [#findings].
  public List<Finding> unplayable() {
    List<Check> needed = CHECKS.stream().filter(c -> PLAYABLE.contains(c.number())).toList();
    return subjects.stream()
        .flatMap(drill -> needed.stream().flatMap(check -> check.findings(drill).stream()))
        .filter(Finding::isError)
        .toList();
  }

  /// Counts about one drill.
  public Figures figures(Drill drill) {
    return Figures.of(subject(drill));
  }

  /// What only a person can judge: loose numbers, rates, links that nobody has opened.
  public List<String> audit(Drill drill) {
    return new Audit(subject(drill)).lines();
  }

  private Subject subject(Drill drill) {
    List<CommonPoint> commons = pack.commons();
    return subjects.stream()
        .filter(subject -> subject.drill().key().equals(drill.key()))
        .findFirst()
        .orElseGet(() -> new Subject(drill, commons));
  }
}
