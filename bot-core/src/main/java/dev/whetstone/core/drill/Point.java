package dev.whetstone.core.drill;

/// One thing that a strong answer covers.
public record Point(Level level, String text) {}
