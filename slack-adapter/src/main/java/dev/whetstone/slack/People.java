package dev.whetstone.slack;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Who the people of a workspace are.
@FunctionalInterface
public interface People {
  /// What is known of somebody; where Slack does not say, their id serves as the name.
  Person of(String team, String user);

  /// A person.
  ///
  /// @param name what they are called there
  /// @param zone where the workspace knows it
  /// @param isAdmin whether they may manage any channel of the workspace
  record Person(String name, @Nullable ZoneId zone, boolean isAdmin) {}

  /// Knows nobody but by their ids.
  static People unknown() {
    return (team, user) -> new Person(user, null, false);
  }
}
