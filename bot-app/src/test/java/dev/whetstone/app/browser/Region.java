package dev.whetstone.app.browser;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebElement;

/// A part of the page, found anew at each use, because the page draws messages anew.
record Region(Page page, Supplier<Optional<WebElement>> where) {
  /// A region within this one.
  Region part(String role, @Nullable String name) {
    return new Region(
        page, () -> where.get().flatMap(el -> newest(page.find(el, role, name, null))));
  }

  /// The newest message that contains these words.
  Region message(String words) {
    return new Region(
        page, () -> where.get().flatMap(el -> newest(page.find(el, "article", null, words))));
  }

  private static Optional<WebElement> newest(List<WebElement> found) {
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
  }

  boolean isThere() {
    return where.get().isPresent();
  }

  /// Waits for it.
  WebElement element() {
    return page.awaited("this part of the page", where);
  }

  /// All elements of a role, in order.
  List<WebElement> all(String role) {
    return where.get().map(el -> page.find(el, role, null, null)).orElse(List.of());
  }

  /// How many messages contain these words.
  int messages(String words) {
    return where.get().map(el -> page.find(el, "article", null, words).size()).orElse(0);
  }

  Optional<WebElement> control(String role, String name) {
    return where.get().flatMap(el -> newest(page.find(el, role, name, null)));
  }

  boolean offers(String button) {
    return control("button", button).isPresent();
  }

  /// Presses the newest button of this name.
  void press(String button) {
    page.deed();
    page.awaited(
        "a button “" + button + "” to press",
        () -> control("button", button).map(found -> pressed(found, button)));
  }

  private static Boolean pressed(WebElement found, String button) {
    if (!Page.nameOf(found).equals(button)) {
      throw new AssertionError("the browser calls “%s” “%s”".formatted(button, Page.nameOf(found)));
    }
    found.click();
    return true;
  }

  WebElement field(String label) {
    return page.awaited("a field “" + label + "”", () -> control("textbox", label));
  }

  /// Types into a field, after what stands there.
  void type(String label, String text) {
    page.deed();
    field(label).sendKeys(text);
  }

  /// Types into a field in place of what stands there.
  void fill(String label, String text) {
    field(label).clear();
    type(label, text);
  }

  String value(String label) {
    return String.valueOf(field(label).getDomProperty("value"));
  }

  /// Takes the option of this name, or ticks it.
  void choose(String role, String name) {
    page.deed();
    page.awaited("a " + role + " “" + name + "”", () -> control(role, name)).click();
  }

  /// What can be read in it now.
  String text() {
    return where
        .get()
        .map(el -> String.valueOf(page.run("return arguments[0].innerText", el)))
        .orElse("")
        .replaceAll("[ \\t\\u00a0]+", " ");
  }

  /// The words of its first heading.
  String heading() {
    return page.awaited(
        "a heading", () -> all("heading").stream().findFirst().map(el -> el.getText().strip()));
  }

  /// Waits until these words can be read in it.
  void shows(String words) {
    page.until("“" + words + "” to be read", () -> text().contains(words));
  }

  boolean contains(String words) {
    return text().contains(words);
  }
}
