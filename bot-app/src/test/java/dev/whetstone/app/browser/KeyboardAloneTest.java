package dev.whetstone.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.app.journey.ChildProgram;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/// The page without a mouse, and as it is read out.
@Timeout(120)
@TestMethodOrder(OrderAnnotation.class)
final class KeyboardAloneTest {
  private static final int MOST_TABS = 200;
  private static final String FOCUS_IS_SEEN =
      """
      let el = document.activeElement;
      const seen = (one) => {
        const style = getComputedStyle(one);
        return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
          || style.boxShadow !== 'none';
      };
      return el === document.body || [el, el.parentElement, el.firstElementChild]
        .some((one) => one && seen(one));
      """;

  @TempDir static Path folder;

  private static ChildProgram demo;
  private static Browser browser;
  private static Page page;

  @BeforeAll
  static void open() {
    browser = Browser.start();
    demo = Demos.demo(folder, "--no-scripts", "--port", "0");
    page = browser.page();
    page.open(demo.port());
    page.until("the page", () -> page.dialog().isThere() || page.channel().isThere());
    if (page.dialog().isThere()) {
      assertEverythingIsNamed();
      page.keys("Nora", Keys.ENTER);
    }
    page.thread().shows("Stage 1 of 4");
  }

  @AfterAll
  static void close() {
    Demos.closeAll(demo, browser);
  }

  @Test
  @Order(1)
  void a_question_is_answered_by_keys_alone_and_focus_comes_back_to_where_it_was() {
    page.run("document.activeElement.blur()");
    tabTo("Skip to thread");
    page.keys(Keys.ENTER);
    tabTo("Answer");
    page.keys(Keys.ENTER);
    page.until("the form", () -> page.focused().equals("Your answer"));
    assertFocusIsSeen();
    assertEverythingIsNamed();
    String asked = Page.nameOf(page.dialog().element());
    assertThat(asked).isEqualTo(page.dialog().heading());

    page.keys(KnownDrill.thought(2));
    page.keys(Keys.ESCAPE);
    page.until("the chat", () -> !page.dialog().isThere());
    assertThat(page.focused()).isEqualTo("Answer");
    assertFocusIsSeen();

    page.keys(Keys.ENTER);
    page.until("the form", () -> page.dialog().offers("Send"));
    assertThat(page.dialog().value("Your answer")).isEqualTo(KnownDrill.thought(2));
    page.controlEnter();
    page.dialog().shows("Counted.");
    assertThat(Page.nameOf(page.dialog().element())).isEqualTo(asked);
    assertEverythingIsNamed();
    tabTo("Go on");
    page.keys(Keys.ENTER);
    page.until("the next form", () -> page.dialog().offers("Send"));
    page.keys(Keys.ESCAPE);
    page.until("the chat", () -> !page.dialog().isThere());
    assertThat(page.focused()).isEqualTo("Answer");
  }

  @Test
  @Order(2)
  void a_message_is_sent_and_deleted_by_keys_and_the_question_before_has_a_name() {
    page.run("document.activeElement.blur()");
    tabTo("Skip to reply box");
    page.keys(Keys.ENTER);
    assertThat(page.focused()).isEqualTo("Reply in thread");
    page.keys("(Only keys today.", Keys.ENTER);
    page.until("it to be sent", () -> page.thread().message("(Only keys today.").offers("Delete"));
    for (int i = 0; i < MOST_TABS && !page.focused().equals("Delete"); i++) {
      page.backTab();
    }
    page.keys(Keys.ENTER);
    page.until("the question", () -> page.dialog().offers("Keep it"));
    assertThat(Page.nameOf(page.dialog().element())).isEqualTo("Delete this message?");
    assertThat(page.focused()).isEqualTo("Keep it");
    assertEverythingIsNamed();
    page.keys(Keys.ESCAPE);
    page.until("the chat", () -> !page.dialog().isThere());
    assertThat(page.focused()).isEqualTo("Delete");
    assertThat(page.thread().messages("(Only keys today.")).isEqualTo(1);
  }

  @Test
  @Order(3)
  void everything_that_can_be_used_or_seen_has_a_name_also_after_the_wrap() {
    page.run("document.activeElement.blur()");
    tabTo("Wrap");
    page.keys(Keys.ENTER);
    page.thread().shows("Wrap: ");

    assertEverythingIsNamed();
    assertThat(Page.nameOf(page.thread().element())).isEqualTo("Thread panel");
  }

  private static void tabTo(String name) {
    for (int i = 0; i < MOST_TABS; i++) {
      page.keys(Keys.TAB);
      assertFocusIsSeen();
      if (page.focused().equals(name)) {
        return;
      }
    }
    throw new AssertionError("“%s” is not reached within %d tabs".formatted(name, MOST_TABS));
  }

  private static void assertFocusIsSeen() {
    assertThat(page.run(FOCUS_IS_SEEN)).as("focus on “%s” is seen", page.focused()).isEqualTo(true);
  }

  private static void assertEverythingIsNamed() {
    assertThat((List<?>) page.run(Page.read("/browser/nameless.js"))).isEmpty();
  }
}
