package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.delivery.Outbox;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.store.Erasure;
import dev.whetstone.core.store.Members;
import dev.whetstone.core.store.Rounds;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.words.PeopleWords;
import java.time.Instant;
import java.util.Set;

/// A member is forgotten: one transaction in which their name, ids and words leave the tables, and
/// every message that shows them is drawn again. The platform's own copies follow.
final class Departure {
  private final Sql sql;
  private final RoundKeeper keeper;
  private final Members.Member member;
  private final Instant at;

  Departure(Caller caller, String member) {
    this.sql = caller.sql();
    this.keeper = caller.wiring().keeper();
    this.member = Members.get(sql, member);
    this.at = caller.at();
  }

  void happens() {
    keeper.expectNoMore(sql, member.id());
    Erasure erasure = new Erasure(sql, member);
    erasure.askPlatform(at);
    erasure.clear();
    redrawRounds();
    if (member.name() != null && !member.name().isBlank()) {
      clearName(member.name());
    }
    if (member.ref() != null) {
      dropPrivate(member.ref());
    }
    sql.update(
        "DELETE FROM timer WHERE kind = ? AND owner LIKE ?", Reminding.KIND, member.id() + "/%");
  }

  private void redrawRounds() {
    for (String id : Rounds.of(sql, member.id())) {
      Round round = Rounds.find(sql, id).orElseThrow();
      keeper.redrawWhatShows(sql, round, member.id(), at);
    }
  }

  /// Messages that are not drawn from a round's own tables, and wraps of rounds that are over.
  private void clearName(String name) {
    Set<String> lanes = lanesOfWorkspace();
    for (String key : Outbox.holding(sql, name)) {
      if (isHere(key, lanes)) {
        Outbox.redraw(
            sql,
            key,
            post ->
                Keys.roundOf(key).isEmpty()
                    ? PeopleWords.without(post, name)
                    : PeopleWords.withoutInWrap(post, name));
      }
    }
  }

  /// In other workspaces the same name is somebody else.
  private boolean isHere(String key, Set<String> lanes) {
    String lane = Outbox.laneOf(sql, key).orElse("");
    return lanes.contains(lane)
        || (member.ref() != null && lane.startsWith(Keys.memberLanes(member.ref().workspace())));
  }

  private Set<String> lanesOfWorkspace() {
    return Set.copyOf(
        sql.all(
            "SELECT 'channel/' || c.id AS lane FROM channel c JOIN member m ON m.workspace_id ="
                + " c.workspace_id WHERE m.id = ? UNION ALL SELECT 'round/' || r.id FROM round r JOIN"
                + " channel c ON c.id = r.channel_id JOIN member m ON m.workspace_id = c.workspace_id"
                + " WHERE m.id = ?",
            row -> row.text("lane"),
            member.id(),
            member.id()));
  }

  private void dropPrivate(MemberRef ref) {
    Outbox.dropLane(sql, Keys.memberLane(ref));
  }
}
