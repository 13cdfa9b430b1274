package dev.whetstone.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.app.journey.ChildProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two people, each in a browser of their own, on one day.
@Timeout(120)
@TestMethodOrder(OrderAnnotation.class)
final class TwoWindowsTest {
  private static final String ME = "Nora";

  @TempDir static Path folder;

  private static ChildProgram demo;
  private static Browser one;
  private static Browser other;
  private static Page nora;
  private static Page priya;
  private static KnownDrill drill;
  private static String firstPart = "";

  @BeforeAll
  static void open() {
    one = Browser.start();
    other = Browser.start();
    demo = Demos.demo(folder, "--no-scripts", "--port", "0");
    nora = one.page();
    priya = other.page();
    nora.open(demo.port());
    nora.join("Nora");
    nora.rename(ME);
    priya.open(demo.port());
    priya.join("Somebody");
    priya.playAs("Priya");
    nora.thread().shows("Stage 1 of 4");
    drill = KnownDrill.titled(nora.channel().message("Open until").heading());
  }

  @AfterAll
  static void close() {
    Demos.closeAll(demo, one, other);
  }

  @Test
  @Order(1)
  void what_one_says_the_other_reads_at_once_and_reactions_come_back() {
    nora.channel().type("Message #ml-design", "Good morning from the first window.\n");
    Region heard = priya.channel().message("Good morning from the first window.");
    heard.shows(ME);

    priya.hover(heard.element());
    heard.press("Thumbs up");
    nora.until(
        "the thumb",
        () -> nora.channel().message("Good morning from the first window.").offers("Thumbs up, 1"));

    priya.thread().type("Reply in thread", "(And good morning from the second.\n");
    nora.thread().message("(And good morning from the second.").shows("Priya");
  }

  @Test
  @Order(2)
  void a_sealed_answer_and_a_vote_reach_nobody_else_before_their_reveals() {
    nora.channel().message("Open until").press("Start");
    firstPart = nora.dialog().heading();
    Walk walk = new Walk(nora, drill);
    String title = firstPart;
    walk.answer(title, 0);
    for (int part = 1; !drill.hasVote(title); part++) {
      nora.dialog().press("Go on");
      nora.until("the next form", () -> nora.dialog().offers("Send"));
      title = nora.dialog().heading();
      walk.answer(title, part);
    }
    nora.dialog().press("Close");

    priya.thread().type("Reply in thread", "(Has anybody begun?\n");
    priya.thread().shows("(Has anybody begun?");
    assertThat(source(priya)).doesNotContain(KnownDrill.thought(0)).doesNotContain("You voted");
    assertThat(priya.thread().text()).doesNotContain("Reveal: ");
  }

  @Test
  @Order(3)
  void the_reveal_shows_the_sealed_words_to_both_at_once() {
    nora.clock().press("Next step");

    for (Page page : new Page[] {nora, priya}) {
      page.thread().shows("Reveal: " + firstPart);
      assertThat(page.thread().message("Reveal: " + firstPart).text())
          .contains(ME, KnownDrill.thought(0));
    }
    assertThat(source(priya)).doesNotContain("You voted").doesNotContain(KnownDrill.thought(1));
  }

  @Test
  @Order(4)
  void the_split_of_the_vote_comes_with_its_own_reveal() {
    String voted =
        drill.drill().coreSteps().stream()
            .filter(step -> step.vote() != null)
            .findFirst()
            .orElseThrow()
            .title();
    for (int i = 0; i < 8 && !priya.thread().contains("Reveal: " + voted); i++) {
      String open = priya.thread().text();
      assertThat(open).doesNotContain("You voted");
      nora.clock().press("Next step");
      priya.until("a reveal", () -> reveals(priya) > count(open, "Reveal: "));
    }

    assertThat(priya.thread().message("Reveal: " + voted).text()).contains("You voted: ", "B 1");
    assertThat(nora.complaints()).isEmpty();
    assertThat(priya.complaints()).isEmpty();
  }

  private static int reveals(Page page) {
    return count(page.thread().text(), "Reveal: ");
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  private static String source(Page page) {
    return String.valueOf(page.run("return document.documentElement.innerHTML"));
  }
}
