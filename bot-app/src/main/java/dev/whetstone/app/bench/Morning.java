package dev.whetstone.app.bench;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;

/// What every channel gets at nine o'clock.
final class Morning {
  static final Post POST =
      Post.of(
          "Today's drill",
          new Block.Heading(1, "A feed that never ends"),
          Block.paragraph("You own the home feed of a short-video app. Design its ranking."),
          Block.buttons(Button.first("Start", Press.of("start", "bench"))));

  private Morning() {}
}
