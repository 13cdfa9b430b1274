package dev.whetstone.core.drill;

import java.util.List;

/// A change of requirements.
///
/// @param breaks how the stated design fails, with a number
/// @param hits ids of the steps whose answers it breaks
public record Twist(
    String id,
    String kind,
    String title,
    String ask,
    String breaks,
    List<String> hits,
    List<Point> reference) {}
