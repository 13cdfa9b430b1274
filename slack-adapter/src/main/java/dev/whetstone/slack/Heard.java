package dev.whetstone.slack;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.chat.WorkspaceRef;
import java.math.BigDecimal;
import java.time.Instant;

/// A person's message in a thread, however we came to know of it: by an event or by reading the
/// thread. Both ways give the same events under the same ids.
///
/// @param team the id of the workspace
/// @param channel the id of the channel
/// @param thread the ts of the thread's root
/// @param ts the message's own
/// @param user the id of who wrote it
/// @param text as Slack has it, in mrkdwn
public record Heard(
    String team,
    String channel,
    String thread,
    String ts,
    String user,
    String text,
    boolean hasPicture) {
  /// Slack's own user, in whose name it speaks.
  static final String NOBODY = "USLACKBOT";

  /// That it was written.
  public ChatEvent.Said said(People people) {
    return new ChatEvent.Said(
        origin(channel + "/" + ts, ts, people),
        threadRef(),
        message(),
        Mrkdwn.plain(text),
        hasPicture);
  }

  /// That its author changed it.
  ///
  /// @param editedTs when, as Slack has it in `edited.ts`
  public ChatEvent.Edited edited(String editedTs, People people) {
    return new ChatEvent.Edited(
        origin(channel + "/" + ts + "/" + editedTs, editedTs, people),
        threadRef(),
        message(),
        Mrkdwn.plain(text),
        hasPicture);
  }

  /// That a thread's root was found deleted; who did it is not known, nor when.
  static ChatEvent.Deleted rootDeleted(ThreadRef thread, Instant at) {
    ChannelRef channel = thread.channel();
    MemberRef nobody = new MemberRef(channel.workspace(), NOBODY);
    return new ChatEvent.Deleted(
        new Origin(deletionOf(channel.id(), thread.id()), at, nobody, NOBODY, null, false),
        new MessageRef(channel, null, thread.id()),
        true);
  }

  /// The id of the event that a message was deleted.
  static String deletionOf(String channel, String ts) {
    return channel + "/" + ts + "/deleted";
  }

  private Origin origin(String id, String at, People people) {
    People.Person person = people.of(team, user);
    return new Origin(
        id,
        instant(at),
        new MemberRef(workspace(team), user),
        person.name(),
        person.zone(),
        person.isAdmin());
  }

  private MessageRef message() {
    return new MessageRef(channelRef(team, channel), thread, ts);
  }

  private ThreadRef threadRef() {
    return new ThreadRef(channelRef(team, channel), thread);
  }

  /// The ref of a workspace.
  public static WorkspaceRef workspace(String team) {
    return new WorkspaceRef(SlackPlatform.NAME, team);
  }

  /// The ref of a channel.
  public static ChannelRef channelRef(String team, String channel) {
    return new ChannelRef(workspace(team), channel);
  }

  /// The instant in a ts, which is the seconds of its message with six more digits to tell it from
  /// others (api.slack.com/messaging/retrieving#individual_messages); the epoch for anything else.
  public static Instant instant(String ts) {
    try {
      BigDecimal seconds = new BigDecimal(ts);
      return Instant.EPOCH.plusNanos(seconds.movePointRight(9).longValue());
    } catch (NumberFormatException strange) {
      return Instant.EPOCH;
    }
  }
}
