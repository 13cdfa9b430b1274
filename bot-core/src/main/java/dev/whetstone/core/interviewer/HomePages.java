package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.drill.WeakStages;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.ChannelsRounds;
import dev.whetstone.core.store.Members;
import dev.whetstone.core.store.Rounds;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.Transactions;
import dev.whetstone.core.streak.Streak;
import dev.whetstone.core.streak.StreakFold;
import dev.whetstone.core.words.HomeWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A member's own page: how they stand in each channel of their workspace.
final class HomePages {
  private static final int MOST = 10;
  private static final int LOOKED_AT = 200;

  private final Transactions transactions;

  HomePages(Transactions transactions) {
    this.transactions = transactions;
  }

  private record Found(
      ChannelRef ref,
      String name,
      Streak streak,
      Optional<String> today,
      Optional<String> root,
      Set<Integer> weak,
      Optional<Schedule> schedule,
      boolean tookPart) {}

  Post of(MemberRef member, HomeReader reader) {
    List<Found> found = transactions.read(sql -> found(sql, member));
    return HomeWords.page(
        found.stream()
            .sorted(Comparator.comparing(Found::tookPart).reversed())
            .filter(one -> one.tookPart() || !reader.isShut(one.ref()))
            .limit(MOST)
            .map(one ->
                new HomeWords.Part(
                    one.name(),
                    one.streak(),
                    one.today(),
                    one.root().flatMap(root -> reader.link(one.ref(), root)),
                    one.weak(),
                    one.schedule().filter(_ -> reader.manages(one.ref()))))
            .toList());
  }

  private static List<Found> found(Sql sql, MemberRef member) {
    return Channels.all(sql).stream()
        .filter(Channels.Channel::isActive)
        .filter(channel -> channel.ref().workspace().equals(member.workspace()))
        .filter(channel -> Schedules.of(sql, channel.id()).isPresent())
        .limit(LOOKED_AT)
        .map(channel -> found(sql, channel, member))
        .toList();
  }

  private static Found found(Sql sql, Channels.Channel channel, MemberRef ref) {
    Optional<String> member = Members.idOf(sql, channel.workspaceId(), ref);
    Optional<Round> open = open(sql, channel);
    return new Found(
        channel.ref(),
        channel.name(),
        member
            .map(id -> Streaks.now(sql, channel.id(), id).streak())
            .orElseGet(() -> StreakFold.of(List.of())),
        open.map(round -> Explanations.title(sql, round.id())),
        open.flatMap(round -> Optional.ofNullable(Rounds.place(sql, round.id()).rootId())),
        member.map(id -> WeakStages.of(marks(sql, channel.id(), id))).orElse(Set.of()),
        Schedules.of(sql, channel.id()).map(Schedules.Stored::schedule),
        member.filter(id -> tookPart(sql, channel.id(), id)).isPresent());
  }

  /// The schedule's round, else one beside it that is for all.
  private static Optional<Round> open(Sql sql, Channels.Channel channel) {
    List<Round> open =
        ChannelsRounds.open(sql, channel.id()).stream()
            .flatMap(id -> Rounds.find(sql, id).stream())
            .filter(round -> round.head().scheduled() || round.head().pace() != Pace.SOLO)
            .toList();
    return open.stream()
        .filter(round -> round.head().scheduled())
        .reduce((_, newer) -> newer)
        .or(() -> open.stream().reduce((_, newer) -> newer));
  }

  private static boolean tookPart(Sql sql, String channelId, String member) {
    return sql.first(
            "SELECT r.id FROM answer a JOIN round r ON r.id = a.round_id"
                + " WHERE a.member_id = ? AND r.channel_id = ? LIMIT 1",
            row -> row.text("id"),
            member,
            channelId)
        .isPresent();
  }

  private static Map<Integer, List<Integer>> marks(Sql sql, String channelId, String member) {
    Map<Integer, List<Integer>> marks = new HashMap<>();
    sql.all(
        "SELECT s.stage, s.mark FROM self_check s JOIN round r ON r.id = s.round_id WHERE"
            + " r.channel_id = ? AND s.member_id = ? ORDER BY s.at DESC",
        row ->
            marks
                .computeIfAbsent((int) row.number("stage"), stage -> new ArrayList<>())
                .add((int) row.number("mark")),
        channelId,
        member);
    return marks;
  }
}
