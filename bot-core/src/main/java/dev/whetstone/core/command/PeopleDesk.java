package dev.whetstone.core.command;

import dev.whetstone.core.streak.Interval;
import java.util.List;

/// A command's way to the person who gave it, and to what is kept about people.
public interface PeopleDesk {
  /// For when the person has said that they are away, as far as it is not over; in order.
  List<Interval> away();

  /// The person says that they are away; false when they had said so already for all of it.
  boolean goAway(Interval away);

  /// The person is here again; false when they had not said that they would be away.
  boolean comeBack();
}
