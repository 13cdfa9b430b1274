package dev.whetstone.app.cli;

import org.jspecify.annotations.Nullable;

/// A channel as an operator names it: `web:general`, `slack:C01GEN`, `slack:T01ACME/C01GEN`.
///
/// @param team the workspace's own id; null where the platform has one, or one is installed
/// @param id the channel's own id
public record ChannelName(String platform, @Nullable String team, String id) {
  @Override
  public String toString() {
    return platform + ":" + (team == null ? "" : team + "/") + id;
  }
}
