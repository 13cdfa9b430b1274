package dev.whetstone.discord;

import dev.whetstone.core.adapter.Attempts;
import dev.whetstone.core.chat.Abilities;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Found;
import dev.whetstone.core.chat.Lack;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Discord as a platform, for all servers that the bot is in. What it sends goes by HTTP and needs
/// no connection to the gateway.
public final class DiscordPlatform implements Platform, AutoCloseable {
  /// Its name in refs.
  public static final String NAME = "discord";

  /// How many sendings the dispatcher should give it at once: most wait for their turn.
  public static final int AT_ONCE = 64;

  /// What it can do where the message-content intent is granted.
  public static final Abilities ABILITIES =
      new Abilities(true, true, false, Drawn.MESSAGE_CHARACTERS);

  private static final Abilities BY_FORM =
      new Abilities(false, true, false, Drawn.MESSAGE_CHARACTERS);

  private final BooleanSupplier readsThreads;
  private final DiscordCalls calls;
  private final Posting posting;
  private final Looking looking;
  private final Changing changing;
  private final Reading reading;
  private final Refusals refusals;
  private final Standing standing = new Standing();
  private final Attempts attempts;

  /// @param readsThreads whether Discord shows us what people write: the message-content intent
  /// @param clock the machine's, also where the product's own is moved by hand: Discord goes by the
  ///   world's
  public DiscordPlatform(
      DiscordCalls calls,
      Us us,
      Places places,
      Pictures pictures,
      BooleanSupplier readsThreads,
      InstantSource clock) {
    this.readsThreads = readsThreads;
    this.calls = calls;
    this.attempts = new Attempts(clock);
    Rights rights = new Rights(calls, us);
    Kinds kinds = new Kinds(places);
    Threads threads = new Threads(calls, places);
    Directs directs = new Directs(calls);
    this.refusals = new Refusals(places, new Lacks(rights));
    this.posting =
        new Posting(calls, kinds, threads, directs, pictures, standing, attempts, refusals);
    this.looking = new Looking(calls, us, kinds, directs, rights, pictures, standing, attempts);
    this.changing = new Changing(calls, kinds, threads, pictures, refusals);
    this.reading = new Reading(calls);
  }

  /// By how much Discord's clock is behind ours, as the ids of its messages tell.
  public Duration slow() {
    return attempts.slow();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Abilities abilities() {
    return readsThreads.getAsBoolean() ? ABILITIES : BY_FORM;
  }

  @Override
  public List<Lack> checkup() {
    return refusals.lacks();
  }

  @Override
  public Outcome send(Sending sending) {
    return switch (sending) {
      case Sending.ToChannel it -> posting.toChannel(it);
      case Sending.ToThread it -> posting.toThread(it);
      case Sending.ToMember it -> posting.toMember(it);
      case Sending.OpenThread it -> changing.open(it);
      case Sending.Edit it -> changing.edit(it);
      case Sending.React it -> changing.react(it);
      case Sending.Unreact it -> changing.unreact(it);
    };
  }

  @Override
  public Found find(Sending sending, Instant triedAt) {
    return looking.find(sending, triedAt);
  }

  @Override
  public List<ChatEvent> since(ThreadRef thread, Instant from) {
    return readsThreads.getAsBoolean() ? reading.since(thread, from) : List.of();
  }

  /// Discord showed us a new message of our own.
  ///
  /// @param message as the gateway has it
  public void echo(Payload message) {
    String id = message.text("id");
    String place = message.text("channel_id");
    if (Snowflakes.isOne(id) && Snowflakes.isOne(place)) {
      Keyed.signOfNonce(message.text("nonce"))
          .or(() -> Keyed.signOf(message))
          .ifPresent(sign -> standing.stands(sign, place, id));
    }
  }

  /// Ends what waits for its turn, so that the dispatcher can close.
  @Override
  public void close() {
    calls.hurry();
  }
}
