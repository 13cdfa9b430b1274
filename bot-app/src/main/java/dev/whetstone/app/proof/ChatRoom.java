package dev.whetstone.app.proof;

import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Ref;
import dev.whetstone.core.chat.ThreadRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What stands in the chat: it outlives every product that wrote into it. As on a real service the
/// same post sent twice stands there twice.
final class ChatRoom {
  /// A message.
  ///
  /// @param thread empty in the channel itself
  /// @param key the product's key; empty for what people wrote
  /// @param body the newest text
  record Message(
      String id, String channel, String thread, String key, String body, Set<String> marks) {
    Message {
      marks = Set.copyOf(marks);
    }

    private Message saying(String other) {
      return new Message(id, channel, thread, key, other, marks);
    }

    private Message marked(String mark) {
      Set<String> more = new TreeSet<>(marks);
      more.add(mark);
      return new Message(id, channel, thread, key, body, more);
    }

    private Message without(String mark) {
      Set<String> fewer = new TreeSet<>(marks);
      fewer.remove(mark);
      return new Message(id, channel, thread, key, body, fewer);
    }

    boolean isBots() {
      return !key.isEmpty();
    }
  }

  private final Map<String, Message> messages = new LinkedHashMap<>();
  private final Map<String, Happening> written = new LinkedHashMap<>();
  private final Map<String, String> done = new HashMap<>();
  private final Set<String> inHand = new HashSet<>();
  private final List<String> doubled = new ArrayList<>();
  private int ids;

  /// An order has come and nobody knows yet what will become of it.
  synchronized void takeInHand(String key) {
    inHand.add(key);
  }

  synchronized void putDown(String key) {
    inHand.remove(key);
    notifyAll();
  }

  /// Waits until everything that came has been done or dropped.
  synchronized void awaitIdle() throws InterruptedException {
    while (!inHand.isEmpty()) {
      wait();
    }
  }

  synchronized boolean isInHand(String key) {
    return inHand.contains(key);
  }

  /// Does it, and gives what it is called now.
  synchronized Ref carryOut(Order order) {
    Ref ref =
        switch (order.kind()) {
          case POST, TELL -> post(order, "");
          case REPLY -> post(order, Objects.requireNonNull(order.ref()).id());
          case OPEN_THREAD ->
              // On most services a thread has its root's id.
              new ThreadRef(order.place(), Objects.requireNonNull(order.ref()).id());
          case EDIT -> change(order, message(order).saying(order.body()));
          case REACT -> change(order, message(order).marked(order.body()));
          case UNREACT -> change(order, message(order).without(order.body()));
        };
    done.put(order.key(), order.body());
    return ref;
  }

  private Ref post(Order order, String thread) {
    if (done.containsKey(order.key())) {
      doubled.add(order.key());
    }
    Message message =
        new Message("m" + ++ids, order.channel(), thread, order.key(), order.body(), Set.of());
    messages.put(message.id(), message);
    return ref(message);
  }

  private Message message(Order order) {
    String id = Objects.requireNonNull(order.ref()).id();
    return Objects.requireNonNull(messages.get(id), id);
  }

  private Ref change(Order order, Message changed) {
    messages.put(changed.id(), changed);
    return Objects.requireNonNull(order.ref());
  }

  private static MessageRef ref(Message message) {
    @Nullable String thread = message.thread().isEmpty() ? null : message.thread();
    return new MessageRef(Names.channel(message.channel()), thread, message.id());
  }

  /// The post with this key.
  synchronized Optional<MessageRef> find(String key) {
    return messages.values().stream()
        .filter(message -> message.key().equals(key))
        .findFirst()
        .map(ChatRoom::ref);
  }

  /// Whether this was carried out; of an edit, with this text.
  ///
  /// @param body absent when any will do
  synchronized boolean did(String key, @Nullable String body) {
    String last = done.get(key);
    return last != null && (body == null || body.equals(last));
  }

  /// A person writes; saying the same once more changes nothing.
  synchronized void write(Happening said) {
    written.putIfAbsent(said.id(), said);
    messages.putIfAbsent(
        said.id(),
        new Message(said.id(), said.channel(), said.thread(), "", said.detail(), Set.of()));
  }

  /// What a person wrote.
  synchronized Happening said(String id) {
    return Objects.requireNonNull(written.get(id));
  }

  /// Ids of what people wrote in a thread.
  synchronized List<String> since(String channel, String thread, Instant from) {
    return written.values().stream()
        .filter(said -> said.channel().equals(channel) && said.thread().equals(thread))
        .filter(said -> !said.at().isBefore(from))
        .map(Happening::id)
        .toList();
  }

  /// Whether a thread was opened on a message.
  synchronized boolean hasThread(Message root) {
    return done.containsKey(root.key().replaceAll("/root$", "/thread"));
  }

  synchronized List<Message> messages() {
    return List.copyOf(messages.values());
  }

  /// Keys of posts that stand there more than once.
  synchronized List<String> doubled() {
    return List.copyOf(doubled);
  }
}
