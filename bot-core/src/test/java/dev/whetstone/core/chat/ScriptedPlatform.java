package dev.whetstone.core.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A chat service in memory that obeys [PlatformContract] and misbehaves as a test tells it to.
public final class ScriptedPlatform implements Platform {
  private static final int LONGEST = 4000;

  private final String name;
  private final InstantSource clock;
  private final List<Message> messages = new ArrayList<>();
  private final Map<String, Deque<Act>> scripts = new HashMap<>();
  private final Set<Ref> gone = new HashSet<>();
  private final Set<ChannelRef> channels = new HashSet<>();
  private final List<String> attempts = new ArrayList<>();
  private final List<String> sentTwice = new ArrayList<>();
  private final List<String> lookedFor = new ArrayList<>();
  private Act otherwise = new Act.Deliver();
  private @Nullable String barred;
  private List<Lack> lacks = List.of();
  private int ids;

  /// One way to answer a sending.
  public sealed interface Act {
    /// As it should be.
    record Deliver() implements Act {}

    /// It arrives, but nobody hears of it.
    record LoseTheAnswer() implements Act {}

    /// It does not arrive, and nobody hears of that.
    record LoseTheRequest() implements Act {}

    /// It arrives, nobody hears of it, and it cannot be looked for before this has passed.
    record EchoLate(Duration by) implements Act {}

    /// Not now.
    record TooMany(Duration after) implements Act {}

    /// Never.
    record Refuse(Outcome.Reason reason) implements Act {}

    /// It begins at once and ends when the gate opens.
    record Wait(CountDownLatch begun, CountDownLatch gate) implements Act {}

    /// Something of the caller happens before or after it arrives, such as its death.
    record Interfere(Runnable before, Runnable after) implements Act {}
  }

  /// Something that stands somewhere.
  ///
  /// @param key absent for what people wrote
  private record Message(
      MessageRef ref,
      @Nullable String key,
      String text,
      Instant at,
      Instant findableAt,
      boolean isDirect,
      Set<Sending.Mark> marks) {
    private Message saying(String other) {
      return new Message(ref, key, other, at, findableAt, isDirect, marks);
    }

    private Message marked(Sending.Mark mark) {
      Set<Sending.Mark> more = EnumSet.of(mark);
      more.addAll(marks);
      return new Message(ref, key, text, at, findableAt, isDirect, more);
    }

    private Message without(Sending.Mark mark) {
      Set<Sending.Mark> fewer = new HashSet<>(marks);
      fewer.remove(mark);
      return new Message(ref, key, text, at, findableAt, isDirect, fewer);
    }
  }

  /// A service of this name.
  public ScriptedPlatform(String name, InstantSource clock) {
    this.name = name;
    this.clock = clock;
  }

  /// A channel of it.
  public synchronized ChannelRef channel(String id) {
    ChannelRef channel = new ChannelRef(new WorkspaceRef(name, "W"), id);
    channels.add(channel);
    return channel;
  }

  /// Plays these acts for the next attempts to send this key; afterwards it behaves.
  public synchronized void on(String key, Act... acts) {
    scripts.computeIfAbsent(key, _ -> new ArrayDeque<>()).addAll(Arrays.asList(acts));
  }

  /// Plays this act for everything that has no script of its own.
  public synchronized void otherwise(Act act) {
    otherwise = act;
  }

  /// From now on nothing may be looked for.
  public synchronized void barLooking(String why) {
    barred = why;
  }

  /// From now on exactly this is missing.
  public synchronized void lacks(Lack... missing) {
    lacks = List.of(missing);
  }

  @Override
  public synchronized List<Lack> checkup() {
    return lacks;
  }

  /// Somebody deletes a message or a thread.
  public synchronized void remove(Ref ref) {
    gone.add(ref);
  }

  /// Somebody archives a channel.
  public synchronized void close(ChannelRef channel) {
    channels.remove(channel);
  }

  /// A person writes in a thread.
  public synchronized MessageRef personWrites(ThreadRef thread, String text) {
    MessageRef ref = new MessageRef(thread.channel(), thread.id(), nextId());
    messages.add(new Message(ref, null, text, clock.instant(), Instant.EPOCH, false, Set.of()));
    return ref;
  }

  /// Texts in the channel itself.
  public synchronized List<String> textsIn(ChannelRef channel) {
    return texts(m -> m.ref.channel().equals(channel) && m.ref.thread() == null && !m.isDirect);
  }

  /// Texts in a thread.
  public synchronized List<String> textsIn(ThreadRef thread) {
    return texts(m -> Objects.equals(m.ref.thread(), thread.id()));
  }

  /// Private texts.
  public synchronized List<String> directTexts() {
    return texts(Message::isDirect);
  }

  private List<String> texts(Predicate<Message> which) {
    return messages.stream()
        .filter(which)
        .filter(m -> !gone.contains(m.ref))
        .map(Message::text)
        .toList();
  }

  /// Keys of everything that was posted, in order.
  public synchronized List<String> posted() {
    return messages.stream().flatMap(m -> Optional.ofNullable(m.key).stream()).toList();
  }

  /// Keys of every attempt to send, in order.
  public synchronized List<String> attempts() {
    return List.copyOf(attempts);
  }

  /// Keys of posts that were sent again although they were there.
  public synchronized List<String> sentTwice() {
    return List.copyOf(sentTwice);
  }

  /// Keys that were looked for, in order.
  public synchronized List<String> lookedFor() {
    return List.copyOf(lookedFor);
  }

  /// All our marks on a message.
  public synchronized int marksOn(MessageRef message) {
    return messages.stream().filter(m -> m.ref.equals(message)).mapToInt(m -> m.marks.size()).sum();
  }

  /// Our marks of one meaning on a message.
  public synchronized int marksOn(MessageRef message, Sending.Mark mark) {
    return (int)
        messages.stream().filter(m -> m.ref.equals(message) && m.marks.contains(mark)).count();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Abilities abilities() {
    return new Abilities(true, true, true, LONGEST);
  }

  @Override
  public Outcome send(Sending sending) {
    return switch (begin(sending)) {
      case Act.Deliver() -> deliver(sending, Duration.ZERO);
      case Act.LoseTheAnswer() -> lose(sending, Duration.ZERO);
      case Act.LoseTheRequest() -> new Outcome.Unknown("timeout");
      case Act.EchoLate(var by) -> lose(sending, by);
      case Act.TooMany(var after) -> new Outcome.TryAgain(after, "429");
      case Act.Refuse(var reason) -> new Outcome.Refused(reason, "as scripted");
      case Act.Wait(var begun, var gate) -> {
        begun.countDown();
        await(gate);
        yield deliver(sending, Duration.ZERO);
      }
      case Act.Interfere(var before, var after) -> {
        before.run();
        Outcome outcome = deliver(sending, Duration.ZERO);
        after.run();
        yield outcome;
      }
    };
  }

  private synchronized Act begin(Sending sending) {
    attempts.add(sending.key());
    Deque<Act> script = scripts.get(sending.key());
    return script == null || script.isEmpty() ? otherwise : script.removeFirst();
  }

  private Outcome lose(Sending sending, Duration late) {
    Outcome outcome = deliver(sending, late);
    return outcome instanceof Outcome.Sent ? new Outcome.Unknown("timeout") : outcome;
  }

  private static void await(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  private synchronized Outcome deliver(Sending sending, Duration late) {
    return switch (sending) {
      case Sending.ToChannel(var key, var channel, var post) ->
          post(key, new MessageRef(channel, null, nextId()), post, late, false);
      case Sending.ToThread(var key, var thread, var post) ->
          gone.contains(thread)
              ? new Outcome.Refused(Outcome.Reason.THREAD_GONE, "deleted")
              : post(
                  key, new MessageRef(thread.channel(), thread.id(), nextId()), post, late, false);
      case Sending.ToMember(var key, _, var context, var post) ->
          post(key, new MessageRef(context, null, nextId()), post, late, true);
      case Sending.OpenThread(_, var root, _) ->
          onMessage(root, new ThreadRef(root.channel(), "t" + root.id()), m -> m);
      case Sending.Edit(_, var message, var post) ->
          onMessage(message, message, m -> m.saying(words(post)));
      case Sending.React(_, var message, var mark) ->
          onMessage(message, message, m -> m.marked(mark));
      case Sending.Unreact(_, var message, var mark) ->
          onMessage(message, message, m -> m.without(mark));
    };
  }

  private Outcome post(String key, MessageRef ref, Post post, Duration late, boolean direct) {
    if (!direct && !channels.contains(ref.channel())) {
      return new Outcome.Refused(Outcome.Reason.CHANNEL_GONE, "no such channel");
    }
    Optional<Message> there = withKey(key);
    if (there.isPresent()) {
      sentTwice.add(key);
      return new Outcome.Sent(there.get().ref);
    }
    Instant at = clock.instant();
    messages.add(new Message(ref, key, words(post), at, at.plus(late), direct, Set.of()));
    return new Outcome.Sent(ref);
  }

  private Outcome onMessage(MessageRef ref, Ref answer, Change change) {
    if (gone.contains(ref)) {
      return new Outcome.Refused(Outcome.Reason.MESSAGE_GONE, "deleted");
    }
    messages.replaceAll(m -> m.ref.equals(ref) ? change.of(m) : m);
    return new Outcome.Sent(answer);
  }

  private interface Change {
    Message of(Message message);
  }

  private Optional<Message> withKey(String key) {
    return messages.stream().filter(m -> key.equals(m.key)).findFirst();
  }

  @Override
  public synchronized Found find(Sending sending, Instant triedAt) {
    lookedFor.add(sending.key());
    if (barred != null) {
      return new Found.Barred(barred);
    }
    Optional<Message> there = withKey(sending.key());
    if (there.isEmpty()) {
      return new Found.Absent();
    }
    return clock.instant().isBefore(there.get().findableAt)
        ? new Found.CannotTell("no echo yet")
        : new Found.There(there.get().ref);
  }

  @Override
  public synchronized List<ChatEvent> since(ThreadRef thread, Instant from) {
    return messages.stream()
        .filter(m -> m.key == null && Objects.equals(m.ref.thread(), thread.id()))
        .filter(m -> !m.at.isBefore(from))
        .map(m -> (ChatEvent) new ChatEvent.Said(origin(m), thread, m.ref, m.text, false))
        .toList();
  }

  private Origin origin(Message message) {
    MemberRef person = new MemberRef(message.ref.channel().workspace(), "U1");
    return new Origin(message.ref.id(), message.at, person, "Uma", null, false);
  }

  private String nextId() {
    return "m" + ++ids;
  }

  private static String words(Post post) {
    String all = String.join("\n", post.blocks().stream().map(Objects::toString).toList());
    return all.substring(0, Math.min(all.length(), LONGEST));
  }

  /// Whether all of these keys were posted exactly once.
  public synchronized boolean hasOnceEach(Collection<String> keys) {
    return keys.stream().allMatch(key -> posted().stream().filter(key::equals).count() == 1);
  }
}
