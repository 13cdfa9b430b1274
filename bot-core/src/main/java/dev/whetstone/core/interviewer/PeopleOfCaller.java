package dev.whetstone.core.interviewer;

import dev.whetstone.core.command.PeopleDesk;
import dev.whetstone.core.store.Aways;
import dev.whetstone.core.store.Members;
import dev.whetstone.core.store.MyData;
import dev.whetstone.core.store.Reminders;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.streak.Interval;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

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

  @Override
  public boolean isCounted() {
    return self().map(member -> member.state() != Members.State.OPTED_OUT).orElse(true);
  }

  @Override
  public void countMe() {
    become(Members.State.IN);
  }

  @Override
  public void leaveMeOut() {
    become(Members.State.OPTED_OUT)
        .ifPresent(member -> caller.wiring().keeper().expectNoMore(caller.sql(), member));
  }

  private Optional<String> become(Members.State state) {
    Optional<String> member = caller.channel().map(caller::member);
    member.ifPresent(id -> Members.become(caller.sql(), id, state));
    return member;
  }

  @Override
  public Optional<String> mydata() {
    return caller.known().map(member -> MyData.of(caller.sql(), member));
  }

  @Override
  public boolean isKnown() {
    return caller.known().isPresent();
  }

  @Override
  public void forgetMe() {
    caller.known().ifPresent(member -> new Departure(caller, member).happens());
  }

  @Override
  public Optional<Zone> zone() {
    return caller
        .channel()
        .filter(channel -> Schedules.of(caller.sql(), channel.id()).isPresent())
        .map(channel -> {
          String member = caller.member(channel);
          boolean isOwn = Members.get(caller.sql(), member).zone() != null;
          return new Zone(Reminding.zone(caller.sql(), member, channel), isOwn);
        });
  }

  @Override
  public Optional<LocalTime> reminder() {
    return caller
        .channel()
        .flatMap(
            channel -> caller.known().flatMap(me -> Reminders.of(caller.sql(), me, channel.id())));
  }

  @Override
  public void remindAt(LocalTime time) {
    caller
        .channel()
        .ifPresent(channel ->
            Reminding.set(caller.sql(), caller.member(channel), channel, time, caller.at()));
  }

  @Override
  public void remindNever() {
    caller
        .channel()
        .ifPresent(
            channel -> caller.known().ifPresent(me -> Reminding.end(caller.sql(), me, channel)));
  }

  @Override
  public Optional<Known> member(String typed) {
    return caller
        .channel()
        .flatMap(channel -> Members.typed(caller.sql(), channel.workspaceId(), typed))
        .map(id -> Members.get(caller.sql(), id))
        .map(member -> new Known(member.id(), member.name() == null ? "" : member.name()));
  }

  private Optional<Members.Member> self() {
    return caller.known().map(member -> Members.get(caller.sql(), member));
  }
}
