package dev.whetstone.core.drill;

/// What answers of each level look like in one stage; people mark themselves with it.
///
/// @param stage 1 to 4
public record Rubric(int stage, String below, String mid, String senior, String staff) {}
