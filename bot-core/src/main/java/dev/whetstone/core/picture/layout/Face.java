package dev.whetstone.core.picture.layout;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The widths of a typeface's letters, read from its TrueType file alone: a layout must not depend
/// on what a machine can draw, and needs no screen library for it.
final class Face {
  private static final int SEGMENTED_BY_INT = 12;

  private final ByteBuffer file;
  private final Map<String, Integer> tables = new HashMap<>();
  private final Map<Integer, Integer> glyphs = new HashMap<>();
  private final double unitsPerEm;
  private final int metrics;
  private final int groups;

  /// The face in this file, which must map its letters by a table of format 12.
  Face(byte[] bytes) {
    file = ByteBuffer.wrap(bytes);
    int count = unsigned(4);
    for (int i = 0; i < count; i++) {
      int at = 12 + 16 * i;
      tables.put(
          new String(bytes, at, 4, StandardCharsets.US_ASCII),
          Math.toIntExact(file.getInt(at + 8)));
    }
    unitsPerEm = unsigned(table("head") + 18);
    metrics = unsigned(table("hhea") + 34);
    groups = lettersTable();
  }

  /// How wide a text is at this size, in the same unit; a letter that the face lacks counts with
  /// the width of the box that stands for it.
  double width(String text, double size) {
    long units = text.codePoints().mapToLong(letter -> advance(glyph(letter))).sum();
    return units * size / unitsPerEm;
  }

  /// Whether the face has this letter.
  boolean has(int letter) {
    return glyph(letter) != 0;
  }

  private int advance(int glyph) {
    return unsigned(table("hmtx") + 4 * Math.min(glyph, metrics - 1));
  }

  private synchronized int glyph(int letter) {
    return glyphs.computeIfAbsent(letter, this::lookUp);
  }

  private int lookUp(int letter) {
    int low = 0;
    int high = file.getInt(groups + 12) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int at = groups + 16 + 12 * middle;
      if (letter < file.getInt(at)) {
        high = middle - 1;
      } else if (letter > file.getInt(at + 4)) {
        low = middle + 1;
      } else {
        return file.getInt(at + 8) + letter - file.getInt(at);
      }
    }
    return 0;
  }

  private int lettersTable() {
    int map = table("cmap");
    int count = unsigned(map + 2);
    for (int i = 0; i < count; i++) {
      int at = map + file.getInt(map + 8 + 8 * i);
      if (unsigned(at) == SEGMENTED_BY_INT) {
        return at;
      }
    }
    throw new IllegalArgumentException("the typeface has no letter table of format 12");
  }

  private int table(String name) {
    Integer at = tables.get(name);
    if (at == null) {
      throw new IllegalArgumentException("the typeface has no table " + name);
    }
    return at;
  }

  private int unsigned(int at) {
    return Short.toUnsignedInt(file.getShort(at));
  }
}
