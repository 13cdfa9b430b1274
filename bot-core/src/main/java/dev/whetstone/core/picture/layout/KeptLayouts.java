package dev.whetstone.core.picture.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Layouts of a team's own drills in a folder of the data directory, a file for each print. The
/// folder may be deleted at any time: what is missing is made again.
public final class KeptLayouts {
  private static final Logger LOG = LoggerFactory.getLogger(KeptLayouts.class);

  private final Path folder;

  /// Those in this folder, which is made when it is needed.
  public KeptLayouts(Path folder) {
    this.folder = folder;
  }

  /// The layout of what has this print; empty where there is none that can be read.
  Optional<Layout> find(String print) {
    try {
      return LayoutJson.read(Files.readString(file(print)), print);
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException unreadable) {
      LOG.warn("The layout {} cannot be read and is made again", file(print), unreadable);
      return Optional.empty();
    }
  }

  /// Keeps a layout. Where the disk refuses, it is made again after the next start.
  void keep(String print, Layout layout) {
    try {
      Files.createDirectories(folder);
      Path whole =
          Files.writeString(
              folder.resolve(print + ".part"), LayoutJson.write(print, layout) + "\n");
      Files.move(whole, file(print), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException refused) {
      LOG.warn("The layout {} cannot be kept", file(print), refused);
    }
  }

  private Path file(String print) {
    return folder.resolve(print + ".json");
  }
}
