package dev.whetstone.core.picture.pen;

import java.awt.geom.Rectangle2D;

/// Draws one picture and says how it went: the program of a machine without fonts.
final class BareMachine {
  private BareMachine() {}

  /// Prints the width of a title, how many bytes its PNG has, and how much of it is dark.
  public static void main(String[] args) {
    Card card = new Card("Rank the next clips");
    System.out.println("width " + TextStyle.TITLE.width(card.title()));
    System.out.println("png " + card.png().length);
    System.out.println("outline " + TextStyle.TITLE.letters().outline("R", 0, 0).getBounds2D());
  }

  /// A title on white.
  record Card(String title) implements Sheet {
    @Override
    public String description() {
      return title;
    }

    @Override
    public double height() {
      return 60;
    }

    @Override
    public void draw(Pen pen) {
      pen.line(new Rectangle2D.Double(10, 10, 780, 40), Ink.SOFT, Stroke.dashed(1, 4, 2));
      pen.text(title, EDGE, 36, TextStyle.TITLE);
    }
  }
}
