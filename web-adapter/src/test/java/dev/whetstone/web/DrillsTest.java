package dev.whetstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.pack.ShippedBank;
import dev.whetstone.core.preview.Curriculum;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DrillsTest {
  private static final Bank BANK = ShippedBank.BANK;
  private static final String FRAUD = "whetstone/risk-card-payment-fraud";
  private static final String FEED = "whetstone/rec-short-video-feed";

  @TempDir Path folder;
  private Chat chat;
  private Http reader;

  @BeforeEach
  void open() {
    Curriculum drills = new Curriculum(BANK, List.of(FRAUD, FEED), Map.of(FRAUD, 1, FEED, 2));
    chat = Chat.with(folder, drills);
    reader = chat.stranger();
  }

  @AfterEach
  void close() {
    chat.close();
  }

  @Test
  void all_drills_are_listed_the_course_in_its_order_first() {
    JsonNode drills = reader.get("/api/drills").json().path("drills");

    assertThat(drills).hasSize(BANK.drills().size());
    assertThat(drills.get(0).path("key").asText()).isEqualTo(FRAUD);
    assertThat(drills.get(1).path("week").asInt()).isEqualTo(2);
    assertThat(drills.get(2).path("week").asInt()).isZero();
    assertThat(drills.get(0).path("focus").asText()).isEqualTo("Evaluation and monitoring");
  }

  @Test
  void a_drills_page_tells_its_scenario_and_drawing_and_no_answer() {
    String told = reader.get("/api/drills/" + FRAUD).text();

    assertThat(told).contains("Selma", "diagram/");
    BANK.byKey(FRAUD).orElseThrow().steps().stream()
        .flatMap(step -> step.reference().stream())
        .forEach(point -> assertThat(told).doesNotContain(point.text()));
  }

  @Test
  void each_piece_of_the_reference_is_told_when_it_is_asked_for() {
    List<JsonNode> pieces =
        IntStream.rangeClosed(1, Curriculum.PIECES)
            .mapToObj(i -> reader.get("/api/drills/" + FRAUD + "/reference/" + i).json())
            .toList();

    assertThat(pieces)
        .allSatisfy(piece -> assertThat(piece.path("post").path("blocks")).hasSizeGreaterThan(5));
    assertThat(pieces).noneMatch(piece -> piece.toString().matches("(?s).*\\{[ef]-.*"));
  }

  @Test
  void what_there_is_not_gets_words_and_no_failure() {
    assertThat(reader.get("/api/drills/whetstone/nope").status()).isEqualTo(404);
    assertThat(reader.get("/api/drills/" + FRAUD + "/reference/6").status()).isEqualTo(404);
    assertThat(reader.get("/api/drills/" + FRAUD + "/reference/x").status()).isEqualTo(404);
  }

  @Test
  void the_page_is_served_for_the_list_and_for_each_drill() {
    assertThat(reader.get("/drills").text()).contains("drills.js");
    assertThat(reader.get("/drills/" + FRAUD).text()).contains("drills.js");
  }
}
