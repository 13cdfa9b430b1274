package dev.whetstone.discord.fake;

import java.util.List;

/// A channel, a thread or direct messages, as people see it.
@SuppressWarnings("DoNotCallSuggester")
public final class FakeChannel {
  /// Its id.
  public String id() {
    throw new UnsupportedOperationException();
  }

  /// Its name.
  public String name() {
    throw new UnsupportedOperationException();
  }

  /// What stands in it, oldest first, without what was deleted; of a forum: nothing.
  public List<FakeMessage> messages() {
    throw new UnsupportedOperationException();
  }

  /// One message as it stands now; fails when it is gone.
  public FakeMessage message(String id) {
    throw new UnsupportedOperationException();
  }

  /// Waits until so many messages of ours stand in it, and answers with all of ours.
  public List<FakeMessage> awaitMessages(int count) {
    throw new UnsupportedOperationException();
  }

  /// Waits for a message that holds some words.
  public FakeMessage awaitMessage(String words) {
    throw new UnsupportedOperationException();
  }

  /// Its threads (posts of a forum), oldest first, archived ones too.
  public List<FakeChannel> threads() {
    throw new UnsupportedOperationException();
  }

  /// Waits until it has so many threads.
  public List<FakeChannel> awaitThreads(int count) {
    throw new UnsupportedOperationException();
  }

  /// The names of a forum post's tags.
  public List<String> tags() {
    throw new UnsupportedOperationException();
  }

  /// Whether the thread is archived.
  public boolean isArchived() {
    throw new UnsupportedOperationException();
  }

  /// Whether the thread is locked.
  public boolean isLocked() {
    throw new UnsupportedOperationException();
  }

  /// Takes permissions from our bot here by an overwrite: CHANNEL_UPDATE.
  public FakeChannel deniesBot(Permission... permissions) {
    throw new UnsupportedOperationException();
  }

  /// Takes the overwrite away.
  public FakeChannel allowsBot(Permission... permissions) {
    throw new UnsupportedOperationException();
  }

  /// Archives a thread: THREAD_UPDATE.
  public void archive() {
    throw new UnsupportedOperationException();
  }

  /// Opens an archived thread again.
  public void unarchive() {
    throw new UnsupportedOperationException();
  }

  /// Locks a thread: THREAD_UPDATE.
  public void lock() {
    throw new UnsupportedOperationException();
  }

  /// Unlocks a thread.
  public void unlock() {
    throw new UnsupportedOperationException();
  }

  /// Deletes it: CHANNEL_DELETE or THREAD_DELETE.
  public void delete() {
    throw new UnsupportedOperationException();
  }

  /// Renames it; a thread's rename is also a system message in it.
  public void rename(String name) {
    throw new UnsupportedOperationException();
  }

  /// A moderator deletes a message: MESSAGE_DELETE.
  public void removes(FakeMessage message) {
    throw new UnsupportedOperationException();
  }

  /// A moderator deletes many: MESSAGE_DELETE_BULK.
  public void removesAll(List<FakeMessage> messages) {
    throw new UnsupportedOperationException();
  }

  /// Somebody else's bot posts here.
  public FakeMessage otherBotPosts(String text) {
    throw new UnsupportedOperationException();
  }

  /// A webhook posts here.
  public FakeMessage webhookPosts(String text) {
    throw new UnsupportedOperationException();
  }

  /// Discord adds an embed to a message: MESSAGE_UPDATE without an edit.
  public void unfurls(FakeMessage message) {
    throw new UnsupportedOperationException();
  }

  /// Delivers the MESSAGE_CREATE of a message once more.
  public void again(FakeMessage message) {
    throw new UnsupportedOperationException();
  }
}
