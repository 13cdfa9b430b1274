package dev.whetstone.core.store;

import dev.whetstone.core.round.Answer;
import dev.whetstone.core.round.Book;
import dev.whetstone.core.round.FactAsked;
import dev.whetstone.core.round.Progress;
import dev.whetstone.core.round.Tokens;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tables of what members did in a round.
final class Books {
  private Books() {}

  static Book load(Sql sql, String roundId) {
    Map<String, String> taught = new HashMap<>();
    sql.all(
        "SELECT member_id, answer_id FROM taught WHERE round_id = ?",
        row -> taught.put(row.text("member_id"), row.text("answer_id")),
        roundId);
    return new Book(answers(sql, roundId), progress(sql, roundId), asked(sql, roundId), taught);
  }

  static void save(Sql sql, String roundId, Book before, Book after) {
    changed(before.answers(), after.answers())
        .forEach(answer -> {
          put(sql, roundId, answer);
          putLikes(sql, likesBefore(before, answer), answer);
        });
    changed(before.progress(), after.progress()).forEach(one -> put(sql, roundId, one));
    changed(before.asked(), after.asked()).forEach(fact -> put(sql, roundId, fact));
    after
        .taught()
        .forEach((member, answer) -> {
          if (!answer.equals(before.taught().get(member))) {
            sql.update(
                "INSERT INTO taught (round_id, member_id, answer_id) VALUES (?, ?, ?) ON"
                    + " CONFLICT (round_id, member_id) DO UPDATE SET answer_id ="
                    + " excluded.answer_id",
                roundId,
                member,
                answer);
          }
        });
  }

  private static <T> List<T> changed(List<T> before, List<T> after) {
    // What a decision left alone is still the very same object; comparing all of them costs more.
    Set<T> known = Collections.newSetFromMap(new IdentityHashMap<>());
    known.addAll(before);
    return after.stream().filter(item -> !known.contains(item)).toList();
  }

  private static void put(Sql sql, String roundId, Answer answer) {
    sql.update(
        "INSERT INTO answer (id, round_id, ordinal, member_id, kind, source, at, state, blind,"
            + " hidden, text, tokens, length, value, liked) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
            + " ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET state = excluded.state, at ="
            + " excluded.at, blind = excluded.blind, source = excluded.source, hidden ="
            + " excluded.hidden, text = excluded.text, tokens = excluded.tokens, length ="
            + " excluded.length, value = excluded.value, liked = excluded.liked",
        answer.id(),
        roundId,
        answer.ordinal(),
        answer.member(),
        answer.kind(),
        answer.source(),
        answer.at(),
        answer.state(),
        answer.blind(),
        answer.hidden(),
        answer.text(),
        answer.tokens().encoded(),
        answer.length(),
        answer.value(),
        answer.liked());
  }

  private static Set<String> likesBefore(Book before, Answer answer) {
    return before.answers().stream()
        .filter(one -> one.id().equals(answer.id()))
        .findFirst()
        .map(Answer::likedBy)
        .orElse(Set.of());
  }

  private static void putLikes(Sql sql, Set<String> before, Answer after) {
    after.likedBy().stream()
        .filter(member -> !before.contains(member))
        .forEach(member ->
            sql.update(
                "INSERT INTO liked (answer_id, member_id) VALUES (?, ?)", after.id(), member));
    before.stream()
        .filter(member -> !after.likedBy().contains(member))
        .forEach(member ->
            sql.update(
                "DELETE FROM liked WHERE answer_id = ? AND member_id = ?", after.id(), member));
  }

  private static void put(Sql sql, String roundId, Progress one) {
    sql.update(
        "INSERT INTO progress (round_id, ordinal, member_id, hints, numbers, tried_at,"
            + " reference_seen_at, told_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (round_id,"
            + " ordinal, member_id) DO UPDATE SET hints = excluded.hints, numbers ="
            + " excluded.numbers, tried_at = excluded.tried_at, reference_seen_at ="
            + " excluded.reference_seen_at, told_at = excluded.told_at",
        roundId,
        one.ordinal(),
        one.member(),
        one.hints(),
        one.numbers(),
        one.triedAt(),
        one.referenceSeenAt(),
        one.toldAt());
  }

  private static void put(Sql sql, String roundId, FactAsked fact) {
    sql.update(
        "INSERT INTO fact_asked (round_id, fact_id, member_id, at) VALUES (?, ?, ?, ?) ON CONFLICT"
            + " (round_id, fact_id) DO NOTHING",
        roundId,
        fact.factId(),
        fact.member(),
        fact.at());
  }

  private static List<Answer> answers(Sql sql, String roundId) {
    Map<String, Set<String>> likes = likes(sql, roundId);
    return sql.all(
        "SELECT * FROM answer WHERE round_id = ? ORDER BY id", row -> answer(row, likes), roundId);
  }

  /// By answer, who marked it.
  private static Map<String, Set<String>> likes(Sql sql, String roundId) {
    Map<String, Set<String>> likes = new HashMap<>();
    sql.all(
        "SELECT l.answer_id, l.member_id FROM answer a JOIN liked l ON l.answer_id = a.id WHERE"
            + " a.round_id = ?",
        row ->
            likes
                .computeIfAbsent(row.text("answer_id"), _ -> new HashSet<>())
                .add(row.text("member_id")),
        roundId);
    return likes;
  }

  private static Answer answer(Row row, Map<String, Set<String>> likes) {
    String tokens = row.textOrNull("tokens");
    return new Answer(
        row.text("id"),
        (int) row.number("ordinal"),
        row.text("member_id"),
        Answer.Kind.valueOf(row.text("kind")),
        row.text("source"),
        row.instant("at"),
        Answer.State.valueOf(row.text("state")),
        row.flag("blind"),
        row.flag("hidden"),
        row.textOrNull("text"),
        tokens == null ? Tokens.NONE : Tokens.decode(tokens),
        (int) row.number("length"),
        row.decimalOrNull("value"),
        likes.getOrDefault(row.text("id"), Set.of()));
  }

  private static List<Progress> progress(Sql sql, String roundId) {
    return sql.all(
        "SELECT * FROM progress WHERE round_id = ?",
        row ->
            new Progress(
                (int) row.number("ordinal"),
                row.text("member_id"),
                (int) row.number("hints"),
                (int) row.number("numbers"),
                row.instantOrNull("tried_at"),
                row.instantOrNull("reference_seen_at"),
                row.instantOrNull("told_at")),
        roundId);
  }

  private static List<FactAsked> asked(Sql sql, String roundId) {
    return sql.all(
        "SELECT * FROM fact_asked WHERE round_id = ? ORDER BY at, fact_id",
        row -> new FactAsked(row.text("fact_id"), row.text("member_id"), row.instant("at")),
        roundId);
  }
}
