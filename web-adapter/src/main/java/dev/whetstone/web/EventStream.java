package dev.whetstone.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.whetstone.core.store.Sql;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// What changes, as server-sent events to one reader, from a number on and without end.
final class EventStream implements Answer {
  /// A page that missed more than this loads afresh.
  private static final int MOST_AT_ONCE = 500;

  /// Glances between two signs of life, about fifteen seconds.
  private static final int GLANCES_A_BEAT = 30;

  private final WebPlatform platform;
  private final WebMember reader;
  private final ClockApi clock;
  private final Attendance attendance;
  private long seq;
  private Optional<ClockApi.Shown> shown = Optional.empty();

  EventStream(
      WebPlatform platform, WebMember reader, ClockApi clock, Attendance attendance, long seq) {
    this.platform = platform;
    this.reader = reader;
    this.clock = clock;
    this.attendance = attendance;
    this.seq = seq;
  }

  @Override
  public void write(HttpExchange exchange) throws IOException {
    SAFE.forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Accel-Buffering", "no");
    exchange.sendResponseHeaders(200, 0);
    try {
      tell(exchange.getResponseBody());
    } catch (InterruptedException serverStops) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(OutputStream out) throws IOException, InterruptedException {
    send(out, "retry: 1000\n\n");
    for (int glance = 0; !attendance.ends(); glance++) {
      long heard = platform.bell().rings();
      send(out, news() + clockNews());
      if (glance % GLANCES_A_BEAT == 0) {
        send(out, ": still here\n\n");
        attendance.settle();
      }
      platform.bell().await(heard, Bell.GLANCE);
    }
  }

  private static void send(OutputStream out, String text) throws IOException {
    if (!text.isEmpty()) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  private String news() {
    return platform.transactions().read(this::news);
  }

  private String news(Sql sql) {
    long newest = Changes.newest(sql);
    if (newest == seq) {
      return "";
    }
    // A number from the future: the database was put back or emptied.
    if (seq > newest || newest - seq > MOST_AT_ONCE) {
      seq = newest;
      return event("reset", newest, JsonNodeFactory.instance.objectNode());
    }
    List<Changes.Change> changes = Changes.after(sql, seq, MOST_AT_ONCE);
    StringBuilder events = new StringBuilder();
    changes.forEach(change -> events.append(event(sql, change)));
    seq = newest;
    return events.toString();
  }

  private String event(Sql sql, Changes.Change change) {
    if (change.messageId() == null) {
      return event(change.kind().word(), change.seq(), content(sql, change.kind()));
    }
    MessageView view = new MessageView(sql, reader);
    return Messages.byId(sql, change.messageId())
        .filter(message -> message.isReadableBy(reader.id()))
        .map(message -> event(change.kind().word(), change.seq(), view.of(message)))
        .orElse("");
  }

  private ObjectNode content(Sql sql, Changes.Kind kind) {
    return kind == Changes.Kind.CHANNELS ? PeopleApi.channels(sql, reader) : members(sql);
  }

  private static ObjectNode members(Sql sql) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    var members = json.putArray("members");
    Members.all(sql).forEach(member -> members.add(PeopleApi.member(member)));
    return json;
  }

  private String clockNews() {
    Optional<ClockApi.Shown> now = clock.shown();
    if (now.isEmpty() || shown.filter(before -> before.predicts(now.get())).isPresent()) {
      return "";
    }
    shown = now;
    return event("clock", seq, clock.view());
  }

  /// JSON has no raw line breaks, so one data line carries it.
  private static String event(String kind, long seq, ObjectNode content) {
    return "id: " + seq + "\nevent: " + kind + "\ndata: " + content + "\n\n";
  }
}
