package dev.whetstone.core.drill;

/// A point that holds for most systems, cited by steps by its id (`k-…`).
///
/// @param stage 1 to 4
public record CommonPoint(String id, int stage, Level level, String text) {}
