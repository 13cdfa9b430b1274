package dev.whetstone.app.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver.TargetLocator;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/// The chat as a person meets it: found by role and accessible name, waited for, never slept for.
final class Page {
  private static final Duration PATIENCE = Duration.ofSeconds(25);
  private static final String FIND = read("/browser/find.js");

  private final ChromeDriver driver;
  private int deeds;

  Page(ChromeDriver driver) {
    this.driver = driver;
  }

  static String read(String resource) {
    try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Opens the address that the program printed.
  void open(int port) {
    deed();
    driver.get("http://localhost:" + port + "/");
  }

  /// Says a name where the page asks for one, and waits for the chat. Gives the name that is shown.
  String join(String name) {
    Region welcome = dialog();
    until("the chat or a question for a name", () -> welcome.isThere() || channel().isThere());
    if (welcome.isThere()) {
      welcome.type("Your name", name);
      welcome.press("Join");
    }
    until("the chat", () -> channel().isThere() && !welcome.isThere());
    return me();
  }

  /// The name under which this window speaks.
  String me() {
    return choice()
        .map(Page::chosen)
        .orElseGet(() -> side().text())
        .replaceFirst("(?s).*You are ", "")
        .replaceFirst("(?s)( \\(me\\)|\\s*\\n.*)$", "");
  }

  private Optional<WebElement> choice() {
    return side().control("combobox", "You are");
  }

  /// Takes another name.
  void rename(String name) {
    side().press("Change name");
    dialog().fill("Your name", name);
    dialog().press("Save");
    until("to be called " + name, () -> channel().isThere() && me().equals(name));
  }

  /// Becomes somebody else, which only the demo lets a window do.
  void playAs(String name) {
    new Select(awaited("the choice of who you are", this::choice)).selectByVisibleText(name);
    until("to be " + name, () -> me().equals(name));
  }

  private static String chosen(WebElement select) {
    return select.findElements(By.tagName("option")).stream()
        .filter(WebElement::isSelected)
        .map(WebElement::getText)
        .findFirst()
        .orElseThrow();
  }

  Region whole() {
    return new Region(this, () -> driver.findElements(By.tagName("body")).stream().findFirst());
  }

  /// The dialog in front.
  Region dialog() {
    return whole().part("dialog", null);
  }

  Region channel() {
    return whole().part("main", "Channel");
  }

  Region thread() {
    return whole().part("complementary", "Thread panel");
  }

  Region side() {
    return whole().part("complementary", "Channels and you");
  }

  Region clock() {
    return whole().part("region", "Clock");
  }

  List<WebElement> find(
      @Nullable WebElement scope, String role, @Nullable String name, @Nullable String text) {
    @SuppressWarnings("unchecked")
    List<WebElement> found = (List<WebElement>) run(FIND, scope, role, name, text);
    return found;
  }

  Object run(String script, @Nullable Object... arguments) {
    return Objects.requireNonNullElse(driver.executeScript(script, arguments), "");
  }

  /// Waits until it is so; what was waited for is in the failure, with what could be read.
  void until(String what, Supplier<Boolean> holds) {
    new WebDriverWait(driver, PATIENCE, Duration.ofMillis(80))
        .ignoring(StaleElementReferenceException.class, ElementNotInteractableException.class)
        .withMessage(() -> what + " was waited for. " + inFront())
        .until(_ -> holds.get());
  }

  /// Waits until it is there.
  <T> T awaited(String what, Supplier<Optional<T>> search) {
    AtomicReference<Optional<T>> found = new AtomicReference<>(Optional.empty());
    until(
        what,
        () -> {
          found.set(search.get());
          return found.get().isPresent();
        });
    return found.get().orElseThrow();
  }

  /// What somebody who looks for help would read out.
  private String inFront() {
    Region front = dialog().isThere() ? dialog() : thread().isThere() ? thread() : whole();
    String last = channel().text().replaceFirst("(?s).*(.{600})$", "$1");
    return "In front is:\n%s\nand the channel ends with:\n%s".formatted(front.text(), last);
  }

  void keys(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  void backTab() {
    new Actions(driver).keyDown(Keys.SHIFT).sendKeys(Keys.TAB).keyUp(Keys.SHIFT).perform();
  }

  void controlEnter() {
    new Actions(driver).keyDown(Keys.CONTROL).sendKeys(Keys.ENTER).keyUp(Keys.CONTROL).perform();
  }

  void hover(WebElement element) {
    new Actions(driver).moveToElement(element).perform();
  }

  /// The accessible name of what has the focus.
  String focused() {
    return nameOf(driver.switchTo().activeElement());
  }

  /// What the browser calls an element when it reads it out; empty for nothing.
  static String nameOf(WebElement element) {
    return Objects.requireNonNullElse(element.getAccessibleName(), "");
  }

  TargetLocator switchTo() {
    return driver.switchTo();
  }

  void reload() {
    driver.navigate().refresh();
  }

  void deed() {
    deeds++;
  }

  /// How many times somebody opened, pressed or typed so far.
  int deeds() {
    return deeds;
  }

  /// What the page complained about in the browser's console.
  List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(entry -> entry.getMessage())
        .filter(
            message -> !message.contains("ERR_CONNECTION") && !message.contains("ERR_INCOMPLETE"))
        .toList();
  }
}
