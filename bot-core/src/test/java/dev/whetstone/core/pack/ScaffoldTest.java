package dev.whetstone.core.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.lint.Finding;
import dev.whetstone.core.drill.lint.Lint;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScaffoldTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private final PackLoader loader = new PackLoader(getClass().getClassLoader());
  private final Scaffold scaffold = new Scaffold(getClass().getClassLoader());

  @TempDir Path folder;

  @Test
  void a_new_drill_has_the_form_of_one_and_can_be_played_at_once() throws IOException {
    scaffold.write(folder.resolve("ours"), "nlp-letters", "nlp", TODAY);

    Loaded loaded = loader.load(List.of(folder.resolve("ours")));

    assertThat(loaded.problems()).isEmpty();
    Drill drill = loaded.bank().find("ours/nlp-letters").orElseThrow();
    assertThat(drill.tags().domain()).isEqualTo("nlp");
    assertThat(drill.estimates().getFirst().lines().getLast().value()).isEqualTo(1000);
  }

  @Test
  void the_checks_tell_the_author_what_is_left_and_find_no_fault_in_its_form() throws IOException {
    Path file = scaffold.write(folder, "nlp-letters", "nlp", TODAY);

    Loaded loaded = loader.read(List.of(file));

    assertThat(loaded.problems()).isEmpty();
    assertThat(new Lint(loaded.bank().packs().getFirst()).findings())
        .filteredOn(Finding::isError)
        .extracting(Finding::number)
        .doesNotContain("L01", "L02", "L03", "L06", "L07", "L08", "L12", "L13", "L23", "L25");
    assertThat(LintReport.of(loaded, LintReport.Depth.FINDINGS).lines())
        .first()
        .asString()
        .contains("nlp-letters.yaml");
  }

  @Test
  void a_file_that_is_there_is_never_written_over() throws IOException {
    Path file = scaffold.write(folder, "nlp-letters", "nlp", TODAY);
    Files.writeString(file, "mine");

    assertThatThrownBy(() -> scaffold.write(folder, "nlp-letters", "nlp", TODAY))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("mine");
  }

  @ParameterizedTest
  @CsvSource({
    "nlp-letters, nlp",
    "rec-feed, recommendation",
    "speech-captions, speech",
    "infra-serving, infra",
    "edge-robots, edge"
  })
  void the_domain_is_read_off_the_id(String id, String domain) {
    assertThat(scaffold.domainOf(id)).isEqualTo(domain);
  }

  @Test
  void a_slip_in_yaml_is_said_with_its_line_and_the_rest_still_loads() throws IOException {
    scaffold.write(folder, "nlp-letters", "nlp", TODAY);
    Files.writeString(folder.resolve("nlp-broken.yaml"), "id: nlp-broken\ntitle: [one: two\n");

    Loaded loaded = loader.load(List.of(folder));

    assertThat(loaded.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.file()).isEqualTo("nlp-broken.yaml");
          assertThat(problem.line()).contains("cannot be read as YAML", "line ");
        });
    assertThat(loaded.bank().byId("nlp-letters")).isPresent();
  }

  @Test
  void the_same_drill_in_json_and_in_yaml_is_the_same_drill() throws IOException {
    Path yaml = scaffold.write(folder.resolve("a"), "nlp-letters", "nlp", TODAY);
    Path json = Files.createDirectories(folder.resolve("b/a")).resolve("nlp-letters.json");
    Files.writeString(json, DrillYaml.tree(Files.readString(yaml)).toString());

    assertThat(
            DrillJson.hash(loader.load(List.of(folder.resolve("b/a"))).bank().drills().getLast()))
        .isEqualTo(
            DrillJson.hash(loader.load(List.of(folder.resolve("a"))).bank().drills().getLast()));
  }
}
