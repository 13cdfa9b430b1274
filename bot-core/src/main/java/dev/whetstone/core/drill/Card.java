package dev.whetstone.core.drill;

/// A question and answer for spaced review.
///
/// @param stage 1 to 4
public record Card(String id, int stage, String step, String front, String back) {}
