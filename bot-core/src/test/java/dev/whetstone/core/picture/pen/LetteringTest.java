package dev.whetstone.core.picture.pen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LetteringTest {
  @Test
  void a_machine_without_fonts_and_fontconfig_draws_the_same(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path nothing = folder.resolve("fonts.conf");
    Files.writeString(nothing, "<fontconfig><cachedir>" + folder + "</cachedir></fontconfig>");

    List<String> said = bareMachine(nothing, "dev.whetstone.core.picture.pen.BareMachine");

    BareMachine.Card card = new BareMachine.Card("Rank the next clips");
    assertThat(said)
        .containsExactly(
            "width " + TextStyle.TITLE.width(card.title()),
            "png " + card.png().length,
            "outline " + TextStyle.TITLE.letters().outline("R", 0, 0).getBounds2D());
  }

  @Test
  void letters_that_people_of_many_languages_write_are_there_and_others_become_boxes() {
    Lettering letters = TextStyle.CAPTION.letters();

    assertThat(letters.shows("Grüße, naïve façade, Zażółć gęślą jaźń, Съешь, Ελλάδα, – “€”"))
        .isTrue();
    for (String strange : List.of("排序", "שלום", "مرحبا", "👍", "\uD800", "")) {
      assertThat(letters.width(strange)).isGreaterThanOrEqualTo(0);
      assertThat(new BareMachine.Card("x" + strange).png()).isNotEmpty();
      assertThat(new BareMachine.Card("x" + strange).svg()).contains("x");
    }
    assertThat(letters.shows("排序")).isFalse();
  }

  @Test
  void a_text_of_the_svg_is_said_to_be_as_wide_as_the_png_draws_it() {
    String svg = new BareMachine.Card("Rank & <b>").svg();

    assertThat(svg).contains("textLength=\"", "Rank &amp; &lt;b&gt;</text>");
    double said = Double.parseDouble(svg.replaceAll("(?s).*textLength=\"([^\"]*)\".*", "$1"));
    assertThat(said).isCloseTo(TextStyle.TITLE.width("Rank & <b>"), within(0.01));
  }

  /// Runs a program in a Java of its own that finds no font of the system.
  private static List<String> bareMachine(Path fontconfig, String program)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Java remembers the fonts of a machine in the home folder.
    command.add("-Duser.home=" + fontconfig.getParent());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("FONTCONFIG_FILE", fontconfig.toString());
    Process process = builder.start();
    List<String> lines;
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      lines = out.lines().toList();
    }
    process.waitFor();
    return lines;
  }
}
