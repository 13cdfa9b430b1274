package dev.whetstone.core.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Draws a PNG at twice the size, opaque, so that it is readable on light and dark clients.
final class PngPen implements Pen {
  private static final int SCALE = 2;

  private final BufferedImage image;
  private final Graphics2D graphics;

  PngPen(double width, double height) {
    image =
        new BufferedImage(
            (int) Math.ceil(width * SCALE),
            (int) Math.ceil(height * SCALE),
            BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.scale(SCALE, SCALE);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  byte[] bytes() {
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException("writing a PNG to memory", failure);
    }
    return bytes.toByteArray();
  }

  @Override
  public void fill(Shape shape, Color colour) {
    graphics.setColor(colour);
    graphics.fill(shape);
  }

  @Override
  public void line(Shape shape, Color colour, Stroke stroke) {
    graphics.setColor(colour);
    graphics.setStroke(awt(stroke));
    graphics.draw(shape);
  }

  @Override
  public void text(String text, double x, double baseline, TextStyle style) {
    graphics.setColor(style.colour());
    // As outlines, so that it is as wide as it was measured.
    graphics.fill(
        style
            .font()
            .createGlyphVector(TextStyle.SIZES, text)
            .getOutline((float) x, (float) baseline));
  }

  private static BasicStroke awt(Stroke stroke) {
    int cap = stroke.round() ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
    if (stroke.dash().isEmpty()) {
      return new BasicStroke((float) stroke.width(), cap, BasicStroke.JOIN_ROUND);
    }
    float[] dash = new float[stroke.dash().size()];
    for (int i = 0; i < dash.length; i++) {
      dash[i] = stroke.dash().get(i).floatValue();
    }
    return new BasicStroke((float) stroke.width(), cap, BasicStroke.JOIN_ROUND, 10, dash, 0);
  }
}
