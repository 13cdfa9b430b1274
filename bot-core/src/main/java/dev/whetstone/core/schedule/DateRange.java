package dev.whetstone.core.schedule;

import java.time.LocalDate;

/// Days in a row, the last one included.
public record DateRange(LocalDate from, LocalDate to) {}
