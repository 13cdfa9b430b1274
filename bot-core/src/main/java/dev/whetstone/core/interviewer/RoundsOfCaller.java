package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.RoundDesk;
import dev.whetstone.core.round.NowOpened;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.round.PracticeStart;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundEvent;
import dev.whetstone.core.store.Audit;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.words.PaceWords;
import dev.whetstone.core.words.Replies;
import java.util.Optional;

/// Rounds, as a command's caller reaches them.
record RoundsOfCaller(Caller caller) implements RoundDesk {
  @Override
  public String titleOf(Round round) {
    return caller.visit().scene(round).drill().title();
  }

  @Override
  public Reply start(Round round) {
    // Somebody else's solo round leaves nothing to do here: practise instead.
    return round.isFor(member(round))
        ? caller.visit().start(round, caller.origin())
        : practise(Pace.SOLO, Optional.empty());
  }

  @Override
  public Reply practise(Pace pace, Optional<String> wanted) {
    return new Reply.Whisper(
        Post.line(
            caller
                .channel()
                .map(channel -> PaceWords.practice(practice(channel, pace, wanted)))
                .orElseGet(Replies::noChannel)));
  }

  private PracticeStart practice(Channels.Channel channel, Pace pace, Optional<String> wanted) {
    return caller
        .wiring()
        .practices()
        .start(caller.sql(), channel, caller.member(channel), pace, wanted, caller.at());
  }

  @Override
  public NowOpened openNow() {
    NowOpened opened = caller.wiring().rounds().now(caller.sql(), caller.place(), caller.at());
    caller
        .channel()
        .filter(_ -> opened instanceof NowOpened.Todays || opened instanceof NowOpened.Extra)
        .ifPresent(c -> Audit.note(caller.sql(), caller.entry(c, "opened a round by hand")));
    return opened;
  }

  @Override
  public Reply ask(Round round, String question) {
    return caller.visit().asked(round, round.position(), member(round), question, caller.origin());
  }

  @Override
  public Reply hint(Round round) {
    String member = member(round);
    return caller
        .visit()
        .decided(round, new RoundEvent.HintWanted(caller.at(), member, round.position()), member);
  }

  @Override
  public Reply close(Round round) {
    return caller
        .visit()
        .next(round, round.position(), member(round), caller.origin(), caller.place());
  }

  private String member(Round round) {
    return caller.visit().member(caller.origin(), round);
  }
}
