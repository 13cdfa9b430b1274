package dev.whetstone.core.picture.layout;

import dev.whetstone.core.picture.layout.Layout.Box;
import dev.whetstone.core.picture.layout.Layout.Frame;
import dev.whetstone.core.picture.layout.Layout.Label;
import dev.whetstone.core.picture.layout.Layout.Wire;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Moves a drawing to the middle of its picture where a column on one side stayed empty.
final class Centred {
  /// Less is nothing that anybody sees, in px.
  private static final double LEAST = 20;

  private final Layout layout;
  private final double right;

  private Centred(Layout layout) {
    this.layout = layout;
    Area drawn = drawn(layout);
    double off = (Layout.WIDTH - drawn.width()) / 2 - drawn.x();
    right = Math.abs(off) < LEAST ? 0 : off;
  }

  static Layout of(Layout layout) {
    Centred centred = new Centred(layout);
    return centred.right == 0 ? layout : centred.layout();
  }

  private static Area drawn(Layout layout) {
    Stream<Area> areas =
        Stream.of(
                layout.frames().stream().map(Frame::area),
                layout.boxes().stream().map(Box::area),
                layout.wires().stream()
                    .flatMap(wire -> Stream.ofNullable(wire.label()))
                    .map(Label::area),
                layout.wires().stream()
                    .flatMap(wire -> wire.points().stream())
                    .map(spot -> new Area(spot.x(), spot.y(), 0, 0)))
            .flatMap(all -> all);
    return areas.reduce(Area::with).orElse(new Area(0, 0, Layout.WIDTH, 0));
  }

  private Layout layout() {
    return new Layout(
        layout.height(),
        layout.heading(),
        layout.frames().stream()
            .map(frame -> new Frame(frame.group(), frame.lines(), frame.area().moved(right, 0)))
            .toList(),
        layout.boxes().stream()
            .map(box ->
                new Box(
                    box.node(), box.kind(), box.area().moved(right, 0), box.lines(), box.inLoop()))
            .toList(),
        layout.wires().stream().map(this::moved).toList(),
        layout.legend());
  }

  private Wire moved(Wire wire) {
    return new Wire(
        wire.from(),
        wire.to(),
        wire.kind(),
        wire.points().stream().map(spot -> spot.moved(right, 0)).toList(),
        moved(wire.label()),
        wire.inLoop());
  }

  private @Nullable Label moved(@Nullable Label label) {
    return label == null ? null : new Label(label.area().moved(right, 0), label.lines());
  }
}
