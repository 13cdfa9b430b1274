package dev.whetstone.slack.fake;

import com.google.gson.JsonArray;
import java.util.List;

/// A channel (or direct messages), as people see it.
@SuppressWarnings("DoNotCallSuggester")
public final class FakeChannel {
  FakeChannel() {}

  /// `C…`, `G…` or `D…`.
  public String id() {
    throw new UnsupportedOperationException();
  }

  /// Takes our bot out without an event.
  public FakeChannel withoutBot() {
    throw new UnsupportedOperationException();
  }

  /// Makes it private.
  public FakeChannel madePrivate() {
    throw new UnsupportedOperationException();
  }

  /// Says who created it.
  public FakeChannel createdBy(Person person) {
    throw new UnsupportedOperationException(person.id());
  }

  /// What stands in the channel itself, oldest first, without threads and what was deleted.
  public List<FakeMessage> messages() {
    throw new UnsupportedOperationException();
  }

  /// The replies of a thread, oldest first, without its root.
  public List<FakeMessage> thread(String root) {
    throw new UnsupportedOperationException(root);
  }

  /// Waits until so many messages stand in the channel itself.
  public List<FakeMessage> awaitMessages(int count) {
    throw new UnsupportedOperationException("" + count);
  }

  /// Waits until a thread has so many replies.
  public List<FakeMessage> awaitThread(String root, int count) {
    throw new UnsupportedOperationException(root + count);
  }

  /// Somebody else's bot posts here; an empty root means the channel itself.
  public FakeMessage otherBotPosts(String root, String text, JsonArray blocks) {
    throw new UnsupportedOperationException(root + text + blocks);
  }

  /// Somebody with the right to it removes a message.
  public void removes(String ts) {
    throw new UnsupportedOperationException(ts);
  }
}
