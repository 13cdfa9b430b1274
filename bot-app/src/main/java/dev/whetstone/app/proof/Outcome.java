package dev.whetstone.app.proof;

import dev.whetstone.core.store.Database;
import dev.whetstone.core.store.Row;
import dev.whetstone.core.store.Sql;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a week came to, in words that do not depend on ids: what stands in the chat, and what the
/// database says.
///
/// @param rounds channel, date and state of each scheduled round
/// @param lanes what stands in each channel and thread, in order
/// @param texts what each message of the product says at the end
/// @param marks the product's marks on what people wrote
/// @param answers what counts of what, by what brought it
/// @param verdicts the ledger
/// @param doubled keys of what stands in the chat more than once
/// @param unfinished what the outbox did not simply send
record Outcome(
    List<String> rounds,
    Map<String, List<String>> lanes,
    Map<String, String> texts,
    Map<String, String> marks,
    Map<String, String> answers,
    List<String> verdicts,
    List<String> doubled,
    List<String> unfinished) {
  private static final Pattern ID = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}");
  private static final Pattern WORDS = Pattern.compile("[^\\w@:-]+");
  private static final Pattern VERSION = Pattern.compile("\"version\":\\d+");

  /// Reads it; nothing may run on the data any more.
  static Outcome of(Path data, ChatRoom room) {
    try (Database database = Database.open(data.resolve(Victim.DATABASE))) {
      return database.read(sql -> new Reading(sql, room).read());
    }
  }

  /// The same with the words of each text sorted.
  Outcome inAnyOrderOfWords() {
    Map<String, String> sorted = new TreeMap<>();
    texts.forEach((key, text) -> sorted.put(key, sorted(text)));
    return new Outcome(rounds, lanes, sorted, marks, answers, verdicts, doubled, unfinished);
  }

  private static String sorted(String text) {
    return WORDS.splitAsStream(text).sorted().collect(Collectors.joining(" "));
  }

  /// One reading, with the names that stand for ids.
  private static final class Reading {
    private final Sql sql;
    private final ChatRoom room;
    private final Map<String, String> names = new HashMap<>();

    private Reading(Sql sql, ChatRoom room) {
      this.sql = sql;
      this.room = room;
      name("SELECT id, native_id AS name FROM channel");
      name("SELECT id, native_id AS name FROM member");
      name(
          """
          SELECT r.id, c.native_id || '@' || r.local_date AS name
          FROM round r JOIN channel c ON c.id = r.channel_id\
          """);
    }

    private void name(String query) {
      sql.all(query, row -> Map.entry(row.text("id"), row.text("name")))
          .forEach(e -> names.put(e.getKey(), e.getValue()));
    }

    private Outcome read() {
      return new Outcome(
          lines(
              "SELECT channel_id, slot_key, state FROM round ORDER BY channel_id, seq",
              "channel_id",
              "slot_key",
              "state"),
          lanes(),
          texts(),
          marks(),
          answers(),
          lines(
              """
              SELECT l.channel_id, r.local_date, l.member_id, l.outcome, l.cause
              FROM ledger l JOIN round r ON r.id = l.round_id\
              """,
              "channel_id",
              "local_date",
              "member_id",
              "outcome",
              "cause"),
          room.doubled().stream().map(this::plain).toList(),
          lines("SELECT key, state FROM outbox WHERE state <> 'SENT'", "key", "state"));
    }

    private List<String> lines(String query, String... columns) {
      return sql.all(query, row -> line(row, columns)).stream().sorted().toList();
    }

    private String line(Row row, String... columns) {
      List<String> words = new ArrayList<>();
      for (String column : columns) {
        words.add(plain(row.text(column)));
      }
      return String.join(" ", words);
    }

    private Map<String, List<String>> lanes() {
      Map<String, List<String>> lanes = new TreeMap<>();
      Map<String, String> roots = new HashMap<>();
      for (ChatRoom.Message message : room.messages()) {
        if (message.isBots()) {
          String key = plain(message.key());
          roots.put(message.id(), key);
          String lane =
              message.thread().isEmpty()
                  ? message.channel()
                  : String.valueOf(roots.get(message.thread()));
          lanes.computeIfAbsent(lane, _ -> new ArrayList<>()).add(key);
        }
      }
      return lanes;
    }

    private Map<String, String> texts() {
      Map<String, String> texts = new TreeMap<>();
      room.messages().stream()
          .filter(ChatRoom.Message::isBots)
          .forEach(m -> texts.put(plain(m.key()), VERSION.matcher(plain(m.body())).replaceAll("")));
      return texts;
    }

    private Map<String, String> marks() {
      Map<String, String> marks = new TreeMap<>();
      room.messages().stream()
          .filter(message -> !message.isBots())
          .forEach(message -> marks.put(message.id(), message.marks().toString()));
      return marks;
    }

    private Map<String, String> answers() {
      Map<String, String> answers = new LinkedHashMap<>();
      sql.all(
              "SELECT source, kind, state, ordinal, round_id, member_id FROM answer ORDER BY source",
              row ->
                  Map.entry(
                      row.text("source") + " " + row.text("kind"),
                      line(row, "state", "round_id", "member_id") + " " + row.number("ordinal")))
          .forEach(e -> answers.put(e.getKey(), e.getValue()));
      return answers;
    }

    private String plain(String text) {
      Matcher ids = ID.matcher(text);
      return ids.replaceAll(
          found -> Matcher.quoteReplacement(names.getOrDefault(found.group(), "?")));
    }
  }
}
