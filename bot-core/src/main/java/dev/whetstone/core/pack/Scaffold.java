package dev.whetstone.core.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/// A new drill to fill in: every field with guidance beside it. It has the form of a drill from the
/// first minute, so that checks and preview work while it is written.
public final class Scaffold {
  private static final String FILE = "scaffold.yaml";
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");
  private static final int SHORTEST = 6;
  private static final int LONGEST = 48;

  private static final List<String> DOMAINS =
      List.of(
          "recommendation",
          "search",
          "ads",
          "risk",
          "vision",
          "nlp",
          "speech",
          "llm",
          "forecasting",
          "marketplace",
          "health",
          "edge",
          "infra");

  private final ShippedFiles shipped;

  /// A scaffold from the `questions/` that this class loader sees.
  public Scaffold(ClassLoader classes) {
    this.shipped = new ShippedFiles(classes);
  }

  /// The domains that there are.
  public static List<String> domains() {
    return DOMAINS;
  }

  /// Whether a drill may be called so.
  public static boolean isId(String id) {
    return ID.matcher(id).matches() && id.length() >= SHORTEST && id.length() <= LONGEST;
  }

  /// The domain that an id begins with; the first of all where it does not.
  public static String domainOf(String id) {
    return DOMAINS.stream()
        .filter(domain -> id.startsWith(domain.substring(0, Math.min(3, domain.length()))))
        .findFirst()
        .orElse(DOMAINS.getFirst());
  }

  /// Writes `ID.yaml` into a folder, which is made where it does not exist.
  ///
  /// @throws java.nio.file.FileAlreadyExistsException when there is such a file
  public Path write(Path folder, String id, String domain, LocalDate today) throws IOException {
    String text =
        shipped
            .read(root -> PackFiles.text(root.resolve(FILE)))
            .replace("@ID@", id)
            .replace("ID.yaml", id + ".yaml")
            .replace("preview ID", "preview " + id)
            .replace("@DOMAIN@", domain)
            .replace("@TODAY@", today.toString());
    Path file = folder.resolve(id + ".yaml");
    Files.createDirectories(folder);
    Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
    return file;
  }
}
