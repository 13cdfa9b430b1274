package dev.whetstone.core.picture.diagram;

import dev.whetstone.core.drill.Diagram.Kind;
import dev.whetstone.core.picture.pen.Ink;

/// The colours and the name of a kind of node. They only repeat what its [Outline] says.
record KindLook(String word, Ink fill, Ink rim, Ink text) {
  static KindLook of(Kind kind) {
    return switch (kind) {
      case CLIENT -> look("client", "#1F2937", "#1F2937", "#FFFFFF");
      case SERVICE -> look("service", "#FFFFFF", "#475569", "#0F172A");
      case MODEL -> look("model", "#5B2A9D", "#5B2A9D", "#FFFFFF");
      case STORE -> look("store", "#D6F0EA", "#0B6E5F", "#0B2E29");
      case STREAM -> look("stream", "#FFE3CC", "#B4500B", "#3B1A04");
      case BATCH -> look("batch job", "#DCEBFA", "#1D5FA8", "#0B2545");
      case HUMAN -> look("people", "#FBE0EC", "#A81C5B", "#3F0A22");
      case MONITOR -> look("monitor", "#FFF3BF", "#7A5C00", "#332600");
      case EXTERNAL -> look("outside", "#F1F3F6", "#64748B", "#1E293B");
    };
  }

  /// The colour of the icon, and of everything that stands on the fill but the text.
  Ink mark() {
    return isDark() ? text : rim;
  }

  /// The same, pale: 35 %, and text at 60 %, which can still be read. What is dark gives up more,
  /// as its text has to change sides.
  KindLook pale() {
    return new KindLook(
        word,
        fill.paler(isDark() ? 0.14 : 0.35),
        rim.paler(0.35),
        isDark() ? rim.paler(0.75) : text.paler(0.6));
  }

  private boolean isDark() {
    return fill.equals(rim);
  }

  private static KindLook look(String word, String fill, String rim, String text) {
    return new KindLook(word, Ink.of(fill), Ink.of(rim), Ink.of(text));
  }
}
