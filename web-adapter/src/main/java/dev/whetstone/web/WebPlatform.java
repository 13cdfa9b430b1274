package dev.whetstone.web;

import dev.whetstone.core.chat.Abilities;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Forgot;
import dev.whetstone.core.chat.Found;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The browser chat as a platform. What is sent is a row of its own tables, in the database that
/// the product uses anyway.
public final class WebPlatform implements Platform {
  /// The one workspace of the browser chat.
  public static final WorkspaceRef WORKSPACE = new WorkspaceRef("web", "local");

  /// What the browser chat can do.
  public static final Abilities ABILITIES = new Abilities(true, true, true, PostView.LONGEST);

  private final Transactions transactions;
  private final InstantSource clock;
  private final Bell bell = new Bell();
  private final Mailbox mailbox;
  private final Hearing hearing;

  /// Makes its tables where they are missing.
  public WebPlatform(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
    this.mailbox = new Mailbox(clock);
    this.hearing = new Hearing();
    transactions.write(sql -> {
      WebSchema.install(sql);
      Actions.forgetOld(sql, clock.instant());
      return true;
    });
  }

  @Override
  public String name() {
    return WORKSPACE.platform();
  }

  @Override
  public Abilities abilities() {
    return ABILITIES;
  }

  @Override
  public Outcome send(Sending sending) {
    Outcome outcome = transactions.write(sql -> mailbox.post(sql, sending));
    bell.ring();
    return outcome;
  }

  @Override
  public Found find(Sending sending, Instant triedAt) {
    return transactions.read(sql -> mailbox.find(sql, sending));
  }

  @Override
  public List<ChatEvent> since(ThreadRef thread, Instant from) {
    return transactions.read(sql -> hearing.since(sql, thread, from));
  }

  @Override
  public Forgot forget(MemberRef member) {
    transactions.write(sql -> {
      new Departed(sql, member.id()).goes(clock.instant());
      return true;
    });
    bell.ring();
    return Forgot.GONE;
  }

  /// Adds a channel, once.
  public ChannelRef addChannel(WebChannel channel) {
    transactions.write(sql -> {
      Channels.add(sql, channel);
      return true;
    });
    bell.ring();
    return channel(channel.id());
  }

  /// Gives a channel another name; one that is not there stays away.
  public void renameChannel(String id, String name) {
    transactions.write(sql -> {
      Channels.rename(sql, id, name);
      return true;
    });
    bell.ring();
  }

  /// Adds a member, once; the demo's people come in this way.
  public MemberRef addMember(WebMember member) {
    transactions.write(sql -> {
      Members.add(sql, member, clock.instant());
      return true;
    });
    bell.ring();
    return member(member.id());
  }

  /// Adds days of a channel's past, oldest first; days whose keys are known stay as they are.
  public void addPast(ChannelRef channel, List<PastThread> days) {
    transactions.write(sql -> {
      PastDays past = new PastDays(sql, channel);
      days.forEach(past::add);
      return true;
    });
    bell.ring();
  }

  /// What everybody in a channel can see of what was said or changed there, its threads included.
  ///
  /// @param after the number that came with the last news, 0 for all
  /// @param from only messages that came at this instant or later
  public WebNews news(ChannelRef channel, long after, Instant from) {
    return transactions.read(sql -> Watching.news(sql, channel.id(), after, from));
  }

  /// Forgets old changes, a few at a time. A page that asks for what is gone loads afresh.
  ///
  /// @return how many went; fewer than `most` when no more are left
  public int trim(Sql sql, int most) {
    return Changes.trim(sql, most);
  }

  /// Whether a browser speaks as this member now, so that no script should.
  public boolean isPlayed(MemberRef member) {
    return transactions.read(sql -> Members.isPlayed(sql, member.id()));
  }

  /// The ref of a channel.
  public static ChannelRef channel(String id) {
    return new ChannelRef(WORKSPACE, id);
  }

  /// The ref of a member.
  public static MemberRef member(String id) {
    return new MemberRef(WORKSPACE, id);
  }

  Transactions transactions() {
    return transactions;
  }

  InstantSource clock() {
    return clock;
  }

  Bell bell() {
    return bell;
  }
}
