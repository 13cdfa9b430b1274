package dev.whetstone.core.drill;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A drill's texts with their placeholders (`{f-id}`, `{e-id.sym}`) filled in as people write
/// numbers.
///
/// @param values what each placeholder stands for
public record Filled(Map<String, Double> values) {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{(f-[a-z0-9-]+|e-[a-z0-9-]+\\.[a-z][a-z0-9_]*)\\}");

  /// The texts of this drill.
  public static Filled of(Drill drill) {
    return new Filled(drill.values());
  }

  /// The text, filled in. A placeholder that stands for nothing is left as it is.
  public String text(String raw) {
    return mayHaveSome(raw)
        ? PLACEHOLDER.matcher(raw).replaceAll(found -> Matcher.quoteReplacement(written(found)))
        : raw;
  }

  private String written(MatchResult found) {
    Double value = values.get(found.group(1));
    return value == null ? found.group() : WrittenNumber.of(value);
  }

  /// The keys of the placeholders in a text, in order.
  public static List<String> placeholders(String raw) {
    return mayHaveSome(raw)
        ? PLACEHOLDER.matcher(raw).results().map(found -> found.group(1)).toList()
        : List.of();
  }

  // Most texts have none, and a question is looked through for each round that asks it.
  private static boolean mayHaveSome(String raw) {
    return raw.indexOf('{') >= 0;
  }
}
