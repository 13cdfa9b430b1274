package dev.whetstone.core.round;

import java.time.Instant;

/// A fact that somebody asked for, and who was first.
public record FactAsked(String factId, String member, Instant at) {}
