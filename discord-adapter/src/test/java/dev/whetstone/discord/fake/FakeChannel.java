package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A channel, a thread or direct messages, as people see it. What moderators do is done here:
/// events do not say who did it.
public final class FakeChannel {
  // resources/channel#channel-object-channel-types
  static final int TEXT = 0;
  static final int DIRECT = 1;
  static final int THREAD = 11;
  static final int FORUM = 15;

  private final World world;
  private final @Nullable FakeGuild guild;
  private final String id;
  private final int type;
  private final @Nullable ThreadState thread;
  private final @Nullable Person partner;
  private final Store store;
  private final Overwrite overwrite;
  private final Map<String, String> offered = new LinkedHashMap<>();
  private String name;
  private boolean isDeleted;

  private FakeChannel(
      World world,
      @Nullable FakeGuild guild,
      String id,
      String name,
      int type,
      @Nullable ThreadState thread,
      @Nullable Person partner) {
    this.world = world;
    this.guild = guild;
    this.id = id;
    this.name = name;
    this.type = type;
    this.thread = thread;
    this.partner = partner;
    this.store = new Store(world, this);
    this.overwrite = new Overwrite(world, this);
    world.channels.put(id, this);
  }

  FakeChannel(World world, FakeGuild guild, String name, int type) {
    this(world, guild, world.nextId(), name, type, null, null);
  }

  static FakeChannel direct(World world, Person partner) {
    return new FakeChannel(world, null, world.nextId(), "", DIRECT, null, partner);
  }

  FakeChannel newThread(String threadId, String called, ThreadState state) {
    return new FakeChannel(world, guild, threadId, called, THREAD, state, null);
  }

  /// Its id; of a thread from a message: the message's; of a forum post: its first message's.
  public String id() {
    return id;
  }

  /// Its name.
  public String name() {
    return name;
  }

  int type() {
    return type;
  }

  @Nullable FakeGuild guild() {
    return guild;
  }

  @Nullable Person partner() {
    return partner;
  }

  Store store() {
    return store;
  }

  boolean isThread() {
    return thread != null;
  }

  boolean isForum() {
    return type == FORUM;
  }

  boolean isDirect() {
    return type == DIRECT;
  }

  boolean isDeleted() {
    return isDeleted;
  }

  /// The state of a thread; refuses where there is none.
  ThreadState state() {
    if (thread == null) {
      throw Refusal.wrongChannelType();
    }
    return thread;
  }

  /// The channel whose permissions hold here.
  FakeChannel place() {
    return thread == null ? this : thread.parent();
  }

  Set<Permission> denied() {
    return overwrite.denied();
  }

  void offers(List<String> tags) {
    tags.forEach(tag -> offered.put(world.nextId(), tag));
  }

  void called(String newName) {
    name = newName;
  }

  /// What stands in it, oldest first, without what was deleted; system messages too.
  public List<FakeMessage> messages() {
    return world.within(() -> store.all().stream().map(FakeMessage::of).toList());
  }

  /// One message as it stands now; fails when it is gone.
  public FakeMessage message(String messageId) {
    return world.within(() ->
        store
            .find(messageId)
            .map(FakeMessage::of)
            .orElseThrow(() -> new AssertionError("No message " + messageId + " in " + name)));
  }

  /// What our bot wrote and has not deleted, oldest first, without system messages.
  public List<FakeMessage> ours() {
    return messages().stream()
        .filter(m -> m.author().equals(world.app.bot) && !m.isSystem())
        .toList();
  }

  /// Waits until our bot's messages here are so many, and answers with them.
  public List<FakeMessage> awaitMessages(int count) {
    return world.await(
        count + " messages of ours in " + name,
        () -> Optional.of(ours()).filter(found -> found.size() >= count));
  }

  /// Waits for a message that holds some words.
  public FakeMessage awaitMessage(String words) {
    return world.await(
        "a message with: " + words,
        () -> messages().stream().filter(m -> m.seen().contains(words)).findFirst());
  }

  /// Its threads (posts of a forum), oldest first, archived ones too.
  public List<FakeChannel> threads() {
    return world.within(() ->
        world.channels.values().stream()
            .filter(other -> other.isThread() && other.place() == this && !other.isDeleted)
            .toList());
  }

  /// Waits until it has so many threads.
  public List<FakeChannel> awaitThreads(int count) {
    return world.await(
        count + " threads in " + name, () -> Optional.of(threads()).filter(t -> t.size() >= count));
  }

  /// The names of a forum post's tags.
  public List<String> tags() {
    return world.within(
        () -> state().tags.stream().map(tag -> place().offered.getOrDefault(tag, tag)).toList());
  }

  /// Whether the thread is archived.
  public boolean isArchived() {
    return world.within(() -> state().isArchived);
  }

  /// Whether the thread is locked.
  public boolean isLocked() {
    return world.within(() -> state().isLocked);
  }

  /// After how many quiet minutes the thread is archived.
  public int archivesAfter() {
    return world.within(() -> state().minutes);
  }

  /// Takes permissions from our bot here by an overwrite: CHANNEL_UPDATE.
  public FakeChannel deniesBot(Permission... permissions) {
    overwrite.denies(Set.of(permissions));
    return this;
  }

  /// Takes the overwrite away: CHANNEL_UPDATE, and THREAD_LIST_SYNC where the bot sees it again.
  public FakeChannel allowsBot(Permission... permissions) {
    overwrite.allows(Set.of(permissions));
    return this;
  }

  /// Archives a thread: THREAD_UPDATE.
  public void archive() {
    world.doing(() -> state().archived(this, true));
  }

  /// Opens an archived thread again: THREAD_UPDATE.
  public void unarchive() {
    world.doing(() -> state().archived(this, false));
  }

  /// Locks a thread: THREAD_UPDATE.
  public void lock() {
    world.doing(() -> state().locked(this, true));
  }

  /// Unlocks a thread: THREAD_UPDATE.
  public void unlock() {
    world.doing(() -> state().locked(this, false));
  }

  /// Deletes it, threads and all: CHANNEL_DELETE or THREAD_DELETE.
  public void delete() {
    world.doing(() -> {
      isDeleted = true;
      threads().forEach(each -> each.isDeleted = true);
      world.channels.values().removeIf(each -> each.isDeleted);
      world.feed.channel("DELETE", this);
    });
  }

  /// Renames it: CHANNEL_UPDATE or THREAD_UPDATE.
  public void rename(String newName) {
    world.doing(() -> {
      name = newName;
      world.feed.channel("UPDATE", this);
    });
  }

  /// A moderator deletes a message: MESSAGE_DELETE.
  public void removes(FakeMessage message) {
    world.doing(() -> store.delete(message.id()));
  }

  /// A moderator deletes many: MESSAGE_DELETE_BULK.
  public void removesAll(List<FakeMessage> messages) {
    world.doing(() -> store.deleteAll(messages.stream().map(FakeMessage::id).toList()));
  }

  /// Somebody else's bot posts here.
  public FakeMessage otherBotPosts(String text) {
    return world.within(() -> Strangers.botPosts(this, text));
  }

  /// A webhook posts here.
  public FakeMessage webhookPosts(String text) {
    return world.within(() -> Strangers.webhookPosts(this, text));
  }

  /// Discord adds an embed to a message: MESSAGE_UPDATE without an `edited_timestamp`.
  public void unfurls(FakeMessage message) {
    world.doing(() -> store.unfurl(message.id()));
  }

  /// The same, told by nothing but ids and embeds, as emulators and older gateways tell it.
  public void unfurlsBarely(FakeMessage message) {
    world.doing(() -> store.unfurlBarely(message.id()));
  }

  /// Delivers the MESSAGE_CREATE of a message once more.
  public void again(FakeMessage message) {
    world.doing(() -> store.find(message.id()).ifPresent(m -> world.feed.created(this, m, "")));
  }

  /// The tags that a forum offers, by id.
  Map<String, String> offered() {
    return offered;
  }

  ObjectNode json() {
    return ChannelShape.of(world, this);
  }
}
