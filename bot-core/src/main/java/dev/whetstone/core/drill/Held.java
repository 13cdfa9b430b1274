package dev.whetstone.core.drill;

/// A drill that a channel had.
///
/// @param seq the number of its round in the channel
public record Held(Candidate drill, int seq) {}
