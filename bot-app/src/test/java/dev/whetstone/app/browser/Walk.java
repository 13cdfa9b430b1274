package dev.whetstone.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.drill.Estimate;
import org.openqa.selenium.WebElement;

/// Somebody on their private way through a drill, in the dialog.
record Walk(Page page, KnownDrill drill) {
  /// Answers the part whose form is open. Numbers are first typed wrong, then right.
  void answer(String title, int part) {
    drill.estimate(title).ifPresent(this::typeWrongNumber);
    answerAtOnce(title, part);
  }

  /// Answers the part whose form is open, all right at the first try.
  void answerAtOnce(String title, int part) {
    if (drill.hasVote(title)) {
      voteFor(1);
    }
    drill.estimate(title).ifPresent(e -> page.dialog().fill(e.answerLabel(), KnownDrill.right(e)));
    boolean isPlain = page.dialog().control("textbox", "Your answer").isPresent();
    page.dialog().fill(isPlain ? "Your answer" : "Your reasons", KnownDrill.thought(part));
    page.dialog().press("Send");
    page.dialog().shows("Counted.");
    assertReceipt(title);
  }

  private void assertReceipt(String title) {
    String receipt = page.dialog().text();
    assertThat(receipt).contains("A strong answer: " + title.replace("Twist: ", ""));
    if (drill.estimate(title).isPresent()) {
      assertThat(receipt).contains("Your number is right.");
    }
    if (drill.hasVote(title)) {
      assertThat(receipt).contains("Your vote is secret until the reveal");
    }
  }

  private void typeWrongNumber(Estimate estimate) {
    page.dialog().type(estimate.answerLabel(), "some");
    page.dialog().press("Send");
    page.dialog().shows("I see no number in it");
    page.dialog().fill(estimate.answerLabel(), KnownDrill.wrong(estimate));
    page.dialog().press("Send");
    page.dialog().shows("Too high.");
    assertThat(page.dialog().text()).doesNotContain("What a strong answer covers");
    page.dialog().press("Try again");
    page.dialog().shows("Two tries left");
  }

  private void voteFor(int option) {
    WebElement wanted = page.dialog().all("radio").get(option);
    page.dialog().choose("radio", Page.nameOf(wanted));
  }
}
