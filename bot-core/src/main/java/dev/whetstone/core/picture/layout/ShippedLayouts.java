package dev.whetstone.core.picture.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The layouts that come with the bank: `questions/layouts/<drill id>.json` on the classpath.
public final class ShippedLayouts {
  private static final String FOLDER = "questions/layouts/";

  private final ClassLoader classes;

  /// Those that this class loader sees.
  public ShippedLayouts(ClassLoader classes) {
    this.classes = classes;
  }

  /// The layout of a drill; empty where there is none, or one of another diagram.
  public Optional<Layout> find(String drill, String print) {
    try (InputStream in = classes.getResourceAsStream(FOLDER + drill + ".json")) {
      return in == null
          ? Optional.empty()
          : LayoutJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), print);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the layout of " + drill, e);
    }
  }
}
