/// A stand-in for Discord at the wire: real HTTP and a real gateway on loopback, with Discord's
/// documented routes, limits, errors, events, sessions and people. It is not a mock: the adapter
/// under test speaks to it as to Discord.
///
/// ```java
/// try (FakeDiscord discord = FakeDiscord.start()) {
///   FakeChannel channel = discord.channel("drill"); // our bot may do everything in it
///   Person ana = discord.person("Ana").managesChannels();
///   // point the adapter at discord.api() with discord.token(); /gateway/bot names the gateway
///   discord.faults().on(Routes.POST_MESSAGE).losesAnswer();
///   FakeMessage root = channel.awaitMessages(1).getFirst();
///   FakeModal form = ana.presses(root, "Start").awaitModal();
///   FakeMessage whisper = ana.submits(form, Map.of("Your answer", "…")).awaitWhisper();
///   Deed deed = ana.types("/drill start llm", channel);
///   assertThat(discord.violations()).isEmpty();
/// }
/// ```
///
/// Time is the given clock's. Every `await…` waits at most [FakeDiscord#PATIENCE] of real time and
/// then fails with what it waited for; a look without `await` is a snapshot. What is wrong on the
/// caller's side and not refused by Discord itself is collected by [FakeDiscord#violations].
///
/// Which document of Discord's a behaviour follows stands beside it, as a path below
/// `discord.com/developers/docs`: `resources/message#create-message`.
@NullMarked
package dev.whetstone.discord.fake;

import org.jspecify.annotations.NullMarked;
