package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Ref;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.store.Row;
import dev.whetstone.core.store.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What was decided to be said, and what became of it. Everything here happens in the transaction
/// of the caller; the [Dispatcher] sends what was committed.
public final class Outbox {
  /// Between two edits of one message.
  static final Duration EDIT_PAUSE = Duration.ofSeconds(5);

  private Outbox() {}

  /// Adds a draft. A key that is there already is left as it is. Of the edits of one message only
  /// the newest text is kept, in the row of the first.
  ///
  /// @throws IllegalArgumentException when it names a place whose row was not added before
  public static void add(Sql sql, Draft draft) {
    String place = place(draft.what());
    Lanes.ensure(sql, draft.lane(), platform(sql, draft, place));
    if (draft.what() instanceof Draft.What.Edit edit) {
      addEdit(sql, draft, edit);
    } else {
      insert(sql, draft, place, body(draft.what()));
    }
    Lanes.refresh(sql, draft.lane());
  }

  /// The ref that the row with this key was given, as long as it is not known to be gone.
  public static Optional<Ref> refOf(Sql sql, String key) {
    return sql.first(
        "SELECT ref FROM outbox WHERE key = ? AND ref IS NOT NULL",
        row -> RefJson.read(row.text("ref")),
        key);
  }

  /// The key of the row that sent this message.
  public static Optional<String> keyOf(Sql sql, MessageRef message) {
    return sql.first(
        "SELECT key FROM outbox WHERE message = ? AND kind IN ('CHANNEL', 'THREAD', 'MEMBER')",
        row -> row.text("key"),
        RefJson.message(message));
  }

  /// Where the row with this key is.
  public static Optional<State> state(Sql sql, String key) {
    return sql.first(
        "SELECT state FROM outbox WHERE key = ?", row -> State.valueOf(row.text("state")), key);
  }

  /// Changes what a message says, wherever it is kept, and edits it where it may have been sent:
  /// for taking out what somebody said.
  ///
  /// @return false when there is no such message or its text is no longer kept
  public static boolean redraw(Sql sql, String key, UnaryOperator<Post> change) {
    Optional<Kept> own = kept(sql, "key = ?", key);
    Optional<Kept> edit = kept(sql, "kind = 'EDIT' AND place_key = ?", key);
    Optional<String> newest = edit.or(() -> own).map(Kept::body);
    if (newest.isEmpty()) {
      return false;
    }
    own.ifPresent(kept ->
        sql.update(
            "UPDATE outbox SET body = ? WHERE key = ?",
            PostJson.write(change.apply(PostJson.read(kept.body()))),
            key));
    Post said = PostJson.read(newest.get());
    Post redrawn = change.apply(said);
    boolean mayBeThere = edit.isPresent() || own.filter(Kept::mayBeThere).isPresent();
    if (mayBeThere && !redrawn.equals(said)) {
      Draft.What what = new Draft.What.Edit(key, redrawn);
      String lane = laneOf(sql, key).orElseThrow();
      add(sql, new Draft(lane, key + "/edit", what, Instant.EPOCH, null, null));
    }
    return true;
  }

  /// Keys of messages whose kept text, or the text of their edit, holds these words.
  public static List<String> holding(Sql sql, String words) {
    return sql.all(
        """
        SELECT DISTINCT CASE WHEN kind = 'EDIT' THEN place_key ELSE key END AS message
        FROM outbox WHERE body IS NOT NULL AND body LIKE ? ESCAPE '!' ORDER BY message\
        """,
        row -> row.text("message"),
        "%" + Json.inside(words).replaceAll("[!%_]", "!$0") + "%");
  }

  /// The lane of the row with this key.
  public static Optional<String> laneOf(Sql sql, String key) {
    return sql.first("SELECT lane_id FROM outbox WHERE key = ?", row -> row.text("lane_id"), key);
  }

  /// Forgets a lane with all its rows: nobody is left to send them to.
  public static void dropLane(Sql sql, String lane) {
    sql.update("DELETE FROM outbox WHERE lane_id = ?", lane);
    sql.update("DELETE FROM lane WHERE id = ?", lane);
  }

  /// Private messages of a lane that the platform would not take and that are still worth saying;
  /// whoever asks says them now, so they count as sent.
  public static List<Post> takeRefused(Sql sql, String lane, Instant now) {
    List<String> keys =
        sql.all(
            """
            SELECT key FROM outbox WHERE lane_id = ? AND kind = 'MEMBER' AND state = 'DEAD'
              AND body IS NOT NULL AND (expires_at IS NULL OR expires_at > ?) ORDER BY seq\
            """,
            row -> row.text("key"),
            lane,
            now);
    return keys.stream().map(key -> taken(sql, key, now)).toList();
  }

  private static Post taken(Sql sql, String key, Instant now) {
    sql.update("UPDATE outbox SET state = 'SENT', sent_at = ? WHERE key = ?", now, key);
    return PostJson.read(kept(sql, "key = ?", key).orElseThrow().body());
  }

  /// Takes back what was not sent yet. What is being sent or looked for goes on.
  ///
  /// @return whether it was taken back
  public static boolean cancel(Sql sql, String key) {
    boolean cancelled =
        sql.update("UPDATE outbox SET state = 'CANCELLED' WHERE key = ? AND state = 'PENDING'", key)
            > 0;
    if (cancelled) {
      Lanes.finished(sql, key);
      laneOf(sql, key).ifPresent(lane -> Lanes.refresh(sql, lane));
    }
    return cancelled;
  }

  /// Takes back everything in a lane that was not sent yet.
  ///
  /// @return how many rows
  public static int cancelLane(Sql sql, String lane) {
    List<String> keys =
        sql.all(
            // The second condition adds nothing but the index of open rows, which it names.
            "SELECT key FROM outbox WHERE lane_id = ? AND state = 'PENDING'"
                + " AND state IN ('PENDING', 'SENDING', 'UNKNOWN')",
            row -> row.text("key"),
            lane);
    keys.forEach(key -> cancel(sql, key));
    return keys.size();
  }

  /// Rows that a person should know of: dead, held or being looked for; the newest first.
  public static List<Trouble> troubles(Sql sql, int most) {
    return troublesSince(sql, Instant.EPOCH, most);
  }

  /// The same, without those that were last tried before an instant.
  static List<Trouble> troublesSince(Sql sql, Instant since, int most) {
    return sql.all(
        """
        SELECT key, lane_id, state, error FROM outbox
        WHERE state IN ('HELD', 'DEAD', 'UNKNOWN') AND COALESCE(tried_at, not_before) >= ?
        ORDER BY seq DESC LIMIT ?\
        """,
        row ->
            new Trouble(
                row.text("key"),
                row.text("lane_id"),
                State.valueOf(row.text("state")),
                row.textOrNull("error")),
        since,
        most);
  }

  /// How much is waiting and in trouble.
  ///
  /// @param rows how many rows are in each state that is open or wants a person
  /// @param lanes how many lanes have something to do
  public record Depth(Map<State, Long> rows, long lanes) {
    /// Copies the map.
    public Depth {
      rows = Map.copyOf(rows);
    }

    /// How many rows are in a state.
    public long of(State state) {
      return rows.getOrDefault(state, 0L);
    }
  }

  /// How much is waiting and in trouble now, read from the indexes of open and of troubled rows.
  public static Depth depth(Sql sql) {
    Map<State, Long> rows = new EnumMap<>(State.class);
    for (String which :
        List.of("IN ('PENDING', 'SENDING', 'UNKNOWN')", "IN ('HELD', 'DEAD', 'UNKNOWN')")) {
      sql.all(
              "SELECT state, count(*) AS n FROM outbox WHERE state " + which + " GROUP BY state",
              row -> Map.entry(State.valueOf(row.text("state")), row.number("n")))
          .forEach(count -> rows.put(count.getKey(), count.getValue()));
    }
    return new Depth(rows, lanesWithWork(sql));
  }

  private static long lanesWithWork(Sql sql) {
    return sql.first(
            "SELECT count(*) AS n FROM lane WHERE next_at IS NOT NULL OR owner IS NOT NULL",
            row -> row.number("n"))
        .orElse(0L);
  }

  /// A row that did not simply arrive.
  ///
  /// @param why in the platform's words, where it gave any
  public record Trouble(String key, String lane, State state, @Nullable String why) {}

  private record Kept(String body, boolean mayBeThere) {
    private static Kept of(Row row) {
      State state = State.valueOf(row.text("state"));
      boolean isTried = state.isOpen() && row.number("attempts") > 0;
      return new Kept(row.text("body"), isTried || row.textOrNull("ref") != null);
    }
  }

  private static Optional<Kept> kept(Sql sql, String which, String key) {
    return sql.first(
        "SELECT body, attempts, state, ref FROM outbox WHERE body IS NOT NULL AND " + which,
        Kept::of,
        key);
  }

  private static void addEdit(Sql sql, Draft draft, Draft.What.Edit edit) {
    String body = PostJson.write(edit.post());
    int replaced =
        sql.update(
            """
            UPDATE outbox SET
              body = ?, body_version = body_version + 1, plain = 0, after_key = ?, expires_at = ?,
              not_before = CASE WHEN state = 'PENDING' AND not_before < ? THEN not_before
                WHEN sent_at IS NOT NULL AND sent_at + ? > ? THEN sent_at + ? ELSE ? END,
              attempts = CASE WHEN state IN ('PENDING', 'SENDING') THEN attempts ELSE 0 END,
              state = CASE WHEN state = 'SENDING' THEN state ELSE 'PENDING' END
            WHERE kind = 'EDIT' AND place_key = ?\
            """,
            body,
            draft.after(),
            draft.expiresAt(),
            draft.notBefore(),
            EDIT_PAUSE.toMillis(),
            draft.notBefore(),
            EDIT_PAUSE.toMillis(),
            draft.notBefore(),
            edit.message());
    if (replaced == 0) {
      insert(sql, draft, edit.message(), body);
    } else {
      laneOfEdit(sql, edit.message()).ifPresent(lane -> Lanes.refresh(sql, lane));
    }
  }

  private static Optional<String> laneOfEdit(Sql sql, String message) {
    return sql.first(
        "SELECT lane_id FROM outbox WHERE kind = 'EDIT' AND place_key = ?",
        row -> row.text("lane_id"),
        message);
  }

  private static void insert(Sql sql, Draft draft, @Nullable String place, @Nullable String body) {
    sql.update(
        """
        INSERT INTO outbox (lane_id, key, kind, place_key, target, after_key, body, not_before,
          expires_at, state)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING') ON CONFLICT (key) DO NOTHING\
        """,
        draft.lane(),
        draft.key(),
        Kind.of(draft.what()),
        place,
        Json.write(Target.of(draft.what())),
        draft.after(),
        body,
        draft.notBefore(),
        draft.expiresAt());
  }

  private static String platform(Sql sql, Draft draft, @Nullable String place) {
    String known = Target.of(draft.what()).platform();
    if (known != null) {
      return known;
    }
    return sql.first(
            """
            SELECT l.platform FROM outbox o JOIN lane l ON l.id = o.lane_id WHERE o.key = ?\
            """,
            row -> row.text("platform"),
            place)
        .orElseThrow(
            () -> new IllegalArgumentException(draft.key() + " names no row of ours: " + place));
  }

  private static @Nullable String place(Draft.What what) {
    return switch (what) {
      case Draft.What.OpenThread(var root, _) -> root;
      case Draft.What.ToThread(var thread, _) -> thread;
      case Draft.What.Edit(var message, _) -> message;
      case Draft.What.ToChannel _,
          Draft.What.React _,
          Draft.What.Unreact _,
          Draft.What.ToMember _ ->
          null;
    };
  }

  private static @Nullable String body(Draft.What what) {
    return switch (what) {
      case Draft.What.ToChannel(_, var post) -> PostJson.write(post);
      case Draft.What.ToThread(_, var post) -> PostJson.write(post);
      case Draft.What.ToMember(_, _, var post) -> PostJson.write(post);
      case Draft.What.Edit(_, var post) -> PostJson.write(post);
      case Draft.What.OpenThread _, Draft.What.React _, Draft.What.Unreact _ -> null;
    };
  }

  /// What waits for channels of one workspace is for those of another.
  public static void moveHome(Sql sql, WorkspaceRef from, WorkspaceRef to) {
    sql.update(
        "UPDATE outbox SET target = REPLACE(target, ?, ?) WHERE sent_at IS NULL",
        Json.write(from),
        Json.write(to));
  }

  /// What waits for one channel is for another.
  public static void moveHome(Sql sql, ChannelRef from, ChannelRef to) {
    sql.update(
        "UPDATE outbox SET target = REPLACE(target, ?, ?) WHERE sent_at IS NULL",
        Json.write(from),
        Json.write(to));
  }
}
