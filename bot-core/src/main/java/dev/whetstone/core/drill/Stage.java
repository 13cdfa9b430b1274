package dev.whetstone.core.drill;

import java.util.List;

/// One of the four stages of the framework with its steps.
///
/// @param stage 1 to 4
/// @param says one sentence in the persona's own voice
public record Stage(int stage, String name, String says, List<Step> steps) {}
