package dev.whetstone.app.demo;

import org.jspecify.annotations.Nullable;

/// What there is to say to one question.
///
/// @param weak what somebody says who is in the trap or stays at the surface
/// @param good what a strong colleague says
/// @param ask what somebody would ask the interviewer here, absent where nobody would
public record Line(String weak, String good, @Nullable String ask) {}
