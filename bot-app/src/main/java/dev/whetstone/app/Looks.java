package dev.whetstone.app;

import com.slack.api.util.json.GsonFactory;
import dev.whetstone.app.cli.PreviewPlatform;
import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.preview.Look;
import dev.whetstone.discord.DiscordPlatform;
import dev.whetstone.discord.Drawn;
import dev.whetstone.slack.BlockKit;
import dev.whetstone.slack.SlackPlatform;
import dev.whetstone.web.PostView;
import dev.whetstone.web.WebPlatform;
import java.util.Optional;

/// Posts as each platform gets them, for who wants to see a drill there before it is posted.
final class Looks {
  private Looks() {}

  /// Empty for the terminal, which shows plain text.
  static Optional<Look> of(PreviewPlatform platform) {
    return switch (platform) {
      case terminal -> Optional.empty();
      case web ->
          Optional.of(new Look(WebPlatform.ABILITIES, post -> PostView.of(post).toPrettyString()));
      case slack -> Optional.of(new Look(SlackPlatform.ABILITIES, Looks::slack));
      case discord -> Optional.of(new Look(DiscordPlatform.ABILITIES, Looks::discord));
    };
  }

  private static String slack(Post post) {
    return GsonFactory.createSnakeCase()
        .newBuilder()
        .setPrettyPrinting()
        .create()
        .toJson(BlockKit.of(post));
  }

  private static String discord(Post post) {
    return Drawn.message(post, Pictures.none()).toData().toPrettyString();
  }
}
