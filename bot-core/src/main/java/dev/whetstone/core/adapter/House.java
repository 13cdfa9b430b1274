package dev.whetstone.core.adapter;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Door;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.interviewer.HomeReader;
import java.util.List;

/// The product, as an adapter across a network calls it.
public interface House extends Door {
  @Override
  Reply accept(ChatEvent event);

  /// Reads what was written while nobody listened; returns at once.
  void catchUp();

  /// The connection on which the service tells what happens stands.
  void lineUp();

  /// That connection is gone.
  void lineDown();

  /// The service is connected for this workspace: channels that were added before it was known are
  /// its, and those that went with a removed bot or a refused token are back.
  void adopt(WorkspaceRef workspace);

  /// The bot is in this workspace, one of several: channels that went with a removed bot are back.
  /// Those that wait for their workspace come in one by one.
  void joined(WorkspaceRef workspace);

  /// Channels that were added before anybody knew which workspace they are in.
  List<ChannelRef> waiting();

  /// The workspace of a channel that waited for it is known.
  void adopt(ChannelRef channel);

  /// The bot was taken out of the workspace: nothing is sent there any more.
  void gone(WorkspaceRef workspace);

  /// A channel is archived or deleted.
  void gone(ChannelRef channel);

  /// A channel has another name.
  void renamed(ChannelRef channel, String name);

  /// A channel's name is known now; an operator's own name for it stays.
  void named(ChannelRef channel, String name);

  /// What a member's own page shows.
  Post home(MemberRef member, HomeReader reader);
}
