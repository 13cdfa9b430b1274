package dev.whetstone.core.picture.pen;

/// A colour.
///
/// @param rgb as 0xRRGGBB
/// @param alpha from 0, nothing, to 1, opaque
public record Ink(int rgb, double alpha) {
  /// White.
  public static final Ink WHITE = of("#FFFFFF");

  /// Titles and other text in the first place.
  public static final Ink TEXT = of("#0F172A");

  /// Captions and other text in the second place.
  public static final Ink SOFT = of("#475569");

  /// An opaque colour, written `#RRGGBB`.
  public static Ink of(String hex) {
    return new Ink(Integer.parseInt(hex, 1, 7, 16), 1);
  }

  /// The same with this share of its strength.
  public Ink faded(double share) {
    return new Ink(rgb, alpha * share);
  }

  /// What this share of the colour is on white, opaque, so that nothing shines through where shapes
  /// overlap.
  public Ink paler(double share) {
    return new Ink(channel(16, share) | channel(8, share) | channel(0, share), alpha);
  }

  private int channel(int shift, double share) {
    int value = rgb >> shift & 0xFF;
    return (int) Math.round(255 - (255 - value) * share) << shift;
  }
}
