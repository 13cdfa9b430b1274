package dev.whetstone.core.schedule;

import java.time.Instant;
import java.time.LocalDate;

/// One opening of a schedule.
///
/// @param date the scheduled local date that it belongs to, also where a gap moves it past midnight
/// @param at the planned instant
public record Opening(LocalDate date, Instant at) {}
