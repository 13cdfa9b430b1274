package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.Abilities;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.words.QuestionWords;
import dev.whetstone.core.words.Scene;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClosedRootTest {
  @TempDir Path folder;

  @Test
  void the_days_post_has_nothing_to_press_when_its_round_is_over() {
    try (Rehearsal rehearsal =
        new Rehearsal(folder, "2026-11-20T13:00:00Z", "rec-short-video-feed")) {
      rehearsal.scheduled(Rehearsal.weekdays());
      rehearsal.passUntil("2026-11-20T15:00:00Z");
      assertThat(pressable(rehearsal)).containsExactly("Start");

      rehearsal.passUntil("2026-11-22T15:00:00Z");
      assertThat(rehearsal.round().state()).isEqualTo(RoundState.DONE);
      assertThat(pressable(rehearsal)).isEmpty();
    }
  }

  private static List<String> pressable(Rehearsal rehearsal) {
    Abilities abilities = new Abilities(true, true, true, 4_000);
    Scene scene = Scene.of(rehearsal.drill(), rehearsal.round(), abilities, name -> name);
    return Plain.buttonRows(QuestionWords.root(scene).blocks()).stream()
        .flatMap(List::stream)
        .map(Button::label)
        .toList();
  }
}
