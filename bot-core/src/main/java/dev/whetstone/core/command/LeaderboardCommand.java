package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.words.BoardWords;
import dev.whetstone.core.words.Replies;
import java.util.List;
import java.util.Locale;

/// `/drill leaderboard`: who is in time how often, and whether one wants to be on it.
final class LeaderboardCommand implements Command {
  @Override
  public String name() {
    return "leaderboard";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.of("/drill leaderboard", "Shows who is in time most often"),
        Example.of("/drill leaderboard hide", "Takes you off all boards; show puts you back"),
        Example.forManagers("/drill leaderboard share", "Posts the boards in the channel"));
  }

  @Override
  public String more() {
    return "Counted are rounds with credit before their deadline. The boards may be shared"
        + " once a day.";
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    String wish = words.isEmpty() ? "" : words.getFirst().toLowerCase(Locale.ROOT);
    return switch (wish) {
      case "" -> new Reply.Whisper(desk.streaks().boards());
      case "hide" -> new Reply.Whisper(desk.streaks().hide());
      case "show" -> new Reply.Whisper(desk.streaks().show());
      case "share" ->
          desk.manages()
              ? new Reply.Whisper(desk.streaks().share())
              : Commands.line(Replies.managersOnly() + " " + BoardWords.insteadOfSharing());
      default -> Commands.line(BoardWords.usage());
    };
  }
}
