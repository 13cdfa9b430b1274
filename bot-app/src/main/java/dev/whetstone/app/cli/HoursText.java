package dev.whetstone.app.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `8h`, `90m`, `7h30m`, and `8` as hours.
final class HoursText implements ITypeConverter<Duration> {
  private static final Pattern TIME = Pattern.compile("(?:(\\d{1,3})h?)?(?:(\\d{1,4})m)?");

  @Override
  public Duration convert(String typed) {
    Matcher matcher = TIME.matcher(typed.strip());
    if (typed.isBlank() || !matcher.matches()) {
      throw new TypeConversionException("“" + typed + "” is no time span. Type 8h, 90m or 7h30m.");
    }
    return Duration.ofHours(number(matcher.group(1))).plusMinutes(number(matcher.group(2)));
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
