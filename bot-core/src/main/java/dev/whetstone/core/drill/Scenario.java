package dev.whetstone.core.drill;

/// The deliberately vague opening of a drill and who says it.
public record Scenario(String persona, String prompt) {}
