package dev.whetstone.slack;

import com.slack.api.methods.response.chat.ChatGetPermalinkResponse;
import com.slack.api.model.view.View;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.interviewer.HomeReader;
import java.util.Optional;

/// The App Home tab: how a member stands, drawn afresh each time it is opened
/// (docs.slack.dev/surfaces/app-home).
final class AppHome {
  private final Hearing hearing;

  AppHome(Hearing hearing) {
    this.hearing = hearing;
  }

  void opened(String team, Payload event) {
    String user = event.text("user");
    if (event.some("tab").orElse("home").equals("home") && !user.isEmpty()) {
      MemberRef member = new MemberRef(Heard.workspace(team), user);
      publish(team, user, hearing.house().home(member, new Reader(team, user)));
    }
  }

  private final class Reader implements HomeReader {
    private final String team;
    private final String user;

    private Reader(String team, String user) {
      this.team = team;
      this.user = user;
    }

    @Override
    public boolean isShut(ChannelRef channel) {
      return hearing.people().isPrivate(team, channel.id());
    }

    @Override
    public boolean manages(ChannelRef channel) {
      return hearing.people().manages(team, channel.id(), user);
    }

    @Override
    public Optional<String> link(ChannelRef channel, String message) {
      return permalink(channel, message);
    }
  }

  private void publish(String team, String user, Post post) {
    Rendered rendered = BlockKit.of(post, hearing.platform().mediaFor(team, user, post));
    View view = View.builder().type("home").blocks(rendered.blocks()).build();
    // Where it cannot be shown, nobody misses it: what it says is said by commands too.
    hearing
        .calls()
        .asBot(team, "views.publish", c -> c.viewsPublish(r -> r.userId(user).view(view)));
  }

  private Optional<String> permalink(ChannelRef channel, String message) {
    Called<ChatGetPermalinkResponse> called =
        hearing
            .calls()
            .asBot(
                channel.workspace().id(),
                "chat.getPermalink",
                c -> c.chatGetPermalink(r -> r.channel(channel.id()).messageTs(message)));
    return called instanceof Called.Fine<ChatGetPermalinkResponse>(var body)
        ? Optional.ofNullable(body.getPermalink())
        : Optional.empty();
  }
}
