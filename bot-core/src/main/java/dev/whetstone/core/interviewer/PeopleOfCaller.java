package dev.whetstone.core.interviewer;

import dev.whetstone.core.command.PeopleDesk;
import dev.whetstone.core.store.Aways;
import dev.whetstone.core.streak.Interval;
import java.util.List;

/// What is kept about people, as a command's caller reaches it.
record PeopleOfCaller(Caller caller) implements PeopleDesk {
  @Override
  public List<Interval> away() {
    return caller
        .known()
        .map(member -> Aways.after(caller.sql(), member, caller.at()))
        .orElse(List.of());
  }

  @Override
  public boolean goAway(Interval away) {
    boolean isNew = away().stream().noneMatch(one -> one.covers(away));
    caller
        .channel()
        .filter(_ -> isNew)
        .ifPresent(c -> Aways.add(caller.sql(), caller.member(c), away, caller.at()));
    return isNew;
  }

  @Override
  public boolean comeBack() {
    return caller.known().map(member -> Aways.end(caller.sql(), member, caller.at())).orElse(false);
  }
}
