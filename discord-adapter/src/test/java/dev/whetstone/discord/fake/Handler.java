package dev.whetstone.discord.fake;

import dev.whetstone.core.fake.Answer;

/// What a route does; a refusal is thrown.
interface Handler {
  Answer act(World world, Call call);
}
