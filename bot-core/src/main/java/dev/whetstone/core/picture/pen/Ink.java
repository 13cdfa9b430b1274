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
}
