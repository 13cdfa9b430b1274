package dev.whetstone.slack;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Origin;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happens to channels and to the app itself, from Slack's events.
final class WorkspaceEvents {
  private static final Logger log = LoggerFactory.getLogger(WorkspaceEvents.class);

  private final Hearing hearing;
  private final AppHome home;

  WorkspaceEvents(Hearing hearing) {
    this.hearing = hearing;
    this.home = new AppHome(hearing);
  }

  Optional<ChatEvent> heard(String team, Optional<Bots.Bot> bot, Payload event) {
    switch (event.text("type")) {
      case "member_joined_channel" -> {
        return bot.filter(it -> it.user().equals(event.text("user")))
            .map(it -> invited(team, it, event));
      }
      case "channel_unarchive", "group_unarchive" -> {
        return bot.map(it -> invited(team, it, event));
      }
      // Whoever put us out, or that there is nothing left to be in.
      case "channel_left",
          "group_left",
          "channel_archive",
          "channel_deleted",
          "group_archive",
          "group_deleted" ->
          hearing.house().gone(channel(team, event));
      case "channel_rename", "group_rename" -> {
        Payload renamed = event.in("channel");
        hearing.house().renamed(Heard.channelRef(team, renamed.text("id")), renamed.text("name"));
      }
      case "app_home_opened" -> home.opened(team, event);
      case "app_uninstalled" -> gone(team);
      case "tokens_revoked" -> {
        // Tokens of people are none of ours (docs.slack.dev/reference/events/tokens_revoked).
        if (!event.in("tokens").json().has("bot")
            || event.in("tokens").json().get("bot").toString().equals("[]")) {
          return Optional.empty();
        }
        gone(team);
      }
      default -> log.debug("nothing to do for {}", event.text("type"));
    }
    return Optional.empty();
  }

  private ChatEvent invited(String team, Bots.Bot bot, Payload event) {
    String channel = channel(team, event).id();
    String user = event.some("inviter").orElse(bot.user());
    Instant at = Heard.instant(event.text("event_ts"));
    Origin origin =
        new Origin(
            channel + "/" + event.text("type") + "/" + event.text("event_ts"),
            at.equals(Instant.EPOCH) ? hearing.clock().instant() : hearing.time().ofService(at),
            new MemberRef(Heard.workspace(team), user),
            hearing.people().of(team, user).name(),
            hearing.people().of(team, user).zone(),
            hearing.people().manages(team, channel, user));
    return new ChatEvent.Invited(origin, Heard.channelRef(team, channel));
  }

  private static ChannelRef channel(String team, Payload event) {
    return Heard.channelRef(
        team, event.some("channel").orElseGet(() -> event.text("channel", "id")));
  }

  private void gone(String team) {
    log.warn("the app was taken out of {}", team);
    hearing.tokens().drop(team);
    hearing.bots().forget(team);
    hearing.house().gone(Heard.workspace(team));
  }
}
