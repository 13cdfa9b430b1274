package dev.whetstone.slack;

import java.time.InstantSource;

/// What those who hear from Slack need besides the door.
///
/// @param clock the product's
/// @param time translates Slack's instants into the product's
record Hearing(
    SlackCalls calls,
    TeamTokens tokens,
    Bots bots,
    KnownPeople people,
    SlackPlatform platform,
    InstantSource clock,
    SlackTime time,
    House house) {}
