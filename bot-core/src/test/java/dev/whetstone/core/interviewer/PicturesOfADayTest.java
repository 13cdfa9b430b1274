package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.drill.Diagram.Edge;
import dev.whetstone.core.drill.Step;
import dev.whetstone.core.round.Part;
import dev.whetstone.core.words.Verbs;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PicturesOfADayTest {
  @TempDir Path folder;
  private Rehearsal rehearsal;
  private Person ada;

  @BeforeEach
  void openARound() {
    rehearsal = new Rehearsal(folder, "2026-11-23T13:00:00Z", "rec-short-video-feed");
    rehearsal.scheduled(Rehearsal.weekdays()).passUntil("2026-11-23T14:04:00Z");
    ada = rehearsal.person("Ada");
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  @Test
  void each_reveal_shows_its_steps_part_and_the_wrap_the_whole() {
    Part part =
        rehearsal.round().parts().stream()
            .filter(one -> !focus(one).isEmpty())
            .findFirst()
            .orElseThrow();
    ada.answers(part.ordinal());
    rehearsal.passUntil("2026-11-23T22:30:00Z");

    String hash = rehearsal.round().head().drillHash();
    assertThat(pictures(Keys.reveal(rehearsal.round().id(), part.ordinal())))
        .containsExactly("focus/" + hash + "/" + part.id());
    assertThat(pictures(Keys.wrap(rehearsal.round().id()))).containsExactly("diagram/" + hash);
  }

  @Test
  void the_architecture_is_told_in_full_when_it_gives_nothing_away_any_more() {
    Edge last = rehearsal.drill().diagram().edges().getLast();

    Reply early = ada.presses(Verbs.IN_WORDS, -1);
    rehearsal.passUntil("2026-11-23T22:30:00Z");
    Reply late = ada.presses(Verbs.IN_WORDS, -1);

    assertThat(Plain.of(early)).contains("it would give answers away").doesNotContain(last.to());
    assertThat(Plain.of(late)).contains(label(last.from()) + " to " + label(last.to()));
    assertThat(Plain.of(late).lines().filter(line -> line.contains(" to ")).count())
        .isGreaterThanOrEqualTo(rehearsal.drill().diagram().edges().size());
  }

  private List<String> focus(Part part) {
    return rehearsal.drill().step(part.id()).map(Step::focus).orElse(List.of());
  }

  private String label(String node) {
    return rehearsal.drill().diagram().nodes().stream()
        .filter(one -> one.id().equals(node))
        .findFirst()
        .orElseThrow()
        .label();
  }

  private List<String> pictures(String key) {
    return rehearsal.platform.inThreads().stream()
        .filter(arrival -> arrival.key().equals(key))
        .map(arrival -> arrival.post())
        .map(Post::blocks)
        .flatMap(List::stream)
        .filter(Block.Picture.class::isInstance)
        .map(block -> ((Block.Picture) block).key())
        .distinct()
        .toList();
  }
}
