package dev.whetstone.core.schedule;

import java.time.LocalDate;
import java.util.Optional;

/// What a changed schedule brings.
///
/// @param next the first opening under it
/// @param leftOut a date that it would have opened on too close to the last opening
public record Change(Optional<Opening> next, Optional<LocalDate> leftOut) {
  /// Nothing opens.
  public static final Change NOTHING_OPENS = new Change(Optional.empty(), Optional.empty());
}
