package dev.whetstone.core.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything that is kept about one member, as JSON for the member to take along. Every table with
/// a column that names members is in it; a test counts them.
public final class MyData {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /// Columns that hold instants; of the rest, those in `NUMBERS` are numbers.
  private static final Set<String> INSTANTS =
      Set.of(
          "at",
          "due_at",
          "opened_at",
          "from_at",
          "until_at",
          "declared_at",
          "tried_at",
          "told_at",
          "reference_seen_at",
          "sent_at");

  private static final Set<String> NUMBERS =
      Set.of(
          "place",
          "ordinal",
          "blind",
          "hidden",
          "length",
          "value",
          "liked",
          "hints",
          "numbers",
          "stage",
          "mark",
          "off_boards",
          "credited");

  /// A section of the file: what it selects, one `?` being the member's id.
  ///
  /// @param columns by the names that the query gives them
  private record Section(String query, List<String> columns) {}

  private static final Map<String, Section> SECTIONS = sections();

  private MyData() {}

  /// The file's text.
  public static String of(Sql sql, String member) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    SECTIONS.forEach((name, section) -> all.set(name, rows(sql, section, member)));
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("writing what is kept about a member", bug);
    }
  }

  /// Tables that a member's file is made of.
  static String queries() {
    return String.join("\n", SECTIONS.values().stream().map(Section::query).toList());
  }

  private static Map<String, Section> sections() {
    Map<String, Section> all = new LinkedHashMap<>();
    put(
        all,
        "member",
        "SELECT m.id, w.platform, w.native_id AS workspace, m.native_id AS platform_id, m.name,"
            + " m.zone, m.state, m.off_boards FROM member m JOIN workspace w ON w.id ="
            + " m.workspace_id WHERE m.id = ?",
        "id",
        "platform",
        "workspace",
        "platform_id",
        "name",
        "zone",
        "state",
        "off_boards");
    put(
        all,
        "channels",
        "SELECT DISTINCT c.name, c.native_id AS platform_id FROM channel c JOIN round r ON"
            + " r.channel_id = c.id JOIN answer a ON a.round_id = r.id WHERE a.member_id = ?",
        "name",
        "platform_id");
    put(
        all,
        "channels_set_up",
        "SELECT name, native_id AS platform_id FROM channel WHERE manager_id = ?",
        "name",
        "platform_id");
    inRound(
        all, "answers", "answer", "ordinal", "kind", "source", "at", "state", "blind", "hidden",
        "text", "tokens", "length", "value", "liked");
    inRound(
        all,
        "progress",
        "progress",
        "ordinal",
        "hints",
        "numbers",
        "tried_at",
        "reference_seen_at",
        "told_at");
    inRound(all, "asked", "fact_asked", "fact_id", "at");
    inRound(all, "self_checks", "self_check", "stage", "mark", "at");
    inRound(all, "taught_me_most", "taught", "answer_id");
    inRound(all, "joined", "joined", "place");
    put(
        all,
        "practice_started",
        "SELECT local_date AS round_date, title AS round_title FROM round WHERE starter_id = ?"
            + " ORDER BY seq",
        "round_date",
        "round_title");
    put(
        all,
        "liked",
        "SELECT r.local_date AS round_date, r.title AS round_title, l.answer_id FROM liked l JOIN"
            + " answer a ON a.id = l.answer_id JOIN round r ON r.id = a.round_id WHERE l.member_id ="
            + " ? ORDER BY r.seq",
        "round_date",
        "round_title",
        "answer_id");
    inRound(all, "verdicts", "ledger", "outcome", "at", "cause", "actor");
    put(
        all,
        "boards",
        "SELECT c.name AS channel, s.credited FROM standing s JOIN channel c ON c.id = s.channel_id"
            + " WHERE s.member_id = ?",
        "channel",
        "credited");
    put(
        all,
        "away",
        "SELECT from_at, until_at, declared_at FROM away WHERE member_id = ? ORDER BY from_at",
        "from_at",
        "until_at",
        "declared_at");
    put(
        all,
        "reminders",
        "SELECT c.name AS channel, x.local_time FROM reminder x JOIN channel c ON c.id ="
            + " x.channel_id WHERE x.member_id = ?",
        "channel",
        "local_time");
    put(
        all,
        "private_messages",
        "SELECT o.state, o.sent_at, o.body FROM outbox o JOIN member m ON o.kind = 'MEMBER' AND"
            + " m.id = ? JOIN workspace w ON w.id = m.workspace_id AND o.lane_id = 'member/' ||"
            + " w.platform || '/' || w.native_id || '/' || m.native_id ORDER BY o.seq",
        "state",
        "sent_at",
        "body");
    put(all, "log", "SELECT at, what FROM audit WHERE member_id = ? ORDER BY seq", "at", "what");
    put(
        all,
        "log_about_me",
        "SELECT at, actor, what FROM audit WHERE what LIKE '%{member:' || ? || '}%' ORDER BY seq",
        "at",
        "actor",
        "what");
    return all;
  }

  private static void put(Map<String, Section> all, String name, String query, String... columns) {
    all.put(name, new Section(query, List.of(columns)));
  }

  private static void inRound(
      Map<String, Section> all, String name, String table, String... columns) {
    String own = String.join(", ", List.of(columns).stream().map(c -> "x." + c).toList());
    List<String> names = new ArrayList<>(List.of("round_date", "round_title"));
    names.addAll(List.of(columns));
    all.put(
        name,
        new Section(
            "SELECT "
                + own
                + ", "
                + "r.local_date AS round_date, r.title AS round_title FROM "
                + table
                + " x JOIN round r ON r.id = x.round_id WHERE x.member_id = ? ORDER BY r.seq",
            names));
  }

  private static ArrayNode rows(Sql sql, Section section, String member) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    sql.all(section.query(), row -> object(row, section.columns()), member).forEach(rows::add);
    return rows;
  }

  private static ObjectNode object(Row row, List<String> columns) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (String column : columns) {
      if (INSTANTS.contains(column)) {
        var at = row.instantOrNull(column);
        object.put(column, at == null ? null : at.toString());
      } else if (NUMBERS.contains(column)) {
        object.put(column, row.decimalOrNull(column));
      } else {
        object.put(column, row.textOrNull(column));
      }
    }
    return object;
  }
}
