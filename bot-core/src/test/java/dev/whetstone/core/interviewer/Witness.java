package dev.whetstone.core.interviewer;

import dev.whetstone.core.adapter.Around;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.ScriptedPlatform;
import dev.whetstone.core.chat.Sending;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A scripted platform, and somebody who keeps what was sent through it as documents.
final class Witness implements Around {
  /// A message or an edit that arrived.
  record Arrival(Instant at, Sending sending, Post post) {
    String key() {
      return sending.key();
    }

    boolean isEdit() {
      return sending instanceof Sending.Edit;
    }
  }

  private final ScriptedPlatform scripted;
  private final InstantSource clock;
  private final List<Arrival> arrivals = new ArrayList<>();

  Witness(ScriptedPlatform scripted, InstantSource clock) {
    this.scripted = scripted;
    this.clock = clock;
  }

  /// All that arrived, edits among it.
  synchronized List<Arrival> arrivals() {
    return List.copyOf(arrivals);
  }

  /// New messages in the channel itself.
  List<Arrival> inChannel() {
    return arrivals().stream().filter(a -> a.sending() instanceof Sending.ToChannel).toList();
  }

  /// New messages in threads.
  List<Arrival> inThreads() {
    return arrivals().stream().filter(a -> a.sending() instanceof Sending.ToThread).toList();
  }

  /// What the newest text of the message with this key says.
  String newest(String key) {
    return arrivals().stream()
        .filter(a -> a.key().equals(key) || a.key().equals(key + "/edit"))
        .reduce((_, later) -> later)
        .map(a -> Plain.of(a.post()))
        .orElse("");
  }

  @Override
  public Platform platform() {
    return scripted;
  }

  @Override
  public Outcome send(Sending sending) {
    Outcome outcome = scripted.send(sending);
    if (outcome instanceof Outcome.Sent) {
      keep(sending);
    }
    return outcome;
  }

  private synchronized void keep(Sending sending) {
    switch (sending) {
      case Sending.ToChannel(_, _, var post) -> add(sending, post);
      case Sending.ToThread(_, _, var post) -> add(sending, post);
      case Sending.ToMember(_, _, _, var post) -> add(sending, post);
      case Sending.Edit(_, _, var post) -> add(sending, post);
      case Sending.OpenThread _, Sending.React _, Sending.Unreact _ -> {}
    }
  }

  private void add(Sending sending, Post post) {
    arrivals.add(new Arrival(clock.instant(), sending, post));
  }
}
