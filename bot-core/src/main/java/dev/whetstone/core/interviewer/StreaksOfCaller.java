package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.Post;
import dev.whetstone.core.command.StreakDesk;
import dev.whetstone.core.delivery.Draft;
import dev.whetstone.core.delivery.Outbox;
import dev.whetstone.core.picture.PracticeCalendar;
import dev.whetstone.core.store.Audit;
import dev.whetstone.core.store.Boards;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.LedgerTable;
import dev.whetstone.core.store.Meant;
import dev.whetstone.core.store.Members;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.streak.Explained;
import dev.whetstone.core.streak.Leaderboard;
import dev.whetstone.core.streak.LedgerEntry;
import dev.whetstone.core.streak.Ruling;
import dev.whetstone.core.streak.Standing;
import dev.whetstone.core.streak.StreakFold;
import dev.whetstone.core.words.BoardWords;
import dev.whetstone.core.words.Replies;
import dev.whetstone.core.words.StreakWords;
import dev.whetstone.core.words.WhyWords;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Streaks and boards, as a command's caller reaches them.
record StreaksOfCaller(Caller caller) implements StreakDesk {
  private static final int LAST = 5;
  private static final int ON_BOARD = 10;
  private static final int DAYS = 30;
  private static final Duration SHARED_FOR = Duration.ofHours(1);

  @Override
  public Post mine() {
    return inChannel(channel ->
        caller.known().map(me -> mine(channel, me)).orElse(Post.line(StreakWords.none())));
  }

  private Post mine(Channels.Channel channel, String me) {
    List<LedgerEntry> ledger = new LedgerTable(sql()).of(channel.id(), me);
    Standing standing = Streaks.now(sql(), ledger, channel.id(), me);
    List<Explained> last =
        new Explanations(sql(), channel.workspaceId())
            .of(StreakFold.of(ledger), channel.id(), Optional.empty(), LAST);
    LocalDate today = today(channel);
    Optional<PracticeCalendar> calendar =
        standing.streak().hasNotBegun()
            ? Optional.empty()
            : Optional.of(Calendars.of(sql(), channel.id(), me, standing, today));
    return StreakWords.standing(standing, last, calendar, caller.at());
  }

  @Override
  public Post why(Optional<LocalDate> until) {
    return inChannel(channel ->
        WhyWords.why(
            caller
                .known()
                .map(me ->
                    new Explanations(sql(), channel.workspaceId())
                        .of(
                            Streaks.of(sql(), channel.id(), me),
                            channel.id(),
                            until,
                            WhyWords.MOST + 1))
                .orElse(List.of()),
            caller
                .wiring()
                .keeper()
                .abilities(caller.place().workspace().platform())
                .messageCharacters()));
  }

  @Override
  public Post of(String who) {
    return about(
        who,
        (channel, one) ->
            Post.line(
                isShown(one.id())
                    ? StreakWords.of(
                        one.name(), Streaks.now(sql(), channel.id(), one.id()).streak())
                    : StreakWords.ofHidden(one.name())));
  }

  @Override
  public Post rule(Ruling.Wish wish, String who, LocalDate date, String why) {
    return about(who, (channel, one) -> new Rulings(caller, channel).rule(wish, one, date, why));
  }

  @Override
  public Post boards() {
    return inChannel(channel ->
        BoardWords.own(
            recent(channel, caller.known()),
            Boards.ofAllTime(sql(), channel.id(), ON_BOARD, caller.known()),
            Members.names(sql(), channel.workspaceId()),
            caller.known().filter(me -> !isShown(me)).isPresent()));
  }

  /// Once a day: a board is no news at noon that it was not at nine.
  @Override
  public Post share() {
    return inChannel(channel -> {
      Leaderboard ever = Boards.ofAllTime(sql(), channel.id(), ON_BOARD, Optional.empty());
      String key = "board/" + channel.id() + "/" + today(channel);
      if (ever.top().isEmpty()) {
        return Post.line(BoardWords.nothingToShare());
      }
      if (Outbox.state(sql(), key).isPresent()) {
        return Post.line(BoardWords.sharedToday());
      }
      Post post =
          BoardWords.shared(
              recent(channel, Optional.empty()),
              ever,
              Members.names(sql(), channel.workspaceId()),
              caller.origin().name());
      Outbox.add(
          sql(),
          new Draft(
              Keys.channelLane(channel.id()),
              key,
              new Draft.What.ToChannel(channel.ref(), post),
              caller.at(),
              caller.at().plus(SHARED_FOR),
              null));
      Audit.note(sql(), caller.entry(channel, "shared the leaderboard"));
      return Post.line(BoardWords.sharing());
    });
  }

  @Override
  public Post hide() {
    return onBoards(1, BoardWords.hidden());
  }

  @Override
  public Post show() {
    return onBoards(0, BoardWords.shown());
  }

  private Post onBoards(int off, String words) {
    return inChannel(channel -> {
      sql().update("UPDATE member SET off_boards = ? WHERE id = ?", off, caller.member(channel));
      return Post.line(words);
    });
  }

  private Leaderboard recent(Channels.Channel channel, Optional<String> reader) {
    LocalDate from = today(channel).minusDays(DAYS - 1L);
    return Boards.since(sql(), channel.id(), from, ON_BOARD, reader);
  }

  private LocalDate today(Channels.Channel channel) {
    return Calendars.today(sql(), channel.id(), caller.at());
  }

  private boolean isShown(String member) {
    return Members.isOnBoards(sql(), member);
  }

  private Sql sql() {
    return caller.sql();
  }

  private Post inChannel(Function<Channels.Channel, Post> then) {
    return caller.channel().map(then).orElseGet(() -> Post.line(Replies.noChannel()));
  }

  private interface About {
    Post say(Channels.Channel channel, Meant.Found.One one);
  }

  private Post about(String who, About then) {
    return inChannel(channel ->
        switch (Meant.find(sql(), channel.workspaceId(), who)) {
          case Meant.Found.Nobody _ -> Post.line(StreakWords.nobody(who));
          case Meant.Found.Several _ -> Post.line(StreakWords.several(who));
          case Meant.Found.One one -> then.say(channel, one);
        });
  }
}
