package dev.whetstone.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.app.journey.ChildProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// SIGKILL while somebody writes.
@Timeout(120)
final class KilledUnderTheBrowserTest {
  private static final String AWAY = "Reconnecting… nothing is lost.";
  private static final String HALF = "Compare what was promised with what arrived,";

  @TempDir Path folder;

  private ChildProgram demo;
  private Browser browser;
  private Page page;

  @BeforeEach
  void open() {
    browser = Browser.start();
    page = browser.page();
    demo = Demos.demo(folder, "--no-scripts", "--port", "0");
    page.open(demo.port());
  }

  @AfterEach
  void close() {
    Demos.closeAll(demo, browser);
  }

  @Test
  void a_half_written_answer_outlives_the_program_and_the_round_goes_on() {
    String me = page.join("Nora");
    page.thread().shows("Stage 1 of 4");
    page.channel().message("Open until").press("Start");
    String title = page.dialog().heading();
    page.dialog().type("Your answer", HALF);

    int port = demo.port();
    demo.kill();
    page.until("the page to say so", this::saysThatItIsAway);
    assertThat(page.dialog().value("Your answer")).isEqualTo(HALF);
    assertThat(page.whole().text()).doesNotContain("Failed to fetch").doesNotContain("Error");

    comeBackAt(port);
    page.until("the note to go", () -> !saysThatItIsAway());
    assertThat(page.dialog().value("Your answer")).isEqualTo(HALF);
    page.reload();
    page.channel().message("Open until").press("Start");
    assertThat(page.dialog().value("Your answer")).isEqualTo(HALF);

    page.dialog().type("Your answer", " week by week, and ask who pays for the difference.");
    demo.kill();
    page.dialog().press("Send");
    page.until("the page to say so again", this::saysThatItIsAway);
    comeBackAt(port);
    page.dialog().shows("Counted.");
    page.dialog().press("Close");

    page.clock().press("Next step");
    page.thread().shows("Reveal: " + title);
    assertThat(page.thread().message("Reveal: " + title).text())
        .containsOnlyOnce(HALF)
        .contains(me);
    page.thread().type("Reply in thread", "(Here again.\n");
    page.until("one message", () -> page.thread().messages("(Here again.") == 1);
  }

  private boolean saysThatItIsAway() {
    return page.whole().all("status").stream().anyMatch(note -> note.getText().equals(AWAY));
  }

  private void comeBackAt(int port) {
    demo = Demos.demo(folder, "--no-scripts", "--port", Integer.toString(port));
    assertThat(demo.port()).isEqualTo(port);
  }
}
