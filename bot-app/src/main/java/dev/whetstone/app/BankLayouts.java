package dev.whetstone.app;

import dev.whetstone.app.cli.CannotGoOn;
import dev.whetstone.app.cli.Exit;
import dev.whetstone.app.cli.LayoutWish;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.pack.Loaded;
import dev.whetstone.core.picture.layout.Defect;
import dev.whetstone.core.picture.layout.Defects;
import dev.whetstone.core.picture.layout.Drawings;
import dev.whetstone.core.picture.layout.Layout;
import dev.whetstone.core.picture.layout.LayoutJson;
import dev.whetstone.core.picture.layout.Print;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The layouts that stand beside the bank in a checkout: a file for each drill, made by the deep
/// search and kept as long as the diagram, its title and the search stay what they are.
final class BankLayouts {
  private final Path bank;
  private final Path layouts;

  /// Those of a checkout's `questions`.
  BankLayouts(Path questions) {
    bank = questions.resolve("bank");
    layouts = questions.resolve("layouts");
  }

  /// Makes or names what is missing or stale; says what is wrong with each.
  int refresh(LayoutWish wish) {
    List<Drill> drills = drills(bank);
    boolean make = wish.work() == LayoutWish.Work.MAKE;
    List<Boolean> sound =
        InParallel.each(drills, drill -> make ? isMadeSound(drill) : isSound(drill));
    List<Path> orphans = orphans(drills);
    orphans.forEach(file -> orphan(file, wish.work()));
    boolean fine = sound.stream().allMatch(is -> is) && (make || orphans.isEmpty());
    return fine ? Exit.FINE : Exit.FAILED;
  }

  /// The drills of a bank that can be read; what cannot be is said.
  static List<Drill> drills(Path bank) {
    Loaded loaded = Drills.loader().read(List.of(bank));
    if (!loaded.problems().isEmpty()) {
      throw new CannotGoOn(
          Exit.FAILED,
          loaded.problems().getFirst().line(),
          "./drill questions lint says all that is wrong.");
    }
    return loaded.bank().drills();
  }

  private boolean isMadeSound(Drill drill) {
    if (stored(drill).isPresent()) {
      return isSound(drill);
    }
    Drawings.Drawing drawing = Drawings.deep(drill.title(), drill.diagram());
    write(drill, drawing.layout());
    return said(drill, "made", drawing.defects());
  }

  private boolean isSound(Drill drill) {
    Optional<Layout> stored = stored(drill);
    if (stored.isEmpty()) {
      System.out.println("stale " + drill.id() + ": make it by ./drill questions layout");
      return false;
    }
    return said(drill, "fresh", Defects.of(drill.diagram(), stored.get()));
  }

  private static boolean said(Drill drill, String what, List<Defect> defects) {
    String wrong = defects.stream().map(Defect::sentence).collect(Collectors.joining("; "));
    System.out.println(what + " " + drill.id() + ": " + (wrong.isEmpty() ? "no defect" : wrong));
    return defects.isEmpty();
  }

  private Optional<Layout> stored(Drill drill) {
    Path file = file(drill.id());
    try {
      return Files.exists(file)
          ? LayoutJson.read(Files.readString(file), Print.of(drill.title(), drill.diagram()))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }

  private void write(Drill drill, Layout layout) {
    Path file = file(drill.id());
    try {
      Files.createDirectories(layouts);
      String print = Print.of(drill.title(), drill.diagram());
      Files.writeString(file, LayoutJson.write(print, layout) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("writing " + file, e);
    }
  }

  private Path file(String drill) {
    return layouts.resolve(drill + ".json");
  }

  /// Layouts of drills that are not in the bank any longer.
  private List<Path> orphans(List<Drill> drills) {
    Set<Path> wanted = drills.stream().map(drill -> file(drill.id())).collect(Collectors.toSet());
    if (!Files.isDirectory(layouts)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(layouts)) {
      return files.filter(file -> !wanted.contains(file)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + layouts, e);
    }
  }

  private static void orphan(Path file, LayoutWish.Work work) {
    try {
      if (work == LayoutWish.Work.MAKE) {
        Files.delete(file);
      }
      System.out.println((work == LayoutWish.Work.MAKE ? "removed " : "of no drill: ") + file);
    } catch (IOException e) {
      throw new UncheckedIOException("removing " + file, e);
    }
  }
}
