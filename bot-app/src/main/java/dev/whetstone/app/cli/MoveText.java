package dev.whetstone.app.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `+1h`, `+90m`, `+1d2h30m`, `next-step`, `wrap`, `tomorrow`.
final class MoveText implements ITypeConverter<Move> {
  private static final Duration FURTHEST = Duration.ofDays(31);
  private static final Pattern TIME =
      Pattern.compile("\\+?(?:(\\d{1,3})d)?(?:(\\d{1,4})h)?(?:(\\d{1,5})m)?");

  @Override
  public Move convert(String typed) {
    return switch (typed) {
      case "next-step" -> new Move.NextStep();
      case "wrap" -> new Move.Wrap();
      case "tomorrow" -> new Move.Tomorrow();
      default -> new Move.By(time(typed));
    };
  }

  private static Duration time(String typed) {
    Matcher matcher = TIME.matcher(typed);
    Duration time = matcher.matches() ? sum(matcher) : Duration.ZERO;
    if (time.isZero()) {
      throw new TypeConversionException(
          "“" + typed + "” moves no clock. Type +1h, +30m, +2d, next-step, wrap or tomorrow.");
    }
    if (time.compareTo(FURTHEST) > 0) {
      throw new TypeConversionException(
          "“" + typed + "” is too far: the clock moves 31 days at most at once.");
    }
    return time;
  }

  private static Duration sum(Matcher matcher) {
    return Duration.ofDays(number(matcher.group(1)))
        .plusHours(number(matcher.group(2)))
        .plusMinutes(number(matcher.group(3)));
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
