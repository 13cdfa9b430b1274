package dev.whetstone.web;

import org.jspecify.annotations.Nullable;

/// A person in the browser chat.
///
/// @param zone an IANA zone, absent when the browser did not tell
/// @param manages whether this person manages the channels
/// @param seeded whether the demo put them there, so that any browser may play them
public record WebMember(
    String id, String name, @Nullable String zone, boolean manages, boolean seeded) {}
