package dev.whetstone.core.command;

import dev.whetstone.core.chat.Post;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.words.Check;
import java.util.List;

/// A command's way to what the bot did and how it is, and to keeping the house in order.
public interface HouseDesk {
  /// The newest of what was done in this channel.
  ///
  /// @param from how many of the newest to leave out
  Post log(int from);

  /// The channel's rounds and verdicts as files; noted in the log.
  Post export();

  /// The answers whose words stand in a round's thread, the newest part first, as many as a form
  /// can offer.
  List<Shown> shown(Round round);

  /// An answer that stands in the thread.
  ///
  /// @param member the id of its author
  /// @param step what its part is called
  /// @param said empty once the round is over: the message alone has it then
  record Shown(int ordinal, String member, String name, String step, String said) {}

  /// Takes a member's words out of the reveals of these parts and out of the wrap; noted in the
  /// log, and the author is told.
  ///
  /// @return how many answers it was
  int remove(Round round, String member, List<Integer> ordinals);

  /// How the channel is; empty where it was never set up.
  List<Check> doctor();
}
