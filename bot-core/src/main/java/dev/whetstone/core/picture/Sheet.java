package dev.whetstone.core.picture;

/// A whole picture, ready to be drawn.
interface Sheet {
  /// How wide every picture is.
  double WIDTH = 800;

  /// What it is called.
  String title();

  /// What it says, for who cannot see it.
  String description();

  double height();

  void draw(Pen pen);
}
