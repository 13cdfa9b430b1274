package dev.whetstone.core.drill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Numbers as people read them: 12,300 / 0.4 / 4.7 million. From a million on at most three
/// significant digits.
public final class WrittenNumber {
  private static final double MILLION = 1e6;

  private WrittenNumber() {}

  /// The number as text, without a unit; `?` for what is no number.
  public static String of(double value) {
    if (!Double.isFinite(value)) {
      return "?";
    }
    if (Math.abs(value) < MILLION) {
      return grouped(value, 12);
    }
    double rounded = Arithmetic.rounded(value, 3);
    Size size = Size.of(Math.abs(rounded));
    return grouped(rounded / size.factor, 2) + " " + size.name().toLowerCase(Locale.ROOT);
  }

  private static String grouped(double value, int digits) {
    BigDecimal shown = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    DecimalFormat format =
        new DecimalFormat("#,##0.############", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(shown);
  }

  private enum Size {
    TRILLION(1e12),
    BILLION(1e9),
    MILLION(1e6);

    private final double factor;

    Size(double factor) {
      this.factor = factor;
    }

    static Size of(double value) {
      return value >= TRILLION.factor ? TRILLION : value >= BILLION.factor ? BILLION : MILLION;
    }
  }
}
