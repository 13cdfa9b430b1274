package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.util.json.GsonFactory;
import dev.whetstone.core.Prop;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ModalsTest {
  private static final Press PRESS = Press.of("answer", "01J", 2).at(7);
  private static final ModalPlace PLACE = new ModalPlace("C1", "1774602000.000100");

  private static Form form(Form.Field... fields) {
    return new Form("Step 3", List.of(Block.paragraph("Why?")), List.of(fields), "Send", PRESS);
  }

  static void assertView(View view) {
    assertThat(view.getTitle().getText()).isNotBlank().hasSizeLessThanOrEqualTo(24);
    assertThat(view.getPrivateMetadata()).hasSizeLessThanOrEqualTo(3_000);
    assertThat(view.getCallbackId()).isEqualTo(Modals.CALLBACK);
    assertThat(view.getBlocks()).isNotEmpty().hasSizeLessThanOrEqualTo(100);
    if (view.getSubmit() != null) {
      assertThat(view.getSubmit().getText()).isNotBlank().hasSizeLessThanOrEqualTo(24);
    }
    Limited.assertBlocks(Limited.json(view.getBlocks()));
  }

  @Test
  void a_form_keeps_its_press_and_its_place_until_it_is_sent() {
    View view = Modals.of(form(new Form.Line("n", "Number", "", "")), PLACE);

    assertView(view);
    assertThat(Modals.Kept.read(view.getPrivateMetadata())).contains(new Modals.Kept(PLACE, PRESS));
    assertThat(Modals.Kept.read("{}")).isEmpty();
    assertThat(Modals.Kept.read("<html>")).isEmpty();
    assertThat(Modals.Kept.read(null)).isEmpty();
  }

  @Test
  void a_title_that_is_too_long_stands_whole_in_the_modal() {
    String title = "Design the ranking of a short-video feed";
    View view =
        Modals.of(
            new Form(title, List.of(), List.of(), "Send this answer to the thread now", PRESS),
            PLACE);

    assertView(view);
    assertThat(Limited.seen(view.getBlocks())).isEqualTo(title);
  }

  @Test
  void each_field_is_a_block_under_its_id_with_what_was_typed_before() {
    View view =
        Modals.of(
            form(
                new Form.Lines("text", "Your answer", "A few lines", "draft & <b>", 9_000),
                new Form.Line("number", "Number", "", "40M"),
                new Form.Choice("vote", "Vote", List.of("A", "B"), 1),
                new Form.Tick("hide", "Hide my name", true)),
            PLACE);

    assertView(view);
    String json = GsonFactory.createSnakeCase().toJson(view.getBlocks());
    assertThat(json).contains("\"block_id\":\"text\"", "\"block_id\":\"hide\"", "\"40M\"");
    assertThat(Limited.json(view.getBlocks()).get(3).getAsJsonObject().getAsJsonObject("element"))
        .satisfies(element -> {
          JsonObject chosen = element.getAsJsonObject("initial_option");
          assertThat(chosen.get("value").getAsString()).isEqualTo("1");
        });
  }

  @Test
  void options_that_are_too_long_stand_above_by_their_numbers() {
    String longest = "Because ".repeat(20).strip();
    View view =
        Modals.of(form(new Form.Choice("vote", "Vote", List.of("Short", longest), -1)), PLACE);

    assertView(view);
    assertThat(Limited.seen(view.getBlocks())).contains("1. Short", "2. " + longest);
  }

  @Test
  void more_options_than_buttons_can_have_are_a_list() {
    List<String> zones = IntStream.range(0, 130).mapToObj(i -> "Zone " + i).toList();

    assertView(Modals.of(form(new Form.Choice("zone", "Zone", zones, 120)), PLACE));
  }

  @Test
  void what_was_filled_in_comes_back_by_field_and_what_was_left_empty_does_not() {
    ViewState state =
        GsonFactory.createSnakeCase()
            .fromJson(
                """
                {"values": {
                  "text": {"value": {"type": "plain_text_input", "value": "Mine"}},
                  "number": {"value": {"type": "plain_text_input", "value": null}},
                  "vote": {"value": {"type": "radio_buttons", "selected_option": {"value": "1"}}},
                  "other": {"value": {"type": "radio_buttons", "selected_option": null}},
                  "hide": {"value": {"type": "checkboxes", "selected_options": [{"value": "yes"}]}},
                  "tick": {"value": {"type": "checkboxes", "selected_options": []}}
                }}\
                """,
                ViewState.class);

    assertThat(Modals.values(state)).isEqualTo(Map.of("text", "Mine", "vote", "1", "hide", "yes"));
    assertThat(Modals.values(null)).isEmpty();
  }

  @Test
  void what_is_to_be_mended_stands_at_its_field_or_at_the_first() {
    Form form = form(new Form.Line("a", "A", "", ""), new Form.Line("b", "B", "", ""));

    assertThat(Modals.errors(new Reply.Mend(form, "b", "A number, please")))
        .isEqualTo(Map.of("b", "A number, please"));
    assertThat(Modals.errors(new Reply.Mend(form, "gone", "Read this")))
        .isEqualTo(Map.of("a", "Read this"));
  }

  @Test
  void a_post_takes_the_place_of_a_form_with_its_buttons() {
    Post post =
        Post.of(
            "The reference",
            new Block.Heading(1, "Reference"),
            Block.paragraph("Because."),
            Block.buttons(Button.first("Go on", Press.of("go-on", "01J"))));

    View view = Modals.showing(post, PLACE, Media.none());

    assertView(view);
    assertThat(view.getTitle().getText()).isEqualTo("Reference");
    assertThat(Limited.seen(view.getBlocks())).isEqualTo("Because.\nGo on");
    assertThat(Modals.Kept.read(view.getPrivateMetadata())).contains(new Modals.Kept(PLACE, null));
  }

  @Test
  void any_form_keeps_within_every_limit() {
    Prop.forAll(draw -> {
      String text = Scraps.text(draw);
      String label = text.isBlank() ? "Label" : text;
      Form form =
          new Form(
              label,
              List.of(Block.paragraph(text), new Block.Quote(text, text)),
              List.of(
                  new Form.Lines("text", label, text, text, draw.between(1, 50_000)),
                  new Form.Line("line", label, text, text),
                  new Form.Choice("pick", label, List.of(label, text, "C"), draw.between(-1, 2)),
                  new Form.Tick("tick", label, draw.between(0, 1) == 1)),
              label,
              PRESS);
      assertView(Modals.of(form, PLACE));
    });
  }
}
