package dev.whetstone.app.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/// A headless Chromium with a profile of its own: one person's browser.
final class Browser implements AutoCloseable {
  private static final String HOW_TO_INSTALL =
      "No chromium or no chromedriver here. Install them: apt install chromium chromium-driver";

  private final ChromeDriver driver;
  private final Page page;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
    this.page = new Page(driver);
  }

  /// Starts one. Where none is installed the test is skipped, unless WHETSTONE_BROWSER_REQUIRED=1.
  static Browser start() {
    Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
    Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
    Optional<Path> driver = program("chromedriver");
    if (chromium.isEmpty() || driver.isEmpty()) {
      return missing();
    }
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.get().toFile())
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options(chromium.get())));
  }

  private static Browser missing() {
    if ("1".equals(System.getenv("WHETSTONE_BROWSER_REQUIRED"))) {
      throw new AssertionError(HOW_TO_INSTALL);
    }
    return abort(HOW_TO_INSTALL);
  }

  private static Optional<Path> program(String... names) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.of(names)
        .flatMap(name ->
            Stream.concat(Stream.of("/usr/bin"), Stream.of(path.split(File.pathSeparator, -1)))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static ChromeOptions options(Path chromium) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments(
        List.of(
            "--headless=new",
            "--window-size=1280,800",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--lang=en-GB"));
    options.setCapability("goog:loggingPrefs", Map.of("browser", "SEVERE"));
    return options;
  }

  /// What is in its window.
  Page page() {
    return page;
  }

  /// Makes what is seen, not the window with its frame, 1280 by 800.
  void showWhole() {
    driver.manage().window().setSize(new Dimension(1280, 800));
    long frame = (Long) page.run("return 800 - innerHeight");
    driver.manage().window().setSize(new Dimension(1280, 800 + (int) frame));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
