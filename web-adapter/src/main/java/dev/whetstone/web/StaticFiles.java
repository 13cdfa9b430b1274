package dev.whetstone.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// The page and what it loads, from the jar.
final class StaticFiles {
  private static final String SAFE_NAME = "[a-z][a-z-]*\\.(html|css|js|svg)";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private StaticFiles() {}

  static Answer page(Call call) {
    return file(call, "index.html");
  }

  static Answer asset(Call call) {
    return file(call, call.name("file"));
  }

  static Answer file(Call call, String name) {
    byte[] bytes = bytes(name).orElseThrow(() -> Refusal.notFound("file of this name"));
    String tag =
        "\"" + Secrets.hash(new String(bytes, StandardCharsets.UTF_8)).substring(0, 32) + "\"";
    // Asked again every time, so that a new version of the product is never half old.
    Map<String, String> headers = Map.of("Cache-Control", "no-cache", "ETag", tag);
    String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
    return call.header("If-None-Match").filter(tag::equals).isPresent()
        ? new Answer.Whole(304, type, new byte[0], headers)
        : new Answer.Whole(200, type, bytes, headers);
  }

  private static Optional<byte[]> bytes(String name) {
    if (!name.matches(SAFE_NAME)) {
      return Optional.empty();
    }
    try (InputStream in = StaticFiles.class.getResourceAsStream("/web/" + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading " + name, unreadable);
    }
  }
}
