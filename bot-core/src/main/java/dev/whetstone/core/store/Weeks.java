package dev.whetstone.core.store;

import dev.whetstone.core.streak.Digest;
import dev.whetstone.core.streak.Digest.TookPart;
import dev.whetstone.core.streak.StreakFold;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads what a channel did in a week.
public final class Weeks {
  private static final int STREAKS = 3;
  private static final int SHORTEST_STREAK = 2;
  private static final double WEAK_BELOW = 1.5;

  /// Marks are private: the mean of one person's would give them away.
  private static final int FEWEST_MARKERS = 2;

  private final Sql sql;
  private final String channelId;

  private Weeks(Sql sql, String channelId) {
    this.sql = sql;
    this.channelId = channelId;
  }

  /// The week from this Monday on, as far as it is known. Practice is not counted.
  public static Digest of(Sql sql, String channelId, LocalDate monday) {
    return new Weeks(sql, channelId).digest(monday);
  }

  private Digest digest(LocalDate monday) {
    List<Held> rounds = rounds(monday);
    List<TookPart> people = new ArrayList<>();
    Map<Integer, Integer> answers = new HashMap<>();
    rounds.forEach(round -> {
      people.addAll(people(round));
      answers(round).forEach((stage, count) -> answers.merge(stage, count, Integer::sum));
    });
    return new Digest(
        monday,
        rounds.stream().map(Held::date).distinct().toList(),
        people,
        answers,
        rounds.stream()
            .flatMap(round -> taught(round).stream())
            .max(Comparator.comparingInt(Digest.Taught::marks)),
        weak(rounds),
        streaks(people));
  }

  private record Held(String id, int seq, LocalDate date, String title, Instant due) {}

  private List<Held> rounds(LocalDate monday) {
    return sql.all(
        "SELECT id, seq, local_date, title, due_at FROM round WHERE channel_id = ?"
            + " AND local_date >= ? AND local_date < ? AND due_at IS NOT NULL"
            + " AND state <> 'SKIPPED' AND slot_key NOT LIKE 'adhoc:%' ORDER BY seq",
        row ->
            new Held(
                row.text("id"),
                (int) row.number("seq"),
                LocalDate.parse(row.text("local_date")),
                row.text("title"),
                row.instant("due_at")),
        channelId,
        monday,
        monday.plusWeeks(1));
  }

  /// Who answered; of rounds whose answers are not known, who has credit.
  private List<TookPart> people(Held round) {
    Map<String, Instant> first = new HashMap<>();
    sql.all(
        "SELECT member_id, MIN(at) AS at FROM answer WHERE round_id = ? AND state = 'COUNTED'"
            + " GROUP BY member_id",
        row -> first.put(row.text("member_id"), row.instant("at")),
        round.id);
    sql.all(
        "SELECT member_id, at FROM ledger WHERE channel_id = ? AND outcome IN ('CREDITED', 'LATE')"
            + " AND round_seq = ?",
        row -> first.putIfAbsent(row.text("member_id"), row.instant("at")),
        channelId,
        round.seq);
    return first.entrySet().stream()
        .map(one -> new TookPart(one.getKey(), round.date, one.getValue().isBefore(round.due)))
        .toList();
  }

  /// A text, a number and a vote of one member for one part are one answer.
  private Map<Integer, Integer> answers(Held round) {
    Map<Integer, Integer> answers = new HashMap<>();
    sql.all(
        "SELECT s.stage, COUNT(DISTINCT a.ordinal || '/' || a.member_id) AS n FROM answer a"
            + " JOIN step_run s ON s.round_id = a.round_id AND s.ordinal = a.ordinal"
            + " WHERE a.round_id = ? AND a.state = 'COUNTED' GROUP BY s.stage",
        row -> answers.put((int) row.number("stage"), (int) row.number("n")),
        round.id);
    return answers;
  }

  private Optional<Digest.Taught> taught(Held round) {
    return sql.first(
            """
            SELECT a.member_id, a.liked + (SELECT COUNT(*) FROM taught t
              WHERE t.round_id = a.round_id AND t.answer_id = a.id) AS marks
            FROM answer a WHERE a.round_id = ? AND a.state = 'COUNTED' AND a.hidden = 0
            ORDER BY marks DESC, a.at LIMIT 1\
            """,
            row -> new Digest.Taught(row.text("member_id"), round.title, (int) row.number("marks")),
            round.id)
        .filter(best -> best.marks() > 0);
  }

  private Set<Integer> weak(List<Held> rounds) {
    Map<Integer, List<Mark>> marks =
        rounds.stream()
            .flatMap(round ->
                sql
                    .all(
                        "SELECT member_id, stage, mark FROM self_check WHERE round_id = ?",
                        row ->
                            new Mark(
                                row.text("member_id"),
                                (int) row.number("stage"),
                                (int) row.number("mark")),
                        round.id)
                    .stream())
            .collect(Collectors.groupingBy(Mark::stage));
    return marks.entrySet().stream()
        .filter(stage -> isWeak(stage.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isWeak(List<Mark> marks) {
    return marks.stream().map(Mark::member).distinct().count() >= FEWEST_MARKERS
        && marks.stream().mapToInt(Mark::mark).average().orElse(WEAK_BELOW) < WEAK_BELOW;
  }

  private record Mark(String member, int stage, int mark) {}

  private List<Digest.Running> streaks(List<TookPart> people) {
    Set<String> members = new HashSet<>(people.stream().map(TookPart::member).toList());
    return members.stream()
        .filter(member -> Members.isOnBoards(sql, member))
        .map(member ->
            new Digest.Running(
                member, StreakFold.of(new LedgerTable(sql).of(channelId, member)).length()))
        .filter(running -> running.length() >= SHORTEST_STREAK)
        .sorted(
            Comparator.comparingInt(Digest.Running::length)
                .reversed()
                .thenComparing(Digest.Running::member))
        .limit(STREAKS)
        .toList();
  }
}
