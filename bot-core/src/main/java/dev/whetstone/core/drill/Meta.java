package dev.whetstone.core.drill;

import java.util.List;

/// Who wrote and reviewed a drill, and when.
///
/// @param status draft, linted, reviewed or gold
/// @param written ISO date
public record Meta(
    String status, String written, List<String> authors, List<String> reviewedBy, String wording) {}
