package dev.whetstone.core.drill;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a claim comes from.
///
/// @param link opened, seen or memory
/// @param asOf year and month (`2026-11`) for which law was true
public record Source(
    String id,
    String title,
    String by,
    String venue,
    int year,
    String url,
    String kind,
    String link,
    List<String> supports,
    String note,
    @Nullable String asOf) {}
