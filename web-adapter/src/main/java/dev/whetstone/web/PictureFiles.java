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
    return drawn(call, file).orElseThrow(() -> Refusal.notFound("such picture"));
  }

  private Optional<Answer> drawn(Call call, String file) {
    if (file.endsWith(SVG)) {
      return pictures
          .svg(file.substring(0, file.length() - SVG.length()))
          .map(svg -> picture(call, "image/svg+xml", svg.getBytes(StandardCharsets.UTF_8)));
    }
    return file.endsWith(PNG)
        ? pictures
            .png(file.substring(0, file.length() - PNG.length()))
            .map(png -> picture(call, "image/png", png))
        : Optional.empty();
  }

  private static Answer picture(Call call, String type, byte[] bytes) {
    String tag =
        "\"" + Secrets.hash(new String(bytes, StandardCharsets.ISO_8859_1)).substring(0, 32) + "\"";
    Map<String, String> headers =
        Map.of(
            // Asked again every time: a team's own drill is drawn better after a while, and all
            // pictures of it must agree.
            "Cache-Control", "private, no-cache",
            "ETag", tag,
            // A drawing opened by itself styles itself and does nothing else.
            "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    return call.header("If-None-Match").filter(tag::equals).isPresent()
        ? new Answer.Whole(304, type, new byte[0], headers)
        : new Answer.Whole(200, type, bytes, headers);
  }
}
