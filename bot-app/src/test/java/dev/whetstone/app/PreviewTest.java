package dev.whetstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.app.cli.PreviewPlatform;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.preview.Look;
import dev.whetstone.core.preview.RoundPreview;
import dev.whetstone.core.preview.Voices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The transcripts under `src/test/resources/golden` are read by people before they are taken:
/// `-Dgolden.write=true` writes them anew.
final class PreviewTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @ParameterizedTest
  @ValueSource(strings = {"rec-short-video-feed", "risk-card-payment-fraud"})
  void a_day_reads_as_its_transcript_says(String id) throws IOException {
    String said = preview(id);
    Path golden = GOLDEN.resolve(id + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, said);
    }

    assertThat(said).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("drills")
  void every_shipped_drill_plays_to_its_wrap_without_an_empty_place(Drill drill) {
    String said = RoundPreview.of(drill, new DemoVoices(drill), null);

    assertThat(said).contains("# Wrap: " + drill.title()).doesNotContain("{").doesNotContain("}");
  }

  @ParameterizedTest
  @MethodSource("drills")
  void all_that_people_say_counts_also_where_nobody_wrote_lines_for_them(Drill drill) {
    String plain = RoundPreview.of(drill, Voices.unwritten(), null);
    String written = RoundPreview.of(drill, new DemoVoices(drill), null);

    assertThat(plain + written).doesNotContain("It repeats", "Not counted", "were not kept");
  }

  @ParameterizedTest
  @EnumSource(value = PreviewPlatform.class, names = "terminal", mode = EnumSource.Mode.EXCLUDE)
  void a_round_is_shown_as_each_platform_gets_it(PreviewPlatform platform) {
    Drill drill = Drills.load(List.of()).byId("risk-card-payment-fraud").orElseThrow();
    Look look = Looks.of(platform).orElseThrow();

    String said = RoundPreview.of(drill, new DemoVoices(drill), null, look);

    assertThat(said)
        .contains("──── 09:00 · channel", "Selma", "Reveal: ", "\"")
        .doesNotContain("{f-", "{e-");
  }

  private static List<Drill> drills() {
    return Drills.load(List.of()).drills();
  }

  private static String preview(String id) {
    Drill drill = Drills.load(List.of()).byId(id).orElseThrow();
    return RoundPreview.of(drill, new DemoVoices(drill), null);
  }
}
