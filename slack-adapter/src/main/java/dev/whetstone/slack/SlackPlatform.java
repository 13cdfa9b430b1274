package dev.whetstone.slack;

import dev.whetstone.core.adapter.Attempts;
import dev.whetstone.core.adapter.Echoes;
import dev.whetstone.core.chat.Abilities;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Found;
import dev.whetstone.core.chat.Lack;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Slack as a platform, for all workspaces that the tokens open.
public final class SlackPlatform implements Platform, AutoCloseable {
  /// Its name in refs.
  public static final String NAME = "slack";

  /// What Slack can do.
  public static final Abilities ABILITIES =
      new Abilities(true, true, true, BlockKit.MESSAGE_CHARACTERS);

  /// How many sendings the dispatcher should give it at once: most wait for their channel's turn.
  public static final int AT_ONCE = 250;

  private final Bot bot;
  private final Uploads uploads;
  private final Posting posting;
  private final Looking looking;
  private final Changing changing;
  private final Reading reading;
  private final Echoes echoes = new Echoes();
  private final Pace pace = new Pace();
  private final Attempts attempts;

  /// A platform that keeps the ids of its files in the product's database; makes its table there.
  ///
  /// @param clock the machine's, also where the product's own is moved by hand: Slack goes by the
  ///   world's
  public SlackPlatform(
      SlackCalls calls,
      People people,
      Transactions transactions,
      Pictures pictures,
      InstantSource clock) {
    this.bot = new Bot(calls);
    this.attempts = new Attempts(clock);
    Directs directs = new Directs(bot);
    this.uploads = new Uploads(bot, directs, new FileTable(transactions, clock), pictures);
    this.posting = new Posting(bot, directs, uploads, echoes, pace, attempts);
    this.looking = new Looking(bot, directs, echoes, attempts);
    this.changing = new Changing(bot, uploads);
    this.reading = new Reading(bot, people, clock);
  }

  /// By how much Slack's clock is behind ours, as the stamps of its messages tell.
  Duration slow() {
    return attempts.slow();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Abilities abilities() {
    return ABILITIES;
  }

  @Override
  public List<Lack> checkup() {
    return bot.lacks();
  }

  @Override
  public Outcome send(Sending sending) {
    return switch (sending) {
      case Sending.ToChannel it -> posting.toChannel(it);
      case Sending.ToThread it -> posting.toThread(it);
      case Sending.ToMember it -> posting.toMember(it);
      // A thread is its root's replies: it is there as soon as the root is.
      case Sending.OpenThread it ->
          new Outcome.Sent(new ThreadRef(it.root().channel(), it.root().id()));
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
    return reading.since(thread, from);
  }

  /// Slack showed us a message of our own.
  ///
  /// @param team the id of its workspace
  /// @param threadTs the ts of its thread's root; absent in the channel itself
  /// @param key what its metadata carries
  public void echo(String team, String channel, String ts, @Nullable String threadTs, String key) {
    String thread = ts.equals(threadTs) ? null : threadTs;
    echoes.stands(key, new MessageRef(Heard.channelRef(team, channel), thread, ts));
  }

  /// What a private reply to somebody shows: uploads its pictures, and sends its files to the
  /// person as a direct message. Takes some calls; not within the three seconds of a request.
  ///
  /// @param user the id of the person
  public Media mediaFor(String team, String user, Post post) {
    return uploads.forReader(team, user, post);
  }

  /// Ends what waits for its turn, so that the dispatcher can close.
  @Override
  public void close() {
    pace.close();
  }
}
