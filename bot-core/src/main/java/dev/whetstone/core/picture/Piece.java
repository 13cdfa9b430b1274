package dev.whetstone.core.picture;

import java.util.List;

/// A part of a picture that knows its height and can be put anywhere.
interface Piece {
  double height();

  void draw(Pen pen, double x, double y);

  /// Lines of text.
  record Lines(List<String> lines, TextStyle style) implements Piece {
    @Override
    public double height() {
      return lines.size() * style.lineHeight();
    }

    @Override
    public void draw(Pen pen, double x, double y) {
      for (int i = 0; i < lines.size(); i++) {
        pen.text(lines.get(i), x, y + i * style.lineHeight() + style.baseline(), style);
      }
    }
  }

  /// Pieces below each other.
  record Stack(List<? extends Piece> pieces, double gap) implements Piece {
    @Override
    public double height() {
      return pieces.stream().mapToDouble(Piece::height).sum()
          + gap * Math.max(0, pieces.size() - 1);
    }

    @Override
    public void draw(Pen pen, double x, double y) {
      double top = y;
      for (Piece piece : pieces) {
        piece.draw(pen, x, top);
        top += piece.height() + gap;
      }
    }
  }
}
