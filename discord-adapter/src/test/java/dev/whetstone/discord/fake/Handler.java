package dev.whetstone.discord.fake;

/// What a route does; a refusal is thrown.
interface Handler {
  Answer act(World world, Call call);
}
