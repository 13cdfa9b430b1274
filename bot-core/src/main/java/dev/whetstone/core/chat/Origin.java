package dev.whetstone.core.chat;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Where an event came from.
///
/// @param id unique for this event within its platform and kind, the same when it is delivered
///   again; an edit has another id than what it edits
/// @param at the platform's own time of it
/// @param name what the person is called there
/// @param zone the person's zone where the platform knows it
/// @param managesChannel whether the platform lets this person manage the channel
public record Origin(
    String id,
    Instant at,
    MemberRef member,
    String name,
    @Nullable ZoneId zone,
    boolean managesChannel) {}
