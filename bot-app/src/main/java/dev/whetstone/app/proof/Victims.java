package dev.whetstone.app.proof;

import dev.whetstone.app.proof.Moments.Moment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// The living processes of the product, one or several on the same data; whoever asks them asks
/// again until one has answered, as a chat service delivers an event again.
final class Victims implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 30_000;
  private static final int MOST_TRIES = 2_000;
  private static final Duration STRIDE = Duration.ofMinutes(30);

  private final Path data;
  private final int service;
  private final Moments moments;
  private final SplittableRandom random;
  private final List<Life> lives = new ArrayList<>();
  private final Set<String> deedsUnderWay = ConcurrentHashMap.newKeySet();
  private final Set<Instant> movesUnderWay = ConcurrentHashMap.newKeySet();
  private final AtomicInteger starts = new AtomicInteger();
  private final List<Duration> startings = new ArrayList<>();

  /// @param service the chat service's port
  /// @param count how many live at once
  Victims(Path data, int service, int count, Moments moments, long seed) {
    this.data = data;
    this.service = service;
    this.moments = moments;
    this.random = new SplittableRandom(seed);
    for (int i = 0; i < count; i++) {
      begin();
      lives.getLast().awaitReady();
    }
  }

  private synchronized void begin() {
    starts.incrementAndGet();
    lives.add(Life.start(data, service));
  }

  /// Kills one; returns when it is gone.
  void kill() {
    Life doomed = takeOne();
    doomed.kill();
    keep(doomed.readyAfter());
  }

  private synchronized void keep(Duration starting) {
    if (starting.isPositive()) {
      startings.add(starting);
    }
  }

  private synchronized Life takeOne() {
    return lives.remove(random.nextInt(lives.size()));
  }

  /// Starts one more.
  void start() {
    begin();
  }

  /// Waits until all are ready.
  void awaitReady() {
    living().forEach(Life::awaitReady);
  }

  private synchronized List<Life> living() {
    return List.copyOf(lives);
  }

  /// How many processes there were.
  int starts() {
    return starts.get();
  }

  /// What the start of those who were killed took in the mean.
  synchronized Duration meanStart() {
    Duration all = startings.stream().reduce(Duration.ZERO, Duration::plus);
    return all.dividedBy(Math.max(1, startings.size()));
  }

  /// Delivers a deed until its answer has come.
  List<String> deliver(Happening deed) {
    deedsUnderWay.add(deed.seenKey());
    try {
      return ask(this::anyReady, deed.words(), Moment.DEED_GOES);
    } finally {
      deedsUnderWay.remove(deed.seenKey());
    }
  }

  /// Moves the demo's clock on. One of several processes cannot know what another is sending just
  /// now: there all go on together, in strides.
  void move(Instant from, Instant target) {
    movesUnderWay.add(target);
    try {
      if (living().size() > 1) {
        for (Instant at = from; at.isBefore(target); at = at.plus(STRIDE)) {
          moveAll(at);
        }
        moveAll(target);
      } else {
        ask(this::anyReady, moving(target), Moment.MOVE_GOES);
      }
    } finally {
      movesUnderWay.remove(target);
    }
  }

  private void moveAll(Instant target) {
    living().forEach(life -> ask(() -> life, moving(target), Moment.MOVE_GOES));
  }

  private static List<String> moving(Instant target) {
    return List.of("move", Long.toString(target.toEpochMilli()));
  }

  /// Keys of deeds that have been sent to the product and not answered.
  Set<String> deedsUnderWay() {
    return Set.copyOf(deedsUnderWay);
  }

  /// Where the clock was told to go and has not said that it stands there.
  Set<Instant> movesUnderWay() {
    return Set.copyOf(movesUnderWay);
  }

  private List<String> ask(Supplier<Life> whom, List<String> question, Moment moment) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      Life life = whom.get();
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), life.port())) {
        socket.setSoTimeout(PATIENCE_MILLIS);
        moments.pass(moment);
        Frame.write(socket, question);
        return Frame.read(socket);
      } catch (IOException killed) {
        Waits.millis(10);
      }
    }
    throw new IllegalStateException("nobody answers to " + question.getFirst());
  }

  private Life anyReady() {
    for (int looks = 0; looks < MOST_TRIES * 3; looks++) {
      List<Life> ready = living().stream().filter(Life::isReady).toList();
      if (!ready.isEmpty()) {
        return ready.get(pick(ready.size()));
      }
      Waits.millis(10);
    }
    throw new IllegalStateException("no product is ready; see " + data.resolve("stderr"));
  }

  private synchronized int pick(int bound) {
    return random.nextInt(bound);
  }

  /// Kills them all.
  void killAll() {
    living().forEach(Life::kill);
  }

  @Override
  public void close() {
    killAll();
  }
}
