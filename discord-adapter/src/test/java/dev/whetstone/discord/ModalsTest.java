package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.Prop;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Press;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.modals.Modal;
import org.junit.jupiter.api.Test;

final class ModalsTest {
  private static final Press PRESS = Press.of("answer", "01J", 2).at(7);

  private static Form form(Form.Field... fields) {
    return new Form("Step 3", List.of(Block.paragraph("Why?")), List.of(fields), "Send", PRESS);
  }

  private static List<Payload> parts(Form form, int page, Map<String, String> values) {
    Modal modal = Modals.of(form, page, values, "draft:1");
    Limited.assertModal(modal);
    return new Payload(modal.toData()).all("components");
  }

  private static List<Payload> parts(Form form) {
    return parts(form, 0, Map.of());
  }

  @Test
  void each_field_is_a_labelled_input_under_its_id_with_what_was_typed_before() {
    List<Payload> parts =
        parts(
            form(
                new Form.Lines("text", "Your answer", "A few lines", "draft", 1_500),
                new Form.Line("number", "Number", "", "40M"),
                new Form.Choice("vote", "Vote", List.of("A", "B"), 1),
                new Form.Tick("hide", "Hide my name", true)));

    assertThat(parts.stream().map(it -> it.text("content") + it.text("label")))
        .containsExactly("Why?", "Your answer", "Number", "Vote", "Hide my name");
    assertThat(parts.get(1).text("description")).isEqualTo("A few lines");
    assertThat(parts.get(1).text("component", "value")).isEqualTo("draft");
    assertThat(parts.get(1).text("component", "max_length")).isEqualTo("1500");
    assertThat(parts.get(2).text("component", "value")).isEqualTo("40M");
    assertThat(chosen(parts.get(3))).containsExactly("1");
    assertThat(chosen(parts.get(4))).containsExactly("yes");
    assertThat(parts.stream().skip(1).map(it -> it.text("component", "required")))
        .containsOnly("false");
  }

  private static Stream<String> chosen(Payload label) {
    return label.in("component").all("options").stream()
        .filter(it -> it.flag("default"))
        .map(it -> it.text("value"));
  }

  @Test
  void what_was_kept_stands_in_the_fields_instead_of_their_drafts() {
    Form form =
        form(
            new Form.Lines("text", "Answer", "", "old", 10),
            new Form.Choice("vote", "Vote", List.of("A", "B"), 0),
            new Form.Tick("hide", "Hide", true));

    List<Payload> parts = parts(form, 0, Map.of("text", "longer than ten", "vote", "1"));

    assertThat(parts.get(1).text("component", "value")).isEqualTo("longer than ten");
    assertThat(chosen(parts.get(2))).containsExactly("1");
    assertThat(chosen(parts.get(3))).containsExactly("no");
  }

  @Test
  void a_longer_form_is_parted_into_pages_with_every_field_once() {
    Form seven =
        form(
            IntStream.range(0, 7)
                .mapToObj(i -> new Form.Line("f" + i, "Field " + i, "", ""))
                .toArray(Form.Field[]::new));

    assertThat(Modals.pages(seven)).isEqualTo(2);
    assertThat(Modals.fields(seven, 0).stream().map(Form.Field::id))
        .containsExactly("f0", "f1", "f2", "f3");
    assertThat(Modals.fields(seven, 1).stream().map(Form.Field::id))
        .containsExactly("f4", "f5", "f6");
    assertThat(parts(seven)).hasSize(5);
    assertThat(parts(seven, 1, Map.of())).hasSize(3);
    assertThat(Modals.pages(form(new Form.Line("a", "A", "", "")))).isEqualTo(1);
  }

  @Test
  void a_title_that_is_too_long_and_options_that_are_stand_whole_above() {
    String title = "Design the ranking of a short-video feed for everyone";
    String longest = "Because ".repeat(20).strip();
    Form form =
        new Form(
            title,
            List.of(),
            List.of(new Form.Choice("vote", "Vote", List.of("Short", longest), -1)),
            "Send",
            PRESS);

    List<Payload> parts = parts(form);

    assertThat(Limited.unescaped(parts.getFirst().text("content")))
        .contains(title, "1. Short", "2. " + longest);
    assertThat(parts.get(1).in("component").all("options").get(1).text("label"))
        .startsWith("2. Because")
        .endsWith("…");
  }

  @Test
  void its_words_name_managers_commands_as_they_are_typed_here() {
    Form form =
        new Form(
            "Set up",
            List.of(Block.paragraph("/drill settings changes it.")),
            List.of(new Form.Line("a", "A", "", "")),
            "Send",
            PRESS);

    assertThat(Modals.of(form, 0, Map.of(), "d").toData().toString())
        .contains("/drill-admin settings changes it.");
  }

  @Test
  void a_label_that_is_too_long_stands_whole_below_itself() {
    String label = "How many requests a second at the evening's peak?";

    Payload part = parts(form(new Form.Line("n", label, "Such as 12k", ""))).get(1);

    assertThat(part.text("label")).endsWith("…");
    assertThat(part.text("description")).isEqualTo(label + " Such as 12k");
  }

  @Test
  void any_form_keeps_within_every_limit_on_every_page() {
    Prop.forAll(draw -> {
      List<Form.Field> fields = new ArrayList<>();
      int count = draw.between(1, 9);
      for (int i = 0; i < count; i++) {
        fields.add(field(draw, "f" + i));
      }
      Form form =
          new Form(
              Scraps.text(draw),
              List.of(Block.paragraph(Scraps.text(draw)), new Block.Quote("A", Scraps.text(draw))),
              fields,
              "Send",
              PRESS);
      List<String> shown = new ArrayList<>();
      for (int page = 0; page < Modals.pages(form); page++) {
        Limited.assertModal(Modals.of(form, page, Map.of("f1", Scraps.text(draw)), "d"));
        Modals.fields(form, page).forEach(field -> shown.add(field.id()));
      }
      assertThat(shown).isEqualTo(fields.stream().map(Form.Field::id).toList());
    });
  }

  private static Form.Field field(Prop.Draw draw, String id) {
    String text = Scraps.text(draw);
    return switch (draw.between(0, 3)) {
      case 0 -> new Form.Lines(id, text, text, text, draw.between(1, 50_000));
      case 1 -> new Form.Line(id, text, text, text);
      case 2 -> new Form.Choice(id, text, List.of("A", text, "C"), draw.between(-1, 2));
      default -> new Form.Tick(id, text, draw.between(0, 1) == 1);
    };
  }
}
