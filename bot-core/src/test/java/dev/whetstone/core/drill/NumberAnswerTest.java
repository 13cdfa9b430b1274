package dev.whetstone.core.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.Prop;
import dev.whetstone.core.drill.NumberAnswer.NotANumber;
import dev.whetstone.core.drill.NumberAnswer.Reason;
import dev.whetstone.core.drill.NumberAnswer.Right;
import dev.whetstone.core.drill.NumberAnswer.TooHigh;
import dev.whetstone.core.drill.NumberAnswer.TooLow;
import dev.whetstone.core.drill.NumberAnswer.Trap;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberAnswerTest {

  @ParameterizedTest(name = "{0} is {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          120k                                      | 120000     | requests/s
          120 K                                     | 120000     | requests/s
          1.2e5                                     | 120000     | requests/s
          1.2E+5                                    | 120000     | requests/s
          1,2e5                                     | 120000     | requests/s
          12e-2                                     | 0.12       | points
          1.2 x 10^5                                | 120000     | requests/s
          1.2 × 10⁵                                 | 120000     | requests/s
          10^6                                      | 1000000    | clips
          1,200                                     | 1200       | cases/day
          1.200                                     | 1200       | cases/day
          1.200                                     | 1.2        | times
          1,200                                     | 1.2        | times
          1.200.000                                 | 1200000    | clips
          1,200,000                                 | 1200000    | clips
          12,34,567                                 | 1234567    | clips
          1'200'000                                 | 1200000    | clips
          1’200                                     | 1200       | clips
          1_200_000                                 | 1200000    | clips
          1,200.5                                   | 1200.5     | USD
          1.200,5                                   | 1200.5     | USD
          0,125                                     | 0.125      | points
          3,5                                       | 3.5        | times
          12 300                                    | 12300      | cases/day
          12\u00A0300                               | 12300      | cases/day
          12\u202F300,50                            | 12300.5    | USD
          7 200 000 000                             | 7200000000 | views/day
          4.7 million                               | 4700000    | clips
          4.7M                                      | 4700000    | clips
          4,7 Mio                                   | 4700000    | clips
          3bn                                       | 3000000000 | views/day
          3 billion views                           | 3000000000 | views/day
          1.5 trillion                              | 1.5e12     | tokens
          2 lakh                                    | 200000     | clips
          1.5 crore                                 | 15000000   | clips
          9 hundred                                 | 900        | clips
          5 thousand                                | 5000       | clips
          ~5000                                     | 5000       | clips
          ≈ 5000                                    | 5000       | clips
          about 5000                                | 5000       | clips
          approx. 5,000 clips                       | 5000       | clips
          ca. 5.000                                 | 5000       | clips
          > 5000                                    | 5000       | clips
          5000+                                     | 5000       | clips
          $48,000                                   | 48000      | USD/month
          USD48k                                    | 48000      | USD/month
          48000 USD a month                         | 48000      | USD/month
          48k$                                      | 48000      | USD/month
          26k rps                                   | 26000      | requests/s
          26krps                                    | 26000      | requests/s
          I get roughly 26,042 requests a second.   | 26042      | requests/s
          at p99 it must be 250 ms                  | 250        | ms
          5 m                                       | 5          | minutes
          5 m                                       | 5000000    | members/arm
          450*0.4*130 = 23,400                      | 23400      | USD/day
          -5                                        | -5         | points
          −5.5                                      | -5.5       | points
          minus 5                                   | -5         | points
          -$5k                                      | -5000      | USD
          day-22                                    | 22         | days
          1 %                                       | 1          | percent
          1%                                        | 1          | percent of attempts
          1 percent                                 | 1          | percent
          1 per cent of them                        | 1          | percent
          5‰                                        | 0.5        | percent
          0.01                                      | 1          | percent
          .01                                       | 1          | percent
          0.65                                      | 65         | percent
          0.14                                      | 0.14       | percent
          1/100                                     | 1          | percent
          1 in 100                                  | 1          | percent
          3 out of 8                                | 37.5       | percent
          7.3 %                                     | 7.3        | points
          ５０００                                  | 5000       | clips
          5000 (5k)                                 | 5000       | clips
          """)
  void what_people_type_is_understood(String typed, double meant, String unit) {
    Estimate estimate = Estimates.estimate(meant, unit, 1.05);

    NumberAnswer answer = judge(estimate, typed.translateEscapes());

    assertThat(answer).isInstanceOf(Right.class);
  }

  @ParameterizedTest(name = "\"{0}\" is refused: {1}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          ''                       | EMPTY             | USD
          '   '                    | EMPTY             | USD
          no idea                  | NO_NUMBER         | USD
          a lot, p99               | NO_NUMBER         | USD
          between 5 and 10         | SEVERAL_NUMBERS   | USD
          5-10                     | SEVERAL_NUMBERS   | USD
          5k to 6k                 | SEVERAL_NUMBERS   | USD
          2026 300                 | SEVERAL_NUMBERS   | USD
          450*130                  | SEVERAL_NUMBERS   | USD
          1.2.3                    | UNREADABLE        | USD
          1,2,3                    | UNREADABLE        | USD
          1.2,3,4                  | UNREADABLE        | USD
          1e999                    | UNREADABLE        | USD
          1/0                      | UNREADABLE        | percent
          5 %                      | PERCENT_NOT_ASKED | USD
          """)
  void what_is_not_one_number_is_refused_with_a_reason(String typed, Reason reason, String unit) {
    assertThat(judge(Estimates.estimate(5, unit, 1.05), typed)).isEqualTo(new NotANumber(reason));
  }

  @Test
  void a_known_wrong_chain_is_answered_with_its_own_sentence() {
    NumberAnswer answer = judge(Estimates.ofMoney(), "58.5k");

    assertThat(answer).isEqualTo(new Trap(58_500, 0, "That is 450*130, not 23,400."));
  }

  @Test
  void a_number_that_is_off_hears_the_direction() {
    assertThat(judge(Estimates.ofMoney(), "30,000")).isEqualTo(new TooHigh(30_000));
    assertThat(judge(Estimates.ofMoney(), "100")).isEqualTo(new TooLow(100));
    assertThat(judge(Estimates.ofMoney(), "-5")).isEqualTo(new TooLow(-5));
  }

  @Test
  void a_share_counts_as_percent_unless_it_is_marked_as_percent() {
    Estimate estimate = Estimates.estimate(65, "percent", 1.1);

    assertThat(judge(estimate, "0.65")).isInstanceOf(Right.class);
    assertThat(judge(estimate, "0.65 %")).isEqualTo(new TooLow(0.65));
  }

  @Test
  void a_share_never_outweighs_what_is_literally_there() {
    Estimate estimate = Estimates.estimate(14, "percent", 1.05, "0.14");

    assertThat(judge(estimate, "0.14")).isInstanceOf(Trap.class);
  }

  @Test
  void a_wrong_share_finds_its_trap_too() {
    Estimate estimate = Estimates.estimate(1.082, "percent", 1.08, "100*16/146");

    assertThat(judge(estimate, "0.11")).isInstanceOf(Trap.class);
  }

  @Test
  void an_ambiguous_dot_is_read_as_the_nearer_number() {
    assertThat(judge(Estimates.estimate(5000, "clips", 1.1), "2.500")).isEqualTo(new TooLow(2500));
    assertThat(judge(Estimates.estimate(5, "times", 1.1), "2.500")).isEqualTo(new TooLow(2.5));
  }

  @Test
  void every_number_within_the_tolerance_is_right_however_it_is_written() {
    Prop.forAll(d -> {
      double answer = d.note("answer", d.between(1, 2_000_000) / 100.0);
      double factor = 1 + d.between(5, 100) / 100.0;
      double value = answer * Math.pow(factor, d.between(-99, 99) / 100.0);
      String typed = d.note("typed", written(d, value));

      assertThat(judge(Estimates.estimate(answer, "USD", factor), typed)).isInstanceOf(Right.class);
    });
  }

  @Test
  void every_number_outside_the_tolerance_hears_the_right_direction() {
    Prop.forAll(d -> {
      double answer = d.note("answer", d.between(1, 2_000_000) / 10.0);
      double value = d.note("value", answer * (d.between(0, 1) == 0 ? 0.5 : 2.0));

      NumberAnswer verdict = judge(Estimates.estimate(answer, "USD", 1.5), String.valueOf(value));

      assertThat(verdict).isInstanceOf(value > answer ? TooHigh.class : TooLow.class);
    });
  }

  @Test
  void no_text_at_all_makes_the_reader_stumble() {
    List<String> pieces =
        List.of("1", "23", "456", " ", ".", ",", "-", "e", "^", "k", "%", "=", "/", "$", "in", "⁵");
    Prop.forAll(d -> {
      StringBuilder typed = new StringBuilder();
      for (int i = d.between(0, 12); i > 0; i--) {
        typed.append(d.oneOf(pieces));
      }
      d.note("typed", typed);

      assertThat(judge(Estimates.estimate(5, "percent", 1.1), typed.toString())).isNotNull();
    });
  }

  @Test
  void a_wall_of_digits_is_refused_and_harms_nobody() {
    for (String piece : List.of("1,", "111 ", "9", "- ", "1.2.3,4'5_", "= ", " x 10^")) {
      assertThat(judge(Estimates.ofMoney(), piece.repeat(20_000))).isInstanceOf(NotANumber.class);
    }
  }

  private static String written(Prop.Draw d, double value) {
    NumberFormat grouped = NumberFormat.getNumberInstance(Locale.US);
    grouped.setMaximumFractionDigits(6);
    return switch (d.between(0, 4)) {
      case 0 -> String.valueOf(value);
      case 1 -> "about $" + grouped.format(value) + " a month";
      case 2 -> String.format(Locale.ROOT, "%.9fk", value / 1000);
      case 3 -> String.format(Locale.ROOT, "%.9e", value);
      default -> grouped.format(value).replace(',', '\u202F') + " USD";
    };
  }

  private static NumberAnswer judge(Estimate estimate, String typed) {
    return NumberAnswer.judge(Estimates.drillWith(estimate), estimate, typed);
  }
}
