package dev.whetstone.core.drill.lint;

/// A text that a member can read.
///
/// @param at where it stands
/// @param raw as written, with placeholders
/// @param text placeholders filled in
/// @param isWhole whether it is a full sentence
record Prose(String at, String raw, String text, boolean isWhole) {}
