package dev.whetstone.core.pack;

import com.fasterxml.jackson.databind.JsonNode;
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
  private final ShippedFiles shipped;
  private final JsonNode fields;

  /// A scaffold from the `questions/` that this class loader sees.
  public Scaffold(ClassLoader classes) {
    this.shipped = new ShippedFiles(classes);
    this.fields =
        DrillJson.tree(shipped.read(root -> PackFiles.text(root.resolve(PackFiles.SCHEMA))))
            .path("properties");
  }

  /// The domains that there are.
  public List<String> domains() {
    return fields.at("/tags/properties/domain/enum").valueStream().map(JsonNode::asText).toList();
  }

  /// Whether a drill may be called so.
  public boolean isId(String id) {
    JsonNode rule = fields.path("id");
    return Pattern.matches(rule.path("pattern").asText(), id)
        && id.length() >= rule.path("minLength").asInt()
        && id.length() <= rule.path("maxLength").asInt();
  }

  /// The domain that an id begins with; the first of all where it does not.
  public String domainOf(String id) {
    List<String> domains = domains();
    return domains.stream()
        .filter(domain -> id.startsWith(domain.substring(0, Math.min(3, domain.length()))))
        .findFirst()
        .orElse(domains.getFirst());
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
