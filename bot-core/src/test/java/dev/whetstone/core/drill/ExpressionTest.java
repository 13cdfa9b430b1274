package dev.whetstone.core.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.whetstone.core.Prop;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
  private static final Map<String, Double> SYMBOLS = Map.of("a", 2.0, "peak_rps", 26042.0);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1+2*3                  | 7
          (1+2)*3                | 9
          10-4-3                 | 3
          12/3/2                 | 2
          2^3^2                  | 512
          -2^2                   | -4
          2^-1                   | 0.5
          2*-3                   | -6
          ceil(7/2)+floor(7/2)   | 7
          min(3, 1, 2)           | 1
          max(3, 1, 2)           | 3
          sqrt(16)+log2(1024)    | 14
          exp(ln(5))             | 5
          a*peak_rps             | 52084
          ' 1 +  1 '             | 2
          0.5*4                  | 2
          """)
  void arithmetic_is_what_school_taught(String source, double value) {
    assertThat(new Expression(source).evaluate(SYMBOLS)).isEqualTo(value, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nobody*2   | unknown symbol nobody at 0
          1+nobody   | unknown symbol nobody at 2
          cos(1)     | unknown function cos at 0
          ceil(1,2)  | ceil takes one number at 0
          (1+2       | missing ) at 4
          1 2        | cannot read "2" at 2
          1+         | cannot read "" at 2
          .5         | cannot read ".5" at 0
          1/0        | the result is not a number at 0
          """)
  void what_does_not_compute_says_what_and_where(String source, String message) {
    assertThatThrownBy(() -> new Expression(source).evaluate(SYMBOLS)).hasMessage(message);
    assertThat(new Expression(source).tryEvaluate(SYMBOLS)).isEmpty();
  }

  @Test
  void brackets_without_end_are_refused_instead_of_exhausting_the_stack() {
    assertThat(new Expression("(".repeat(100_000)).tryEvaluate(Map.of())).isEmpty();
  }

  @Test
  void a_written_sum_computes_to_what_java_computes() {
    Prop.forAll(d -> {
      int a = d.between(0, 1000);
      int b = d.between(1, 1000);
      int c = d.between(1, 9);
      String source = d.note("source", a + " - " + b + " * (" + c + " + x) / " + c);

      double value = new Expression(source).evaluate(Map.of("x", 0.5));

      assertThat(value).isEqualTo(a - b * (c + 0.5) / c);
    });
  }

  @ParameterizedTest
  @CsvSource({"0.4,1", "26042,5", "9000,1", "0.1544,4", "0,0", "30000000,1", "100.5,4", "1e-7,1"})
  void significant_digits_are_those_that_the_author_wrote(double value, int digits) {
    assertThat(Arithmetic.significantDigits(value)).isEqualTo(digits);
  }

  @ParameterizedTest
  @CsvSource({
    "41.7, 41.666666, true",
    "41.6, 41.666666, false",
    "0.43, 0.4299, true",
    "0.42, 0.4299, false",
    "33333, 33333.333, true",
    "1376, 1376, true"
  })
  void a_stored_value_is_the_exact_one_rounded(double shown, double exact, boolean fits) {
    assertThat(Arithmetic.isRoundingOf(shown, exact)).isEqualTo(fits);
  }
}
