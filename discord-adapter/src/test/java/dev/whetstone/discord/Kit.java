package dev.whetstone.discord;

import dev.whetstone.core.AheadClock;
import dev.whetstone.core.adapter.Secret;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.OnePicture;
import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.discord.fake.FakeChannel;
import dev.whetstone.discord.fake.FakeDiscord;
import java.time.Duration;

/// The adapter's out side, connected to a fake Discord, both on one clock.
final class Kit implements AutoCloseable {
  static final Pictures PICTURES = new OnePicture("png");

  private static final Duration ANSWER = Duration.ofSeconds(1);

  final AheadClock clock = new AheadClock();
  final FakeDiscord discord = FakeDiscord.start(clock);
  DiscordCalls calls;
  Places places;
  DiscordPlatform platform;

  Kit() {
    calls = connect();
    places = new Places(calls);
    platform = platform();
  }

  private DiscordCalls connect() {
    return new DiscordCalls(
        discord.api().toString(), new Secret(discord.token()), ANSWER, Pace.ofDiscord());
  }

  private DiscordPlatform platform() {
    return new DiscordPlatform(calls, new Us(calls), places, PICTURES, () -> true, clock);
  }

  /// The text channel of this name.
  ChannelRef channel(String name) {
    return ref(discord.channel(name));
  }

  ChannelRef ref(FakeChannel channel) {
    return Places.channelRef(discord.guild().id(), channel.id());
  }

  FakeChannel seen(ChannelRef channel) {
    return discord.channelById(channel.id());
  }

  FakeChannel seen(ThreadRef thread) {
    return discord.channelById(thread.id());
  }

  /// A process that knows nothing.
  void restart() {
    platform.close();
    calls.close();
    calls = connect();
    places = new Places(calls);
    platform = platform();
  }

  @Override
  public void close() {
    platform.close();
    calls.close();
    discord.close();
  }
}
