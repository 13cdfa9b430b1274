package dev.whetstone.slack;

import dev.whetstone.core.chat.Abilities;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Forgot;
import dev.whetstone.core.chat.Found;
import dev.whetstone.core.chat.Lack;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A platform in the world's time, for a product whose clock is moved by hand.
record TimedPlatform(Platform platform, SlackTime time) implements Platform {
  /// Such a clock stands while the program is down, so what was before may be longer ago than it
  /// says. Looking further back finds the same.
  private static final Duration STOOD = Duration.ofDays(1);

  @Override
  public String name() {
    return platform.name();
  }

  @Override
  public Abilities abilities() {
    return platform.abilities();
  }

  @Override
  public List<Lack> checkup() {
    return platform.checkup();
  }

  @Override
  public Outcome send(Sending sending) {
    return platform.send(sending);
  }

  @Override
  public Found find(Sending sending, Instant triedAt) {
    return platform.find(sending, time.toSlack(triedAt).minus(STOOD));
  }

  @Override
  public List<ChatEvent> since(ThreadRef thread, Instant from) {
    return platform.since(thread, time.toSlack(from).minus(STOOD)).stream().map(time::ofSlack).toList();
  }

  @Override
  public Forgot forget(MemberRef member) {
    return platform.forget(member);
  }
}
