package dev.whetstone.core.drill;

import java.util.List;

/// What a drill is about, for choosing it and for its first message.
///
/// @param difficulty 1 to 5
/// @param focusStage 1 to 4, the stage in which the drill is hardest
/// @param minutes the sum over all steps
/// @param coreMinutes the sum over the core steps
public record Tags(
    String domain,
    List<String> topics,
    List<String> modality,
    int difficulty,
    Level level,
    int focusStage,
    int minutes,
    int coreMinutes) {}
