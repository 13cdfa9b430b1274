package dev.whetstone.app.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a date as `2026-11-23` (ISO 8601).
final class DayText implements ITypeConverter<LocalDate> {
  @Override
  public LocalDate convert(String typed) {
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException wrong) {
      throw new TypeConversionException(
          "“" + typed + "” is no date. Type year, month and day as 2026-11-23.");
    }
  }
}
