package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What goes to the app: sent, acknowledged, sent again.
final class Deliveries {
  /// docs.slack.dev/apis/events-api#responding: an answer within 3 seconds.
  static final Duration PATIENCE = Duration.ofSeconds(3);

  /// docs.slack.dev/apis/events-api#retries: three retries: nearly at once, after 1 minute, after
  /// 5.
  private static final List<Duration> RETRIES =
      List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

  private final World world;
  private final List<Parcel> underWay = new ArrayList<>();
  private @Nullable Route route;
  private @Nullable Sockets sockets;

  Deliveries(World world) {
    this.world = world;
  }

  void use(Sockets ways) {
    sockets = ways;
    route = ways;
  }

  void use(Route way) {
    route = way;
  }

  String newTicket() {
    return Optional.ofNullable(sockets).orElseThrow().newTicket();
  }

  Parcel send(Parcel parcel) {
    underWay.add(parcel);
    attempt(parcel);
    return parcel;
  }

  /// The same payload in a new envelope, as a retry is.
  void sendAgain(Parcel parcel) {
    Parcel copy = new Parcel(parcel.kind, parcel.payload, parcel.onAck);
    copy.attempts = parcel.attempts;
    copy.reason = "timeout";
    send(copy);
  }

  private void attempt(Parcel parcel) {
    parcel.attempts++;
    parcel.envelopeId = "envelope-" + world.next();
    parcel.sentAt = world.now();
    parcel.sentNanos = System.nanoTime();
    parcel.isInFlight = true;
    parcel.due = null;
    if (route == null || !route.carries(parcel)) {
      failed(parcel, "connection_failed");
    }
  }

  /// It did not arrive, or nobody answered in time. Only events are sent again: a person who
  /// pressed or typed sees that it did not work
  /// (docs.slack.dev/interactivity/handling-user-interaction).
  void failed(Parcel parcel, String reason) {
    parcel.isInFlight = false;
    parcel.reason = reason;
    if (parcel.kind == Parcel.Kind.EVENT && parcel.attempts <= RETRIES.size()) {
      parcel.due = world.now().plus(RETRIES.get(parcel.attempts - 1));
    } else {
      underWay.remove(parcel);
    }
  }

  /// An acknowledgement by envelope.
  void acknowledged(String envelopeId, JsonObject payload) {
    underWay.stream()
        .filter(parcel -> parcel.envelopeId.equals(envelopeId))
        .findFirst()
        .ifPresent(parcel -> acknowledged(parcel, payload));
  }

  void acknowledged(Parcel parcel, JsonObject payload) {
    boolean isLate =
        world.isOver(parcel.sentAt, PATIENCE)
            || System.nanoTime() - parcel.sentNanos > PATIENCE.toNanos();
    if (isLate) {
      world.blames(
          Violation.Kind.LATE_ACK, "%s sent at %s".formatted(parcel.payload, parcel.sentAt));
    }
    underWay.remove(parcel);
    parcel.isInFlight = false;
    parcel.isDone = true;
    world.answers.add(payload);
    parcel.onAck.accept(payload);
  }

  /// What was not answered in 3 s has failed; what is due goes again.
  void tick() {
    those(parcel -> parcel.isInFlight && world.isOver(parcel.sentAt, PATIENCE))
        .forEach(parcel -> failed(parcel, "timeout"));
    those(parcel -> isDue(parcel.due)).forEach(this::attempt);
  }

  /// What waits for its retry goes now.
  void retryNow() {
    those(parcel -> parcel.due != null).forEach(this::attempt);
  }

  private boolean isDue(@Nullable Instant due) {
    return due != null && !world.now().isBefore(due);
  }

  private List<Parcel> those(Predicate<Parcel> which) {
    return underWay.stream().filter(which).toList();
  }

  /// Whether nothing waits for an answer.
  boolean isQuiet() {
    return those(parcel -> parcel.isInFlight).isEmpty();
  }
}
