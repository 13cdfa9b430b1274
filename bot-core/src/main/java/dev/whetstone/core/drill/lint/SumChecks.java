package dev.whetstone.core.drill.lint;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Shares and products that a sentence states without an equals sign.
final class SumChecks {
  private static final String NUMBER = "\\d[\\d,]*(?:\\.\\d+)?";
  private static final String START = "(?<![\\w.,])(?<![+-] )";
  private static final String OF = " of (?:the |our |these |all |its )?";
  private static final String IS = " (?:is|are|was|were|makes?) ";
  private static final String WHOLE = "(?![\\d,.]*\\d)(?! (?:of|thousand|million|billion))";
  private static final String TERM = NUMBER + "(?: [A-Za-z/]*[A-Za-z]){0,2}?";

  private static final List<Form> FORMS =
      List.of(
          new Form( // 60 of the 250 rare models, 24 percent
              "(?<a>%1$s)%2$s(?<b>%1$s)\\b[^.;:?!{},]{0,40}, (?:that is |or |so )?(?<shown>%1$s) percent(?! of)"
                  .formatted(NUMBER, OF),
              sum -> 100 * number(sum, "a") / number(sum, "b")),
          new Form( // 34 percent of phone photos, 238 of 700
              "(?<shown>%1$s) percent[^.;:?!{}0-9,]{0,40}, (?<a>%1$s)%2$s(?<b>%1$s)\\b"
                  .formatted(NUMBER, OF),
              sum -> 100 * number(sum, "a") / number(sum, "b")),
          new Form( // 9 percent of 300 are 27
              "(?<a>%1$s) percent%2$s(?<b>%1$s)%4$s(?: [a-z]+){0,3}?%3$s(?<shown>%1$s)%4$s"
                  .formatted(NUMBER, OF, IS, WHOLE),
              sum -> number(sum, "a") * number(sum, "b") / 100),
          new Form( // 1.60 over 0.05 is 32
              "(?<a>%1$s) over (?<b>%1$s)%2$s(?<shown>%1$s)%3$s".formatted(NUMBER, IS, WHOLE),
              sum -> number(sum, "a") / number(sum, "b")),
          new Form( // 125 × 14 GB twice are 3,500
              "(?<a>%1$s(?: [×÷] %1$s)+)(?<twice>,? twice,?)?,?%2$s(?<shown>%3$s)%4$s"
                  .formatted(TERM, IS, NUMBER, WHOLE),
              SumChecks::product));

  private SumChecks() {}

  static List<Check> all() {
    return List.of(Check.of("L73", "shares and products in a sentence hold", SumChecks::sentences));
  }

  private static void sentences(Subject d, Notes notes) {
    for (Prose prose : d.prose()) {
      for (Form form : FORMS) {
        form.pattern.matcher(prose.text()).results().forEach(sum -> tell(prose, form, sum, notes));
      }
    }
  }

  // A unit may carry a conversion that no program sees, so the author looks.
  private static void tell(Prose prose, Form form, MatchResult sum, Notes notes) {
    double value = form.value.applyAsDouble(sum);
    double shown = number(sum, "shown");
    double slack = Math.max(0.01 * Math.abs(shown), 0.51 * lastPlace(sum.group("shown")));
    if (Double.isFinite(value) && Math.abs(value - shown) > slack) {
      notes.warn(
          "%s: \"%s\" comes to %s"
              .formatted(
                  prose.at(), sum.group(), Numbers.plain(Math.round(1000 * value) / 1000.0)));
    }
  }

  // "54.5" is told to a tenth, "24" to one.
  private static double lastPlace(String number) {
    int point = number.indexOf('.');
    return point < 0 ? 1 : Math.pow(10, point + 1 - number.length());
  }

  private static double number(MatchResult sum, String group) {
    return Double.parseDouble(sum.group(group).replaceAll("[,]", ""));
  }

  private static double product(MatchResult sum) {
    double times = sum.group("twice") == null ? 1 : 2;
    return times * WrittenSum.value(sum.group("a")).orElse(Double.NaN);
  }

  /// A way to state a sum.
  ///
  /// @param value what the numbers named `a` and `b` come to; `shown` is what the sentence says
  private record Form(Pattern pattern, ToDoubleFunction<MatchResult> value) {
    Form(String pattern, ToDoubleFunction<MatchResult> value) {
      this(Pattern.compile(START + pattern), value);
    }
  }
}
