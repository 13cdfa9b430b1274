package dev.whetstone.web;

import dev.whetstone.core.store.Sql;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// The tables of the browser chat, made where they are missing.
final class WebSchema {
  private WebSchema() {}

  static void install(Sql sql) {
    statements().forEach(statement -> sql.update(statement));
  }

  private static List<String> statements() {
    String withoutComments = script().replaceAll("(?m)--.*$", "");
    return Stream.of(withoutComments.split(";"))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private static String script() {
    try (InputStream in = WebSchema.class.getResourceAsStream("/web-schema.sql")) {
      if (in == null) {
        throw new IllegalStateException("web-schema.sql is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading web-schema.sql", unreadable);
    }
  }
}
