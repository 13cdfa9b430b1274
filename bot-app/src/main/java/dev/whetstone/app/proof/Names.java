package dev.whetstone.app.proof;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.WorkspaceRef;

/// What the chat service of the proof calls things.
final class Names {
  static final String PLATFORM = "proof";
  static final WorkspaceRef WORKSPACE = new WorkspaceRef(PLATFORM, "W");

  private Names() {}

  static ChannelRef channel(String id) {
    return new ChannelRef(WORKSPACE, id);
  }

  static MemberRef member(String id) {
    return new MemberRef(WORKSPACE, id);
  }

  /// The key under which an event counts as seen.
  static String seen(String kind, String id) {
    return String.join("/", PLATFORM, WORKSPACE.id(), kind, id);
  }
}
