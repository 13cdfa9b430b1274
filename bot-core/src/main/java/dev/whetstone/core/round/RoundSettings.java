package dev.whetstone.core.round;

import java.time.Duration;

/// What a round takes from its schedule at opening and keeps.
///
/// @param wrapAfter from opening to wrap
/// @param grace from the deadline to the end
/// @param catchUp how late the root may still be delivered
public record RoundSettings(Duration wrapAfter, Duration grace, Duration catchUp) {}
