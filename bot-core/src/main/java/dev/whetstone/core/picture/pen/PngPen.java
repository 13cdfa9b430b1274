package dev.whetstone.core.picture.pen;

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
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Draws a PNG at twice the size, without transparency.
final class PngPen implements Pen {
  private static final int SCALE = 2;

  private final BufferedImage image;
  private final Graphics2D graphics;

  PngPen(double width, double height) {
    Inter.problem()
        .ifPresent(problem -> {
          throw new IllegalStateException(problem);
        });
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
    // In memory: ImageIO would make a file for a bare stream.
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    } catch (IOException failure) {
      throw new UncheckedIOException("writing a PNG to memory", failure);
    }
    return bytes.toByteArray();
  }

  @Override
  public void fill(Shape shape, Ink ink) {
    graphics.setColor(awt(ink));
    graphics.fill(shape);
  }

  @Override
  public void line(Shape shape, Ink ink, Stroke stroke) {
    graphics.setColor(awt(ink));
    graphics.setStroke(awt(stroke));
    graphics.draw(shape);
  }

  @Override
  public void text(String text, double x, double baseline, TextStyle style) {
    fill(style.letters().outline(text, x, baseline), style.ink());
  }

  private static Color awt(Ink ink) {
    return new Color(ink.rgb() | (int) Math.round(ink.alpha() * 255) << 24, true);
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
