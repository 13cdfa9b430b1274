package dev.whetstone.core.picture.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LetteringTest {
  @Test
  void letters_are_as_wide_as_they_are_drawn() throws IOException, FontFormatException {
    String text = "Zażółć 3,000 clips – “Größe” AVATAR Привет";

    assertThat(Lettering.NODE.width(text))
        .isCloseTo(drawn("Inter_600SemiBold.ttf", 12.5f, text), within(0.05));
    assertThat(Lettering.EDGE.width(text))
        .isCloseTo(drawn("Inter_500Medium.ttf", 11f, text), within(0.05));
  }

  @Test
  void it_is_known_which_letters_the_typeface_lacks() {
    assertThat(Lettering.has('ß')).isTrue();
    assertThat(Lettering.has("模".codePointAt(0))).isFalse();
    assertThat(Lettering.has("😀".codePointAt(0))).isFalse();
  }

  private static double drawn(String file, float size, String text)
      throws IOException, FontFormatException {
    String path = "/dev/whetstone/core/picture/pen/" + file;
    try (InputStream in = LetteringTest.class.getResourceAsStream(path)) {
      return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in, path))
          .deriveFont(size)
          .createGlyphVector(new FontRenderContext(null, true, true), text)
          .getLogicalBounds()
          .getWidth();
    }
  }
}
