package dev.whetstone.core.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.drill.Drill;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackLoaderTest {
  private static final String FEED = "recommendation/rec-short-video-feed.json";
  private static final String ID = "rec-short-video-feed";

  @TempDir Path folder;
  private final PackLoader loader = new PackLoader(getClass().getClassLoader());
  private String sound = "";

  @BeforeEach
  void takeASoundDrill() throws IOException {
    sound = resource("questions/bank/" + FEED);
  }

  @Test
  void the_shipped_pack_loads_whole() {
    Loaded loaded = loader.checked();

    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.bank().drills())
        .extracting(Drill::key)
        .contains("whetstone/" + ID, "whetstone/risk-card-payment-fraud")
        .isSorted();
  }

  @Test
  void the_shipped_pack_loads_from_a_jar_as_from_a_folder() throws IOException {
    Path jar = folder.resolve("questions with space.jar");
    writeJar(
        jar, "questions/commons.json", "questions/drill.schema.json", "questions/bank/" + FEED);

    try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      Loaded loaded = new PackLoader(classes).shipped();

      assertThat(loaded.bank().drills())
          .containsExactly(loader.shipped().bank().byId(ID).orElseThrow());
    }
  }

  @Test
  void a_drill_is_found_by_key_and_by_bare_id() {
    var bank = loader.shipped().bank();

    assertThat(bank.find("whetstone/" + ID)).isEqualTo(bank.find(ID)).isPresent();
    assertThat(bank.find("nobody")).isEmpty();
  }

  @Test
  void a_team_has_its_own_pack_with_its_own_common_points() throws IOException {
    Path own = folder.resolve("Acme Drills");
    Files.createDirectories(own.resolve("deep/.git"));
    Files.writeString(own.resolve("deep/.git/x.json"), "{");
    Files.writeString(own.resolve("commons.json"), OUR_COMMONS);
    Files.writeString(
        own.resolve("deep/rec-our-feed.json"),
        sound.replace("\"" + ID + "\"", "\"rec-our-feed\"").replace("k-denominator", "k-ours"));

    Loaded loaded = loader.load(List.of(own));

    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.bank().find("acme-drills/rec-our-feed")).isPresent();
    assertThat(loaded.bank().packs().getLast().commons())
        .hasSize(loaded.bank().packs().getFirst().commons().size() + 1);
  }

  @Test
  void a_drill_on_which_a_round_would_stumble_is_left_out() throws IOException {
    Files.writeString(
        folder.resolve(ID + ".json"),
        sound.replace("\"answer\": \"all\"", "\"answer\": \"nobody\""));

    Loaded loaded = loader.load(List.of(folder));

    assertThat(loaded.bank().packs().getLast().drills()).isEmpty();
    assertThat(loaded.problems())
        .extracting(Problem::check, Problem::what)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("L15", "e-funnel: answer nobody is no line"));
  }

  @Test
  void a_broken_file_does_not_keep_the_others_from_loading() throws IOException {
    Files.writeString(folder.resolve(ID + ".json"), sound);
    Files.writeString(folder.resolve("broken.json"), "{ \"id\": \"x\"\n  \"title\": 1 }");

    Loaded loaded = loader.read(List.of(folder));

    assertThat(loaded.bank().drills()).hasSize(1);
    assertThat(loaded.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.file()).isEqualTo("broken.json");
          assertThat(problem.what()).contains("comma");
          assertThat(problem.mend()).contains("line 2, column 3");
        });
  }

  @Test
  void a_missing_property_is_named_with_what_it_must_be() throws IOException {
    assertThat(problemAfter("\"move\": \"ask\",", ""))
        .isEqualTo(
            new Problem(
                "L01",
                ID + ".json",
                "/stages/0/steps/0",
                "\"move\" is missing",
                "Add \"move\": one of ask, design, critique, rank, choose, derive, diagnose,"
                    + " red_team, cut, explain, predict"));
  }

  @Test
  void a_text_that_is_too_long_is_counted() throws IOException {
    Problem problem = problemAfter("\"title\": \"", "\"title\": \"" + "long ".repeat(20));

    assertThat(problem.pointer()).isEqualTo("/title");
    assertThat(problem.what()).matches("1\\d\\d characters, at most 80");
    assertThat(problem.mend()).matches("Take \\d\\d characters out");
  }

  @Test
  void an_unknown_property_is_answered_with_the_nearest_name() throws IOException {
    Problem problem = problemAfter("\"teaser\":", "\"teasser\": \"x\", \"teaser\":");

    assertThat(problem.what()).contains("\"teasser\"");
    assertThat(problem.mend()).startsWith("Did you mean \"teaser\"? Allowed are $schema, ");
  }

  @Test
  void a_wrong_word_is_answered_with_the_allowed_ones() throws IOException {
    Problem problem = problemAfter("\"move\": \"ask\"", "\"move\": \"aks\"");

    assertThat(problem.pointer()).isEqualTo("/stages/0/steps/0/move");
    assertThat(problem.what()).isEqualTo("\"aks\" is not allowed");
    assertThat(problem.mend()).contains("Use one of ask, design");
  }

  @Test
  void markup_is_pointed_at() throws IOException {
    Problem problem = problemAfter("\"teaser\": \"", "\"teaser\": \"*Bold* ");

    assertThat(problem.what()).isEqualTo("does not fit the pattern of plain text: it holds *");
  }

  @Test
  void a_number_beyond_all_numbers_is_refused_at_its_place() throws IOException {
    for (String huge : List.of("1e400", "-1e999999999")) {
      Problem problem = problemAfter("\"value\": 21,", "\"value\": " + huge + ",");

      assertThat(problem.pointer()).isEqualTo("/facts/0/value");
      assertThat(problem.what()).isEqualTo("the number is too large to reckon with");
    }
  }

  @Test
  void a_file_under_another_name_says_how_to_rename_it() throws IOException {
    Files.writeString(folder.resolve("my-drill.json"), sound);

    assertThat(loader.read(List.of(folder)).problems())
        .containsExactly(
            new Problem(
                "L02",
                "my-drill.json",
                "/id",
                "the file holds " + ID,
                "Rename the file to " + ID + ".json or change the id"));
  }

  @Test
  void the_same_key_twice_in_an_object_is_refused() throws IOException {
    Problem problem = problemAfter("\"teaser\":", "\"title\": \"Once more\", \"teaser\":");

    assertThat(problem.what()).contains("Duplicate");
  }

  @Test
  void a_path_that_does_not_exist_is_said() {
    assertThat(loader.read(List.of(folder.resolve("nowhere"))).problems())
        .extracting(Problem::what)
        .containsExactly("there is no such file or folder");
  }

  private Problem problemAfter(String old, String replacement) throws IOException {
    String broken =
        sound.replaceFirst(
            java.util.regex.Pattern.quote(old),
            java.util.regex.Matcher.quoteReplacement(replacement));
    Files.writeString(folder.resolve(ID + ".json"), broken);
    List<Problem> problems = loader.read(List.of(folder)).problems();
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = PackLoaderTest.class.getClassLoader().getResourceAsStream(name)) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static void writeJar(Path file, String... names) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      for (String name : names) {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(resource(name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        jar.closeEntry();
      }
    }
  }

  private static final String OUR_COMMONS =
      """
      {"points": [{"id": "k-ours", "stage": 1, "level": "mid", "text": "Asks, because we always forget."}]}
      """;
}
