package dev.whetstone.core.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilledTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12300      | 12,300
          0.4        | 0.4
          4700000    | 4.7 million
          1000000    | 1 million
          999999     | 999,999
          7200000000 | 7.2 billion
          26042      | 26,042
          1.082      | 1.082
          -48000     | -48,000
          999999999  | 1 billion
          1.234e12   | 1.23 trillion
          0.1544     | 0.1544
          100        | 100
          """)
  void numbers_are_written_as_people_read_them(double value, String text) {
    assertThat(WrittenNumber.of(value)).isEqualTo(text);
  }

  @Test
  void placeholders_are_filled_and_unknown_ones_stay() {
    Filled filled = new Filled(Map.of("e-load.peak_rps", 26042.0, "f-dau", 60_000_000.0));

    String text = filled.text("{e-load.peak_rps} of {f-dau}, not {f-nobody} nor $1");

    assertThat(text).isEqualTo("26,042 of 60 million, not {f-nobody} nor $1");
  }
}
