package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.RoundDesk;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundEvent;

/// Rounds, as a command's caller reaches them.
record RoundsOfCaller(Caller caller) implements RoundDesk {
  @Override
  public String titleOf(Round round) {
    return caller.visit().scene(round).drill().title();
  }

  @Override
  public Reply start(Round round) {
    return caller.visit().start(round, caller.origin());
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
        .decided(round, new RoundEvent.PartClosed(caller.at(), round.position()), member(round));
  }

  private String member(Round round) {
    return caller.visit().member(caller.origin(), round);
  }
}
