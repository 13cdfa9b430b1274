package dev.whetstone.core.preview;

import dev.whetstone.core.chat.Post;
import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Stage;
import dev.whetstone.core.pack.DrillJson;
import dev.whetstone.core.words.CurriculumWords;
import dev.whetstone.core.words.QuestionWords;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The bank as a course to leaf through. What a round would reveal is told apart, piece by piece:
/// it spoils the drill for those who will still meet it.
public final class Curriculum {
  /// After the four stages come twists and sources.
  public static final int PIECES = 5;

  private final Bank bank;
  private final Map<String, Integer> weeks;
  private final Map<String, Integer> places = new HashMap<>();

  /// One drill in the list.
  ///
  /// @param key `pack/id`
  /// @param domain as people call it
  /// @param week of the course, from 1; 0 for a drill outside it, such as a team's own
  public record Entry(
      String key,
      String title,
      String teaser,
      String domain,
      List<String> topics,
      int difficulty,
      String level,
      int focusStage,
      String focus,
      int minutes,
      int coreMinutes,
      int week) {}

  /// @param order the keys of the course's drills, in order
  /// @param weeks the week of each
  public Curriculum(Bank bank, List<String> order, Map<String, Integer> weeks) {
    this.bank = bank;
    this.weeks = Map.copyOf(weeks);
    order.forEach(key -> places.putIfAbsent(key, places.size()));
  }

  /// All drills: the course in its order, then the others.
  public List<Entry> entries() {
    return bank.drills().stream()
        .sorted(
            Comparator.comparingInt((Drill d) -> places.getOrDefault(d.key(), Integer.MAX_VALUE))
                .thenComparing(Drill::key))
        .map(this::entry)
        .toList();
  }

  /// One of them, by key or bare id.
  public Optional<Entry> entry(String name) {
    return bank.find(name).map(this::entry);
  }

  /// What everybody may know of a drill.
  public Optional<Post> told(String name) {
    return bank.find(name).map(drill -> new CurriculumWords(drill).told(DrillJson.hash(drill)));
  }

  /// What a round would reveal.
  ///
  /// @param piece a stage from 1 to 4, or [#PIECES] for twists and sources
  public Optional<Post> revealed(String name, int piece) {
    return bank.find(name)
        .filter(_ -> piece >= 1 && piece <= PIECES)
        .map(drill -> {
          CurriculumWords words = new CurriculumWords(drill);
          return piece == PIECES ? words.rest() : words.stage(drill.stages().get(piece - 1));
        });
  }

  private Entry entry(Drill drill) {
    Stage hardest = drill.stages().get(drill.tags().focusStage() - 1);
    return new Entry(
        drill.key(),
        drill.title(),
        drill.teaser(),
        QuestionWords.domain(drill.tags().domain()),
        drill.tags().topics(),
        drill.tags().difficulty(),
        drill.tags().level().word(),
        hardest.stage(),
        hardest.name(),
        drill.tags().minutes(),
        drill.tags().coreMinutes(),
        weeks.getOrDefault(drill.key(), 0));
  }
}
