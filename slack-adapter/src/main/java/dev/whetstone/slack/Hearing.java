package dev.whetstone.slack;

import dev.whetstone.core.adapter.House;
import dev.whetstone.core.adapter.ServiceTime;
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
    ServiceTime time,
    House house) {}
