package dev.whetstone.core.command;

import dev.whetstone.core.words.Check;
import java.util.List;

/// A command's way to what the bot did and how it is.
public interface HouseDesk {
  /// How the channel is; empty where it was never set up.
  List<Check> doctor();
}
