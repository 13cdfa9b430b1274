package dev.whetstone.app.cli;

import java.time.Duration;

/// How often a running product backs itself up.
///
/// @param every zero for never
/// @param keep how many of them stay
public record BackupPlan(Duration every, int keep) {}
