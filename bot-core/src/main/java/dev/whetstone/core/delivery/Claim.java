package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.Sending;
import java.time.Instant;

/// The right to send, or to look for, the row of a lane.
///
/// @param fence what is found out counts only while the lane still has it
record Claim(OutboxRow row, Sending sending, String platform, long fence, Instant triedAt) {
  boolean isLook() {
    return row.state() == State.UNKNOWN;
  }

  Lanes.Held held(String owner) {
    return new Lanes.Held(lane(), owner, fence);
  }

  String lane() {
    return row.lane();
  }
}
