package dev.whetstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {
  private static final String FOLDER = "org.sqlite.tmpdir";

  @TempDir Path data;

  private final String before = System.getProperty(FOLDER, "");

  @BeforeEach
  void nobodyHasChosen() {
    System.clearProperty(FOLDER);
  }

  @AfterEach
  void asItWas() {
    if (before.isEmpty()) {
      System.clearProperty(FOLDER);
    } else {
      System.setProperty(FOLDER, before);
    }
  }

  @Test
  void what_killed_processes_left_is_removed_and_what_others_just_unpacked_stays()
      throws IOException {
    Path left = file("sqlite-1-libsqlitejdbc.so", Duration.ofHours(3));
    Path fresh = file("sqlite-2-libsqlitejdbc.so", Duration.ZERO);
    Path foreign = file("notes.txt", Duration.ofHours(3));

    NativeLibrary.unpackInto(data);

    assertThat(left).doesNotExist();
    assertThat(fresh).exists();
    assertThat(foreign).exists();
    assertThat(System.getProperty(FOLDER)).isEqualTo(data.resolve("native").toString());
  }

  @Test
  void a_place_that_somebody_chose_stands() {
    System.setProperty(FOLDER, "elsewhere");

    NativeLibrary.unpackInto(data);

    assertThat(System.getProperty(FOLDER)).isEqualTo("elsewhere");
    assertThat(data.resolve("native")).doesNotExist();
  }

  private Path file(String name, Duration age) throws IOException {
    Path folder = Files.createDirectories(data.resolve("native"));
    Path file = Files.writeString(folder.resolve(name), "x");
    return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
  }
}
