package dev.whetstone.app.demo;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.schedule.DueWork;
import dev.whetstone.web.SeenMessage;
import dev.whetstone.web.WebNews;
import dev.whetstone.web.WebPlatform;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Plays the members whom no browser plays. The plan is made from the channel's messages alone, so
/// nothing is lost with the process; what was done shortly before its end is done again with the
/// same nonces and changes nothing.
final class ScriptedMembers implements DueWork {
  /// How far back a round may have opened to be played on.
  private static final Duration READ_BACK = Duration.ofHours(36);

  /// What was due longer ago than this when the process starts was done, or left, by the one
  /// before: the demo's clock stands while nobody runs it.
  private static final Duration DONE_AGAIN = Duration.ofMinutes(30);

  private final WebPlatform platform;
  private final ChannelRef channel;
  private final Script script;
  private final Hands hands;
  private final InstantSource clock;
  private final Set<String> read = new HashSet<>();
  private final NavigableSet<Deed> plan = new TreeSet<>();
  private @Nullable Instant started;
  private long heard;

  ScriptedMembers(
      WebPlatform platform, ChannelRef channel, Script script, Hands hands, InstantSource clock) {
    this.platform = platform;
    this.channel = channel;
    this.script = script;
    this.hands = hands;
    this.clock = clock;
  }

  @Override
  public synchronized Optional<Instant> nextDue() {
    listen();
    return plan.isEmpty() ? Optional.empty() : Optional.of(plan.first().at());
  }

  @Override
  public synchronized void runDue(Instant now) {
    listen();
    while (!plan.isEmpty() && !plan.first().at().isAfter(now)) {
      Deed deed = plan.first();
      act(deed);
      plan.remove(deed);
    }
  }

  private void act(Deed deed) {
    if (platform.isPlayed(deed.player().ref())) {
      return;
    }
    if (deed.act() instanceof Act.Speak speak
        && script.hasMovedOn(speak.thread(), speak.ordinal(), deed.at())) {
      Act.Answer instead = speak.instead();
      if (instead != null) {
        hands.act(new Deed(deed.at(), deed.player(), deed.nonce(), instead));
      }
      return;
    }
    hands.act(deed);
  }

  private void listen() {
    Instant since = started == null ? clock.instant() : started;
    started = since;
    WebNews news = platform.news(channel, heard, since.minus(READ_BACK));
    for (SeenMessage message : news.messages()) {
      if (read.add(message.ref().id())) {
        script.read(message).stream()
            .filter(deed -> !deed.at().isBefore(since.minus(DONE_AGAIN)))
            .forEach(plan::add);
      }
    }
    heard = news.seq();
  }
}
