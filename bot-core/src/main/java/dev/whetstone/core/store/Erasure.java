package dev.whetstone.core.store;

import dev.whetstone.core.words.Names;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Makes a member nobody in particular: name, ids, zone and words go; what they did stays, so that
/// everybody else's results stay whole. Messages are the outbox's business.
public final class Erasure {
  private final Sql sql;
  private final Members.Member member;

  /// The erasure of one member, within a transaction.
  public Erasure(Sql sql, Members.Member member) {
    this.sql = sql;
    this.member = member;
  }

  /// Clears every table of the core.
  public void clear() {
    sql.update(
        "UPDATE member SET native_id = NULL, name = NULL, zone = NULL, state = 'FORGOTTEN',"
            + " off_boards = 1 WHERE id = ?",
        member.id());
    // The source may hold the platform's id of the person, the tokens are hashes of their words.
    sql.update(
        "UPDATE answer SET text = NULL, tokens = NULL, hidden = 1, source = 'forgotten/' || id"
            + " WHERE member_id = ?",
        member.id());
    sql.update("DELETE FROM away WHERE member_id = ?", member.id());
    sql.update("DELETE FROM reminder WHERE member_id = ?", member.id());
    sql.update("UPDATE audit SET actor = ? WHERE member_id = ?", Names.NOBODY, member.id());
    names().forEach(this::clear);
  }

  /// What they can be called in others' words.
  private List<String> names() {
    return Stream.of(member.name(), member.ref() == null ? null : member.ref().id())
        .flatMap(Stream::ofNullable)
        .filter(name -> !name.isBlank())
        .toList();
  }

  /// What others wrote about them, and who is named as having granted something.
  private void clear(String name) {
    change("audit", "what", name);
    change("ledger", "cause", name);
    change("ledger", "actor", name);
  }

  private void change(String table, String column, String name) {
    record Found(long seq, String text) {}
    List<Found> found =
        sql.all(
            "SELECT seq, "
                + column
                + " AS text FROM "
                + table
                + " WHERE "
                + column
                + " LIKE ? ESCAPE '!' AND channel_id IN (SELECT c.id FROM channel c JOIN member m"
                + " ON m.workspace_id = c.workspace_id WHERE m.id = ?)",
            row -> new Found(row.number("seq"), row.text("text")),
            "%" + name.replaceAll("[!%_]", "!$0") + "%",
            member.id());
    UnaryOperator<String> change = Names.without(name);
    found.forEach(one ->
        sql.update(
            "UPDATE " + table + " SET " + column + " = ? WHERE seq = ?",
            change.apply(one.text()),
            one.seq()));
  }

  /// Notes that the platform is still to forget them.
  public void askPlatform(Instant now) {
    if (member.ref() != null) {
      sql.update(
          "INSERT INTO forgetting (platform, workspace, member, next_at) VALUES (?, ?, ?, ?)"
              + " ON CONFLICT (platform, workspace, member) DO NOTHING",
          member.ref().workspace().platform(),
          member.ref().workspace().id(),
          member.ref().id(),
          now);
    }
  }
}
