package dev.whetstone.slack;

import dev.whetstone.core.AheadClock;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.OnePicture;
import dev.whetstone.core.store.Database;
import dev.whetstone.slack.fake.FakeSlack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The adapter's out side, connected to a fake Slack.
final class Kit implements AutoCloseable {
  /// What `diagram/x` shows, which is no picture: nobody here looks at it.
  String drawn = "png";

  private static final Duration ANSWER = Duration.ofSeconds(1);

  final AheadClock clock = new AheadClock();
  final FakeSlack slack = FakeSlack.start();
  final Database database;
  SlackCalls calls;
  SlackPlatform platform;

  Kit(Path folder) {
    database = Database.open(folder.resolve("whetstone.db"));
    calls = connect();
    platform = platform();
  }

  private SlackCalls connect() {
    return new SlackCalls(slack.api().toString(), this::token, ANSWER);
  }

  private Optional<String> token(String team) {
    return team.equals(team()) ? Optional.of(slack.team().botToken()) : Optional.empty();
  }

  private SlackPlatform platform() {
    return new SlackPlatform(calls, People.unknown(), database, new OnePicture(() -> drawn), clock);
  }

  String team() {
    return slack.team().id();
  }

  /// A channel with our bot in it.
  ChannelRef channel(String id) {
    slack.channel(id);
    return Heard.channelRef(team(), id);
  }

  /// A process that knows only what is in the database.
  void restart() {
    platform.close();
    calls.close();
    calls = connect();
    platform = platform();
  }

  @Override
  public void close() {
    platform.close();
    calls.close();
    slack.close();
    database.close();
  }
}
