package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Text;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.streak.Streak;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A member's own page, in words.
public final class HomeWords {
  private static final List<String> STAGES =
      List.of("Clarify", "Architect", "Deep dive", "Evaluate");

  private HomeWords() {}

  /// A channel on somebody's page.
  ///
  /// @param today the title of the open drill, with the address of its post where there is one
  /// @param weak stages, 1 to 4, that went badly by their own marks
  /// @param schedule for who manages the channel
  public record Part(
      String channel,
      Streak streak,
      Optional<String> today,
      Optional<String> link,
      Collection<Integer> weak,
      Optional<Schedule> schedule) {}

  /// The page.
  public static Post page(List<Part> parts) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, "Your drills"));
    if (parts.isEmpty()) {
      blocks.add(
          Block.paragraph(
              "No channel of this workspace has a drill yet. Invite me to one, then type"
                  + " /drill setup there."));
    }
    parts.forEach(part -> blocks.addAll(part(part)));
    blocks.add(
        Block.note(
            "/drill streak shows your rounds, /drill leaderboard the board, /drill help the rest."));
    return new Post("Your drills", blocks);
  }

  private static List<Block> part(Part part) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "#" + part.channel()));
    blocks.add(today(part));
    blocks.add(Block.paragraph(StreakWords.line(part.streak())));
    if (!part.weak().isEmpty()) {
      blocks.add(
          Block.paragraph(
              "By your own marks, these come hard at the moment: %s. They come back sooner."
                  .formatted(
                      part.weak().stream()
                          .sorted()
                          .map(stage -> STAGES.get(stage - 1))
                          .collect(Collectors.joining(", ")))));
    }
    part.schedule().ifPresent(schedule -> blocks.add(Block.note(ScheduleWords.inShort(schedule))));
    return blocks;
  }

  private static Block today(Part part) {
    if (part.today().isEmpty()) {
      return Block.paragraph("No drill is open just now.");
    }
    Text text = Text.of("Open now: ");
    String title = part.today().get();
    return new Block.Paragraph(
        part.link().map(url -> text.andLink(title, url)).orElseGet(() -> text.andStrong(title)));
  }
}
