package dev.whetstone.core.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.function.Function;

/// The `questions/` on the classpath, in a jar or in a folder of compiled resources.
final class ShippedFiles {
  private static final String ROOT = "questions/";
  private final URL commons;

  ShippedFiles(ClassLoader classes) {
    URL found = classes.getResource(ROOT + PackFiles.COMMONS);
    if (found == null) {
      throw new IllegalStateException("no " + ROOT + PackFiles.COMMONS + " on the classpath");
    }
    this.commons = found;
  }

  /// What `reader` makes of the folder that holds the questions, open for as long as it reads.
  <T> T read(Function<Path, T> reader) {
    try {
      return commons.openConnection() instanceof JarURLConnection jar
          ? inJar(jar, reader)
          : reader.apply(Path.of(commons.toURI()).resolveSibling(""));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + commons, e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("an odd classpath: " + commons, e);
    }
  }

  private static <T> T inJar(JarURLConnection jar, Function<Path, T> reader)
      throws IOException, URISyntaxException {
    Path file = Path.of(new URI(jar.getJarFileURL().toString()));
    // Opened by path, so that it is ours alone to close.
    try (FileSystem inside = FileSystems.newFileSystem(file)) {
      return reader.apply(inside.getPath(ROOT));
    }
  }
}
