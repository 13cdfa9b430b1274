package dev.whetstone.core.ops;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Door;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.delivery.Outbox;
import dev.whetstone.core.delivery.SendTally;
import dev.whetstone.core.delivery.State;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/// What this process counts while it works, and what the database shows when it is asked. Nothing
/// in it names a person or says what was written.
public final class Metrics {
  /// The media type of [#page].
  public static final String TYPE = Exposition.TYPE;

  private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);
  private static final List<State> SHOWN =
      List.of(State.PENDING, State.SENDING, State.UNKNOWN, State.HELD, State.DEAD);

  private final Transactions transactions;
  private final InstantSource clock;
  private final Instant started;
  private final Map<Sent, LongAdder> sendings = new ConcurrentHashMap<>();
  private final Map<String, Histogram> lags = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> events = new ConcurrentHashMap<>();
  private final LongAdder failed = new LongAdder();
  private final Histogram commits =
      new Histogram(0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1.0);

  /// Counts from now on.
  public Metrics(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
    this.started = clock.instant();
  }

  private record Sent(String platform, String outcome) {}

  /// What only the program around knows.
  ///
  /// @param databaseBytes the database's files together
  /// @param waits what the clock's guards hold back
  public record Around(long databaseBytes, ClockWaits waits) {}

  /// The door, with each event counted and logged by its ids.
  public Door around(Door door) {
    return event -> {
      long begun = System.nanoTime();
      Reply reply = door.accept(event);
      count(event, reply, Duration.ofNanos(System.nanoTime() - begun));
      return reply;
    };
  }

  private void count(ChatEvent event, Reply reply, Duration took) {
    String kind = event.getClass().getSimpleName();
    events.computeIfAbsent(kind, _ -> new LongAdder()).increment();
    if (reply instanceof Reply.Failed) {
      failed.increment();
    }
    LOG.atInfo()
        .addKeyValue("event", shortened(event.origin().id()))
        .addKeyValue("kind", kind)
        .addKeyValue("platform", event.origin().member().workspace().platform())
        .addKeyValue("outcome", reply.getClass().getSimpleName())
        .addKeyValue("ms", took.toMillis())
        .log("heard");
  }

  /// Part of an event's id may be what a browser made up, so it is only told apart.
  private static String shortened(String id) {
    return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString().substring(0, 13);
  }

  /// Counts and logs what is sent.
  public SendTally sendings() {
    return ending -> {
      Sent sent = new Sent(ending.platform(), ending.outcome());
      sendings.computeIfAbsent(sent, _ -> new LongAdder()).increment();
      if (ending.outcome().equals("sent")) {
        lags.computeIfAbsent(
                ending.platform(), _ -> new Histogram(0.1, 0.5, 1.0, 5.0, 30.0, 120.0, 600.0))
            .add(ending.lag());
      }
      log(ending);
    };
  }

  private static void log(SendTally.Ending ending) {
    LoggingEventBuilder line =
        LOG.atInfo()
            .addKeyValue("message", ending.key())
            .addKeyValue("platform", ending.platform())
            .addKeyValue("channel", ending.channel());
    String[] key = ending.key().split("/", 3);
    if (key[0].equals("round")) {
      line = line.addKeyValue("round", key[1]);
    }
    line.addKeyValue("outcome", ending.outcome())
        .addKeyValue("ms", ending.took().toMillis())
        .log("sending");
  }

  /// A commit was made durable.
  public void committed(Duration took) {
    commits.add(took);
  }

  /// All of it, for a scrape.
  public String page(Around around) {
    Exposition page = new Exposition();
    writeSendings(page);
    writeEvents(page);
    page.metric("whetstone_commit_seconds", "histogram", "Time to make a commit durable.");
    commits.writeTo(page, "whetstone_commit_seconds", Map.of());
    transactions.read(sql -> writeDatabase(page, sql));
    Backups.standing(transactions)
        .last()
        .ifPresent(at ->
            page.single(
                "whetstone_backup_timestamp_seconds",
                "gauge",
                "When the newest backup by the clock was taken.",
                seconds(at)));
    return page.single(
            "whetstone_database_bytes",
            "gauge",
            "Size of the database's files.",
            around.databaseBytes())
        .single(
            "whetstone_sending_stopped",
            "gauge",
            "1 while the clock is behind what it showed before, and nothing is sent.",
            around.waits().sending().isPresent() ? 1 : 0)
        .single(
            "whetstone_schedule_stopped",
            "gauge",
            "1 while the clock is behind what it showed before, and nothing opens or closes.",
            around.waits().schedule().isPresent() ? 1 : 0)
        .single(
            "whetstone_start_time_seconds",
            "gauge",
            "When this process started, by its clock.",
            seconds(started))
        .toString();
  }

  private void writeSendings(Exposition page) {
    page.metric("whetstone_sends_total", "counter", "Sendings and looks by how they ended.");
    sendings.forEach((sent, count) ->
        page.sample(
            "whetstone_sends_total",
            Map.of("platform", sent.platform(), "outcome", sent.outcome()),
            count.sum()));
    page.metric(
        "whetstone_send_lag_seconds", "histogram", "From when a message was due to its arrival.");
    lags.forEach((platform, lag) ->
        lag.writeTo(page, "whetstone_send_lag_seconds", Map.of("platform", platform)));
  }

  private void writeEvents(Exposition page) {
    page.metric("whetstone_events_total", "counter", "What people did, by kind.");
    events.forEach(
        (kind, count) -> page.sample("whetstone_events_total", Map.of("kind", kind), count.sum()));
    page.single(
        "whetstone_decisions_failed_total",
        "counter",
        "Events that ended in a bug or a dead database; the log has each.",
        failed.sum());
  }

  private Exposition writeDatabase(Exposition page, Sql sql) {
    Outbox.Depth depth = Outbox.depth(sql);
    page.metric("whetstone_outbox_rows", "gauge", "Messages by state; held and dead want a look.");
    for (State state : SHOWN) {
      page.sample("whetstone_outbox_rows", Map.of("state", state.name()), depth.of(state));
    }
    page.single("whetstone_outbox_lanes", "gauge", "Lanes with something to send.", depth.lanes());
    return page.single(
        "whetstone_due_lag_seconds",
        "gauge",
        "How long the oldest due opening, step or errand has been waiting.",
        overdue(sql));
  }

  private double overdue(Sql sql) {
    Instant now = clock.instant();
    return Stream.of(
            "SELECT min(next_run_at) AS at FROM schedule WHERE next_run_at IS NOT NULL",
            "SELECT min(due_at) AS at FROM timer")
        .flatMap(
            query -> sql.all(query, row -> Optional.ofNullable(row.instantOrNull("at"))).stream())
        .flatMap(at -> at.stream())
        .mapToDouble(at -> Math.max(0, Duration.between(at, now).toMillis() / 1000.0))
        .max()
        .orElse(0);
  }

  private static double seconds(Instant at) {
    return at.toEpochMilli() / 1000.0;
  }
}
