package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Card;
import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.Fact;
import dev.whetstone.core.drill.Source;
import dev.whetstone.core.drill.Step;
import dev.whetstone.core.drill.Twist;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Nothing in a drill is called like another thing of its kind, and each source has an address of
/// its own that can be right.
final class TwinChecks {
  private static final Pattern HOST =
      Pattern.compile("^https://(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,}(?::\\d+)?(?:[/?#].*)?$");
  private static final Pattern ARXIV =
      Pattern.compile(
          "arxiv(?:\\.org/(?:abs|pdf|html)/| )(\\d{4}\\.\\d{4,5})", Pattern.CASE_INSENSITIVE);

  private TwinChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of("L77", "no name and no source stands twice in a drill", TwinChecks::names),
        Check.of(
            "L78",
            "an address has a host, and the number that its venue names",
            TwinChecks::addresses));
  }

  private static void names(Subject d, Notes notes) {
    Drill drill = d.drill();
    twins(d.steps(), Step::id, Step::title, "title", notes);
    twins(drill.twists(), Twist::id, Twist::title, "title", notes);
    twins(drill.estimates(), Estimate::id, Estimate::title, "title", notes);
    twins(drill.facts(), Fact::id, Fact::label, "label", notes);
    twins(drill.diagram().nodes(), Diagram.Node::id, Diagram.Node::label, "label", notes);
    twins(drill.diagram().groups(), Diagram.Group::id, Diagram.Group::label, "label", notes);
    twins(drill.cards(), Card::id, Card::front, "front", notes);
    twins(drill.sources(), Source::id, Source::title, "title", notes);
    twins(drill.sources(), Source::id, source -> source.url(), "url", notes);
  }

  private static <T> void twins(
      List<T> items, Function<T, String> id, Function<T, String> name, String field, Notes notes) {
    Map<String, String> seen = new HashMap<>();
    for (T item : items) {
      String at = id.apply(item);
      String before = seen.putIfAbsent(Words.normal(name.apply(item)), at);
      if (before != null) {
        notes.warn("%s.%s is that of %s, too".formatted(at, field, before));
      }
    }
  }

  private static void addresses(Subject d, Notes notes) {
    for (Source source : d.drill().sources()) {
      if (!HOST.matcher(source.url()).matches()) {
        notes.error(source.id() + ".url names no host that the world can reach");
      }
      List<String> linked = numbers(source.url());
      List<String> named = numbers(source.venue());
      if (!linked.isEmpty() && !named.isEmpty() && !linked.equals(named)) {
        notes.warn(
            "%s.url leads to arXiv %s, and its venue says %s"
                .formatted(source.id(), linked.getFirst(), named.getFirst()));
      }
    }
  }

  private static List<String> numbers(String text) {
    return ARXIV.matcher(text).results().map((MatchResult m) -> m.group(1)).toList();
  }
}
