package dev.whetstone.core.command;

import dev.whetstone.core.streak.Interval;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// A command's way to the person who gave it, and to what is kept about people.
public interface PeopleDesk {
  /// For when the person has said that they are away, as far as it is not over; in order.
  List<Interval> away();

  /// The person says that they are away; false when they had said so already for all of it.
  boolean goAway(Interval away);

  /// The person is here again; false when they had not said that they would be away.
  boolean comeBack();

  /// Whether the person's answers make a streak; true for who is new.
  boolean isCounted();

  /// Counts the person from now on.
  void countMe();

  /// Leaves the person out of streaks and boards from now on.
  void leaveMeOut();

  /// Everything that is kept about the person, as JSON; empty when nothing is.
  Optional<String> mydata();

  /// Whether anything is kept about the person.
  boolean isKnown();

  /// Forgets the person; whoever is not known stays so.
  void forgetMe();

  /// The zone in which the person is reminded; empty where there is no schedule to be reminded of.
  Optional<Zone> zone();

  /// A zone.
  ///
  /// @param isOwn false when it is the channel's, because the platform does not tell the person's
  record Zone(ZoneId id, boolean isOwn) {}

  /// The person's reminder for this channel.
  Optional<LocalTime> reminder();

  /// Reminds the person at this time of their day.
  void remindAt(LocalTime time);

  /// Reminds the person no more.
  void remindNever();

  /// The member whom somebody typed or mentioned.
  Optional<Known> member(String typed);

  /// A member whom the bot knows.
  record Known(String id, String name) {}
}
