package dev.whetstone.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.openqa.selenium.NoAlertPresentException;

/// `./drill run` with real people: each browser is one member.
@Timeout(120)
@TestMethodOrder(OrderAnnotation.class)
final class RunModeTest {
  private static final String MARKUP =
      "<script>alert('one')</script><img src=x onerror=\"alert('two')\"> **bold** <b>hi</b>";

  @TempDir static Path folder;

  private static ChildProgram program;
  private static Browser one;
  private static Browser other;
  private static Page first;
  private static Page second;

  @BeforeAll
  static void open() {
    one = Browser.start();
    other = Browser.start();
    program = Demos.start(folder, "run", "--clock", "manual", "--port", "0");
    first = one.page();
    second = other.page();
  }

  @AfterAll
  static void close() {
    Demos.closeAll(program, one, other);
  }

  @Test
  @Order(1)
  void a_browser_is_asked_for_a_name_once_and_stays_that_member() {
    first.open(program.port());
    first.until("the question for a name", () -> first.dialog().isThere());
    assertThat(Page.nameOf(first.dialog().element())).isEqualTo("Welcome to Whetstone");
    assertThat(first.dialog().all("button")).hasSize(1);

    assertThat(first.join("Ada")).isEqualTo("Ada");
    first.reload();

    first.until("the chat", () -> first.channel().isThere());
    assertThat(first.dialog().isThere()).isFalse();
    assertThat(first.me()).isEqualTo("Ada");
    assertThat(first.side().all("combobox")).isEmpty();
  }

  @Test
  @Order(2)
  void the_first_who_joins_manages_the_channel_and_the_second_does_not() {
    second.open(program.port());
    second.join("<b>Bob</b>");

    first.channel().type("Message #general", "/drill help\n");
    second.channel().type("Message #general", "/drill help\n");

    Region help = first.channel().message("What there is to type");
    help.shows("/drill pause");
    assertThat(help.text()).contains("Only you can see this", "/drill skip", "/drill today");
    second.channel().message("What there is to type").shows("/drill today");
    assertThat(second.channel().message("What there is to type").text())
        .doesNotContain("/drill pause")
        .doesNotContain("/drill skip");
    assertThat(second.channel().messages("What there is to type")).isEqualTo(1);
  }

  @Test
  @Order(3)
  void markup_that_people_type_is_text_for_everybody() {
    second.channel().type("Message #general", MARKUP + "\n");
    Region message = first.channel().message("alert('one')");
    message.shows(MARKUP);
    assertThat(first.side().text()).contains("<b>Bob</b>");

    for (Page page : new Page[] {first, second}) {
      assertThatThrownBy(() -> page.switchTo().alert()).isInstanceOf(NoAlertPresentException.class);
      assertThat(page.channel().message("alert('one')").all("image")).isEmpty();
      assertThat(made(page, "script:not([src]), img[src=x], p b")).isZero();
      assertThat(page.complaints()).isEmpty();
    }
  }

  private static long made(Page page, String selector) {
    Region message = page.channel().message("alert('one')");
    return (Long)
        page.run(
            "return arguments[0].querySelector('.text').querySelectorAll(arguments[1]).length",
            message.element(),
            selector);
  }

  @Test
  @Order(4)
  void a_very_long_message_is_refused_in_words_and_stays_in_the_box() {
    String tooLong = "ha ".repeat(34_000);
    first.run(
        "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input'))",
        first.channel().field("Message #general"),
        tooLong);
    first.channel().press("Send");

    first.until(
        "an alert",
        () -> first.whole().all("alert").stream().anyMatch(a -> !a.getText().isBlank()));
    first.until(
        "the words back", () -> first.channel().value("Message #general").length() > 90_000);
  }
}
