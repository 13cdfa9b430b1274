package dev.whetstone.web;

import dev.whetstone.core.chat.Pictures;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// The pictures that posts name.
final class PictureFiles {
  private static final String SVG = ".svg";
  private static final String PNG = ".png";

  private final Pictures pictures;

  PictureFiles(Pictures pictures) {
    this.pictures = pictures;
  }

  Answer get(Call call) {
    String file = call.name("key");
    return drawn(file).orElseThrow(() -> Refusal.notFound("such picture"));
  }

  private Optional<Answer> drawn(String file) {
    if (file.endsWith(SVG)) {
      return pictures
          .svg(file.substring(0, file.length() - SVG.length()))
          .map(svg -> picture("image/svg+xml", svg.getBytes(StandardCharsets.UTF_8)));
    }
    return file.endsWith(PNG)
        ? pictures
            .png(file.substring(0, file.length() - PNG.length()))
            .map(png -> picture("image/png", png))
        : Optional.empty();
  }

  private static Answer picture(String type, byte[] bytes) {
    return new Answer.Whole(
        200,
        type,
        bytes,
        Map.of(
            "Cache-Control", "private, max-age=3600",
            // A drawing opened by itself styles itself and does nothing else.
            "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox"));
  }
}
