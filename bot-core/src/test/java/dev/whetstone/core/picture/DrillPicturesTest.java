package dev.whetstone.core.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.picture.critic.Critic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

final class DrillPicturesTest {
  private static final Pattern TEXT =
      Pattern.compile("<text x=\"([^\"]*)\" y=\"([^\"]*)\"[^>]*>([^<]*)");

  private final List<String> asked = new ArrayList<>();
  private final DrillPictures pictures = new DrillPictures(this::find, BankDrills::layout);

  @Test
  void a_diagram_is_drawn_as_a_png_of_twice_eight_hundred_pixels_that_is_not_tall()
      throws IOException {
    for (String key : List.of("diagram/feed", "diagram/fraud")) {
      byte[] png = pictures.png(key).orElseThrow();
      var image = ImageIO.read(new ByteArrayInputStream(png));

      assertThat(image.getWidth()).isEqualTo(1600);
      assertThat(image.getHeight()).isBetween(600, 1800);
      assertThat(image.getRGB(1, 1)).isEqualTo(0xFFFFFFFF);
      assertThat(png.length).isLessThan(450_000);
    }
  }

  @Test
  void a_diagram_is_drawn_as_an_svg_that_names_every_node_and_label()
      throws IOException, ParserConfigurationException, SAXException {
    Drill feed = BankDrills.feed();
    String svg = pictures.svg("diagram/feed").orElseThrow();

    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));

    String words = document.getDocumentElement().getTextContent().replaceAll("\\s+", "");
    assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
    assertThat(words).contains(feed.title().replaceAll("\\s+", ""));
    for (Diagram.Node node : feed.diagram().nodes()) {
      assertThat(words).contains(node.label().replaceAll("\\s+", ""));
    }
    for (Diagram.Edge edge : feed.diagram().edges()) {
      assertThat(words)
          .contains(Optional.ofNullable(edge.label()).orElse("").replaceAll("\\s+", ""));
    }
  }

  @Test
  void a_steps_picture_has_the_same_texts_at_the_same_places_and_only_its_part_is_strong() {
    String whole = pictures.svg("diagram/fraud").orElseThrow();
    String part = pictures.svg("focus/fraud/s2-1").orElseThrow();

    assertThat(places(part)).isEqualTo(places(whole).replace("learning loop@", ""));
    assertThat(part).contains("#5B2A9D").doesNotContain("#FFDE85");
    assertThat(whole).contains("#FFDE85");
    assertThat(pictures.png("focus/fraud/s2-1")).isPresent();
  }

  @Test
  void nobody_stumbles_over_anything_in_the_banks_pictures() {
    for (String key : List.of("diagram/feed", "diagram/fraud")) {
      assertThat(Critic.faults(pictures.svg(key).orElseThrow())).as(key).isEmpty();
    }
  }

  @Test
  void what_is_no_diagram_of_a_known_drill_is_not_drawn() {
    assertThat(pictures.png("diagram/unknown")).isEmpty();
    assertThat(pictures.svg("focus/feed")).isEmpty();
    assertThat(pictures.svg("focus/feed/no-step")).isEmpty();
    assertThat(pictures.svg("focus/unknown/s1-1")).isEmpty();
    assertThat(pictures.svg("")).isEmpty();
  }

  @Test
  void a_picture_that_was_drawn_once_is_kept() {
    assertThat(pictures.svg("diagram/feed")).isEqualTo(pictures.svg("diagram/feed"));
    assertThat(asked).containsExactly("feed");
  }

  /// Each text with where it stands; the legend's word for the loop without its place.
  private static String places(String svg) {
    StringBuilder places = new StringBuilder();
    Matcher text = TEXT.matcher(svg);
    while (text.find()) {
      boolean loop = text.group(3).equals("learning loop");
      places.append(text.group(3)).append('@');
      places.append(loop ? "" : text.group(1) + "," + text.group(2) + "\n");
    }
    return places.toString();
  }

  private Optional<Drill> find(String hash) {
    asked.add(hash);
    return switch (hash) {
      case "feed" -> Optional.of(BankDrills.feed());
      case "fraud" -> Optional.of(BankDrills.fraud());
      default -> Optional.empty();
    };
  }
}
