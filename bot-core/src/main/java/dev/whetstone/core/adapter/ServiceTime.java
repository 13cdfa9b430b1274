package dev.whetstone.core.adapter;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Origin;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/// A chat service's instants in the product's time. They are the same, unless the product goes by a
/// clock that is moved by hand: then what it says happened three seconds ago happened three seconds
/// ago, but never before what the product's clock had shown by then. Such a clock stands while work
/// that is due is done, so it falls behind the world's. Nothing that was heard lies ahead: where
/// the service's clock is fast, it happened just now; where it is slow, by as much later.
public final class ServiceTime {
  private static final int KEPT = 10_000;

  private final InstantSource product;
  private final InstantSource world;
  private final boolean isSame;
  private final Supplier<Duration> slow;
  private final NavigableMap<Instant, Instant> shown = new ConcurrentSkipListMap<>();

  /// @param product the product's clock
  /// @param world the machine's
  /// @param isSame whether the product goes by it
  /// @param slow by how much the service's clock is behind it
  public ServiceTime(
      InstantSource product, InstantSource world, boolean isSame, Supplier<Duration> slow) {
    this.slow = slow;
    this.product = product;
    this.world = world;
    this.isSame = isSame;
  }

  /// An instant of the service in the product's time.
  public Instant ofService(Instant services) {
    Instant now = product.instant();
    Instant worlds = services.plus(slow.get());
    if (isSame) {
      return earlier(worlds, now);
    }
    Instant ago = worlds.plus(ahead());
    Map.Entry<Instant, Instant> before = shown.floorEntry(worlds);
    return earlier(
        before == null || before.getValue().isBefore(ago) ? ago : before.getValue(), now);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /// Keeps in mind what the product's clock shows now: what people write later was not written
  /// earlier than that.
  public void look() {
    if (!isSame) {
      shown.put(world.instant(), product.instant());
      if (shown.size() > KEPT) {
        shown.pollFirstEntry();
      }
    }
  }

  /// An instant of the product's in the service's time.
  public Instant toService(Instant products) {
    return (isSame ? products : products.minus(ahead())).minus(slow.get());
  }

  /// Whether the product goes by the world's time.
  public boolean isSame() {
    return isSame;
  }

  private Duration ahead() {
    return Duration.between(world.instant(), product.instant());
  }

  /// An event that has the service's time, in the product's.
  public ChatEvent ofService(ChatEvent event) {
    return switch (event) {
      case ChatEvent.Pressed(var o, var channel, var thread, var press) ->
          new ChatEvent.Pressed(ofService(o), channel, thread, press);
      case ChatEvent.Submitted(var o, var channel, var press, var values) ->
          new ChatEvent.Submitted(ofService(o), channel, press, values);
      case ChatEvent.Said(var o, var thread, var message, var text, var picture) ->
          new ChatEvent.Said(ofService(o), thread, message, text, picture);
      case ChatEvent.Edited(var o, var thread, var message, var text, var picture) ->
          new ChatEvent.Edited(ofService(o), thread, message, text, picture);
      case ChatEvent.Deleted(var o, var message, var byAuthor) ->
          new ChatEvent.Deleted(ofService(o), message, byAuthor);
      case ChatEvent.Commanded(var o, var channel, var thread, var words) ->
          new ChatEvent.Commanded(ofService(o), channel, thread, words);
      case ChatEvent.Reacted(var o, var message, var added) ->
          new ChatEvent.Reacted(ofService(o), message, added);
      case ChatEvent.Invited(var o, var channel) -> new ChatEvent.Invited(ofService(o), channel);
    };
  }

  private Origin ofService(Origin origin) {
    return new Origin(
        origin.id(),
        ofService(origin.at()),
        origin.member(),
        origin.name(),
        origin.zone(),
        origin.managesChannel());
  }
}
