package dev.whetstone.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.app.journey.ChildProgram;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/// The product's main job, held by one person in a browser beside the demo's four: one day, told in
/// the order in which it happens.
@Timeout(120)
@TestMethodOrder(OrderAnnotation.class)
final class WholeRoundInTheBrowserTest {
  private static final int MOST_PARTS = 12;
  private static final int TO_SAY_A_NAME = 2;
  private static final int MOST_DEEDS_TO_THE_FIRST_REVEAL = 10;

  private static final String ME = "Nora";

  @TempDir static Path folder;

  private static ChildProgram demo;
  private static Browser browser;
  private static Page page;
  private static KnownDrill drill;
  private static String firstPart = "";

  @BeforeAll
  static void open() {
    browser = Browser.start();
    demo = Demos.start(folder);
    page = browser.page();
    page.open(demo.port());
    page.join("Nora");
    page.rename(ME);
    browser.showWhole();
    page.until("the drill of the day", page.channel().message("Open until")::isThere);
    drill = KnownDrill.titled(page.channel().message("Open until").heading());
  }

  @AfterAll
  static void close() {
    Demos.closeAll(demo, browser);
  }

  @Test
  @Order(1)
  void the_drill_of_the_day_stands_below_two_weeks_of_history_with_its_thread_open() {
    Region today = page.channel().message("Open until");
    assertThat(today.offers("Start")).isTrue();
    assertThat(page.channel().messages("")).isGreaterThan(8);
    assertThat(page.channel().all("article").getLast().getText()).contains(drill.drill().title());
    page.until("its thread", () -> page.thread().contains(drill.drill().title()));
    page.thread().shows("Stage 1 of 4");
    assertThat(page.side().text()).contains("Priya", "Tomas", "Mei", "Jonas", ME);
  }

  @Test
  @Order(2)
  void an_answer_that_is_too_short_is_told_why_and_can_be_improved_from_its_own_words() {
    page.channel().message("Open until").press("Start");
    firstPart = page.dialog().heading();
    String secret = drill.secretOf(firstPart);
    assertThat(page.dialog().text()).doesNotContain(secret);

    page.dialog().type("Your answer", "It depends.");
    page.dialog().press("Send");
    page.dialog().shows("Not counted yet. Too short to argue with");
    assertThat(page.dialog().text()).doesNotContain(secret);

    page.dialog().press("Improve");
    assertThat(page.dialog().value("Your answer")).isEqualTo("It depends.");
  }

  @Test
  @Order(3)
  void hints_climb_under_the_question_and_the_draft_stays() {
    page.dialog().press("Hint");
    page.dialog().shows("Hint 1 of ");
    page.dialog().press("Next hint");
    page.dialog().shows("Hint 2 of ");

    assertThat(page.dialog().value("Your answer")).isEqualTo("It depends.");

    page.dialog().press("Close");
    page.until("the chat", () -> !page.dialog().isThere());
    page.channel().message("Open until").press("Start");
    page.until("the form", () -> page.dialog().offers("Send"));
    assertThat(page.dialog().value("Your answer")).isEqualTo("It depends.");
  }

  @Test
  @Order(4)
  void after_ones_own_try_the_answer_counts_and_only_then_the_reference_is_shown() {
    page.dialog().type("Your answer", " " + KnownDrill.thought(0));
    page.dialog().press("Send");

    page.dialog().shows("Counted. Your words are sealed until the reveal.");
    assertThat(page.dialog().text())
        .contains("What a strong answer covers")
        .contains(drill.secretOf(firstPart));
  }

  @Test
  @Order(5)
  void the_walk_goes_on_over_numbers_and_a_vote_to_its_end_with_the_picture() {
    int parts = 1;
    boolean number = false;
    boolean vote = false;
    Walk walk = new Walk(page, drill);
    for (; !page.dialog().offers("Finish") && parts < MOST_PARTS; parts++) {
      page.dialog().press("Go on");
      page.until("the next form", () -> page.dialog().offers("Send"));
      String title = page.dialog().heading();
      vote |= drill.hasVote(title);
      number |= drill.estimate(title).isPresent();
      walk.answer(title, parts);
    }
    assertThat(number).as("a number was asked for").isTrue();
    assertThat(vote).as("a vote was asked for").isTrue();

    page.dialog().press("Finish");
    page.dialog().shows("That was the whole path");
    assertThat(page.dialog().text()).contains("You answered %d of %d".formatted(parts, parts));
    assertThat(page.dialog().text()).containsIgnoringCase("streak");
    assertPictureIsLoaded(page.dialog());
  }

  private static void assertPictureIsLoaded(Region region) {
    WebElement picture = region.all("image").getFirst();
    assertThat(Page.nameOf(picture)).hasSizeGreaterThan(40);
    page.run("arguments[0].scrollIntoView()", picture);
    page.until(
        "the picture to be loaded",
        () ->
            !"0"
                .equals(
                    String.valueOf(region.all("image").getFirst().getDomProperty("naturalWidth"))));
  }

  @Test
  @Order(6)
  void the_self_check_asks_for_each_stage_and_keeps_what_is_marked() {
    page.dialog().press("Check yourself");
    page.until("the self-check", () -> page.dialog().offers("Keep it"));
    assertThat(page.dialog().all("radio")).hasSize(16);
    page.dialog().choose("radio", "mid");
    page.dialog().press("Keep it");
    page.whole().shows("Kept. Stages that you marked low come back sooner.");
    page.dialog().press("Close");
    page.until("the chat again", () -> !page.dialog().isThere());
  }

  @Test
  @Order(7)
  void a_question_in_the_thread_brings_the_fact_and_one_message_of_facts() {
    var first = drill.facts().get(0);
    var second = drill.facts().get(1);
    page.thread().type("Reply in thread", "? " + first.label() + "\n");
    page.thread().message("Only you can see this").shows(first.label());
    page.until("facts so far", page.thread().message("(" + ME + " asked)")::isThere);
    page.thread().type("Reply in thread", "? " + second.label() + "\n");
    page.until(
        "both facts", () -> page.thread().message("(" + ME + " asked)").contains(second.label()));

    Region facts = page.thread().message("(" + ME + " asked)");
    assertThat(facts.text()).contains(first.label(), second.label());
    assertThat(page.thread().messages("(" + ME + " asked)")).isEqualTo(1);
  }

  @Test
  @Order(8)
  void the_next_step_brings_a_reveal_with_ones_own_words_under_ones_name() {
    page.clock().press("Next step");
    page.thread().shows("Reveal: " + firstPart);
    Region reveal = page.thread().message("Reveal: " + firstPart);
    assertThat(reveal.text()).contains("What you wrote", ME, KnownDrill.thought(0));
    assertThat(reveal.text()).contains("What a strong answer covers");
  }

  @Test
  @Order(9)
  void the_wrap_has_the_architecture_as_a_picture_that_words_can_replace() {
    page.clock().press("Wrap");
    String wrap = "Wrap: " + drill.drill().title();
    page.thread().shows(wrap);
    Region message = page.thread().message(wrap);
    assertThat(message.text()).contains("Sources", "Took part: ", ME);
    assertPictureIsLoaded(message);
    page.channel().shows("The wrap of “" + drill.drill().title() + "” is in its thread");
  }

  @Test
  @Order(10)
  void tomorrow_brings_the_next_drill_by_itself() {
    page.clock().press("Tomorrow 09:00");
    page.until(
        "another drill",
        () ->
            page.channel().message("Open until").isThere()
                && !page.channel().message("Open until").heading().equals(drill.drill().title()));
    String next = page.channel().message("Open until").heading();
    assertThat(next).isEqualTo(KnownDrill.titled(next).drill().title());
    page.until("its thread", () -> page.thread().heading().equals(next));
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  @Order(11)
  void from_opening_the_page_it_is_a_few_deeds_to_the_first_reference_and_the_first_reveal() {
    int before = page.deeds();
    long began = System.nanoTime();
    page.open(demo.port());
    page.join("Nora");
    Region root = page.channel().message("Open until");
    KnownDrill today = KnownDrill.titled(root.heading());
    root.press("Start");
    String title = page.dialog().heading();
    new Walk(page, today).answerAtOnce(title, 7);
    page.dialog().press("Close");
    page.clock().press("Next step");
    page.thread().shows("Reveal: " + title);

    int deeds = page.deeds() - before + TO_SAY_A_NAME;
    assertThat(deeds).isLessThanOrEqualTo(MOST_DEEDS_TO_THE_FIRST_REVEAL);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(90));
  }
}
