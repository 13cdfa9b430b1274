package dev.whetstone.core.interviewer;

import dev.whetstone.core.store.Sql;
import java.time.Instant;

/// Something to do for one owner at one instant that is no part of a round's own timetable: a
/// digest, a reminder, tidying up. It is a timer row until it is done.
interface Errand {
  /// The timer's kind: one word in capitals.
  String kind();

  /// Does it, in a transaction of its own. The timer is gone by then; whoever is to come again sets
  /// it with [Errands#set].
  ///
  /// @param owner whom the timer was set for
  /// @param due when it was due: long ago, perhaps, when nobody was up
  void run(Sql sql, String owner, Instant due, Instant now);
}
