package dev.whetstone.core.drill;

import org.jspecify.annotations.Nullable;

/// Something to look at: at most 12 lines of 64 characters.
///
/// @param kind table, log, mail, query or chart
/// @param flaw what is wrong with it, told at the reveal; absent when it is true
public record Exhibit(String kind, String title, String body, @Nullable String flaw) {}
