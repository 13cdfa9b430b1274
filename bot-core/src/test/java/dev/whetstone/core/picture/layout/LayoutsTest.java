package dev.whetstone.core.picture.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.picture.DrillPictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutsTest {
  private final ShippedLayouts shipped = new ShippedLayouts(getClass().getClassLoader());
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final Drill own = Diagrams.drill(Diagrams.small());
  @TempDir Path folder;

  @Test
  void a_drill_of_the_bank_is_drawn_as_it_was_built_and_nothing_is_searched() {
    Drill drill = Diagrams.shipped().getFirst();
    String print = Print.of(drill.title(), drill.diagram());

    Layout layout = layouts().of(drill);

    assertThat(layout).isEqualTo(shipped.find(drill.id(), print).orElseThrow());
    assertThat(background).isEmpty();
  }

  @Test
  void a_teams_own_drill_is_drawn_at_once_and_better_later() throws IOException {
    Layouts layouts = layouts();

    Layout first = layouts.of(own);
    layouts.of(own);
    assertThat(first.boxes()).hasSize(4);
    assertThat(background).hasSize(1);

    work();
    Layout deep = layouts.of(own);
    assertThat(deep).isEqualTo(Drawings.deep(own.title(), own.diagram()).layout());
    assertThat(files()).hasSize(1);
  }

  @Test
  void once_there_is_a_better_layout_all_pictures_are_drawn_from_it() {
    Layouts layouts = layouts();
    List<Layout> drawnFrom = new ArrayList<>();
    DrillPictures pictures =
        new DrillPictures(
            _ -> Optional.of(own),
            drill -> {
              drawnFrom.add(layouts.of(drill));
              return drawnFrom.getLast();
            });
    layouts.whenBetter(pictures::forget);

    pictures.svg("diagram/own");
    work();
    pictures.svg("diagram/own");
    pictures.svg("diagram/own");

    assertThat(drawnFrom).hasSize(2);
    assertThat(drawnFrom.getLast()).isEqualTo(layouts.of(own));
  }

  @Test
  void what_was_found_once_is_not_searched_again_after_a_restart() {
    layouts().prepare(List.of(own));
    work();

    layouts().prepare(List.of(own));
    background.remove().run();
    layouts().of(own);

    assertThat(background).isEmpty();
  }

  @Test
  void a_kept_layout_that_is_broken_is_made_again() throws IOException {
    layouts().prepare(List.of(own));
    work();
    Files.writeString(files().getFirst(), "{");

    Layout layout = layouts().of(own);

    assertThat(layout.boxes()).hasSize(4);
    assertThat(background).hasSize(1);
  }

  private Layouts layouts() {
    return new Layouts(shipped, new KeptLayouts(folder.resolve("layouts")), background::add);
  }

  private void work() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("layouts"))) {
      return files.toList();
    }
  }
}
