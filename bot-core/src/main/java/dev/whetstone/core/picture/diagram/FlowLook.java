package dev.whetstone.core.picture.diagram;

import dev.whetstone.core.drill.Diagram.Flow;
import dev.whetstone.core.picture.pen.Ink;
import dev.whetstone.core.picture.pen.Stroke;

/// The line and the name of a way in which data moves. Dash and width say it; colour only repeats
/// it.
///
/// @param head how long the arrow head is, in px
/// @param half half of its width
record FlowLook(String word, Ink ink, Stroke stroke, double head, double half) {
  static FlowLook of(Flow flow) {
    return switch (flow) {
      case REQUEST -> look("request and reply", "#334155", Stroke.solid(1.7));
      case EVENT -> look("event stream", "#B4500B", Stroke.dashed(1.7, 6, 3.5));
      case BATCH -> new FlowLook("batch data", Ink.of("#1D5FA8"), Stroke.solid(3.2), 10, 5.2);
      case CONTROL -> look("control: release, rules, stop", "#7A2DB8", Stroke.dotted(1.9, 1.2, 4));
    };
  }

  /// What is drawn first, so that the line above reads as a bridge.
  Stroke casing() {
    return Stroke.solid(stroke.width() + 4);
  }

  private static FlowLook look(String word, String ink, Stroke stroke) {
    return new FlowLook(word, Ink.of(ink), stroke, 9, 4.4);
  }
}
