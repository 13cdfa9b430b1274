package dev.whetstone.core.pack;

import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.drill.CommonPoint;
import dev.whetstone.core.drill.Course;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Pack;
import dev.whetstone.core.drill.lint.Finding;
import dev.whetstone.core.drill.lint.Lint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads packs: the shipped one from the classpath, a team's own from a folder. A broken file is a
/// [Problem]; the other drills still load.
///
/// The shipped drills are not held against the schema again at each start (that costs half a
/// second): a test of the build does it, and [#checked]. Everything else is.
public final class PackLoader {
  /// The name of the shipped pack.
  public static final String SHIPPED = "whetstone";

  private final ShippedFiles shipped;
  private @Nullable SchemaCheck schema;

  /// A loader whose shipped pack is the `questions/` that this class loader sees.
  public PackLoader(ClassLoader classes) {
    this.shipped = new ShippedFiles(classes);
  }

  /// The shipped pack alone.
  public Loaded shipped() {
    return load(List.of());
  }

  /// The shipped pack alone, held against the schema, with its order.
  public Loaded checked() {
    PackReader reader = new PackReader();
    PackFiles files = shippedFiles();
    Pack pack = reader.read(SHIPPED, files, List.of(), schema());
    return loaded(reader, List.of(pack), files.order().map(PackLoader::course));
  }

  /// The shipped pack, then each of these folders as a pack named after it.
  public Loaded load(List<Path> folders) {
    PackReader reader = new PackReader();
    List<Pack> packs = new ArrayList<>();
    packs.add(reader.read(SHIPPED, shippedFiles(), List.of(), FormCheck.TRUSTING));
    for (Path folder : folders) {
      own(reader, folder, packs).ifPresent(packs::add);
    }
    return loaded(reader, packs);
  }

  /// The folders once more, while the program runs; the shipped pack stays as it is. Where a file
  /// is broken now, the drill that it held before stays in use; where it is gone, so is its drill.
  public Loaded again(List<Path> folders, Bank before) {
    PackReader reader = new PackReader();
    List<Pack> packs = new ArrayList<>(List.of(before.packs().getFirst()));
    for (Path folder : folders) {
      own(reader, folder, packs).map(pack -> mended(pack, before, reader)).ifPresent(packs::add);
    }
    return loaded(reader, packs);
  }

  private static Pack mended(Pack pack, Bank before, PackReader reader) {
    Set<String> broken =
        reader.problems().stream()
            .map(problem -> problem.file().substring(problem.file().lastIndexOf('/') + 1))
            .map(file -> file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file)
            .collect(Collectors.toSet());
    Stream<Drill> kept =
        before.packs().stream()
            .filter(old -> old.name().equals(pack.name()))
            .flatMap(old -> old.drills().stream())
            .filter(drill -> broken.contains(drill.id()))
            .filter(drill -> pack.drills().stream().noneMatch(d -> d.id().equals(drill.id())));
    List<Drill> drills =
        Stream.concat(pack.drills().stream(), kept)
            .sorted(Comparator.comparing(Drill::id))
            .toList();
    return new Pack(pack.name(), pack.commons(), drills);
  }

  /// Only these files and folders, as one pack: what an author is working on. They may cite the
  /// shipped common points. An `index.txt` among them is their order.
  public Loaded read(List<Path> paths) {
    PackReader reader = new PackReader();
    List<PackFiles.Named> files = new ArrayList<>();
    List<CommonPoint> commons = new ArrayList<>(shippedCommons(reader));
    List<PackFiles.Named> orders = new ArrayList<>();
    for (Path path : paths) {
      if (Files.exists(path)) {
        PackFiles found = PackFiles.at(path);
        astray(path).forEach(reader::add);
        files.addAll(found.drills());
        found.commons().ifPresent(file -> commons.addAll(reader.points(file)));
        found.order().ifPresent(orders::add);
      } else {
        reader.add(missing(path));
      }
    }
    PackFiles all = new PackFiles(files, Optional.empty(), Optional.empty());
    return loaded(
        reader,
        List.of(reader.read("files", all, commons, schema())),
        orders.stream().findFirst().map(PackLoader::course));
  }

  private static List<Problem> astray(Path path) {
    List<String> names = Files.isDirectory(path) ? PackFiles.astray(path) : List.of();
    return names.stream()
        .map(name ->
            new Problem(
                "L01",
                name,
                "",
                "is called like a drill or the order and cannot be read as a file",
                "Put a file there whose name ends in small letters, or call it otherwise"))
        .toList();
  }

  private static Course course(PackFiles.Named file) {
    return Course.of(file.fileName(), file.text());
  }

  private static Loaded loaded(PackReader reader, List<Pack> packs) {
    return loaded(reader, packs, Optional.empty());
  }

  private static Loaded loaded(PackReader reader, List<Pack> packs, Optional<Course> course) {
    return new Loaded(
        new Bank(packs), List.copyOf(reader.files()), List.copyOf(reader.problems()), course);
  }

  private Optional<Pack> own(PackReader reader, Path folder, List<Pack> before) {
    String name = nameOf(folder);
    if (!Files.isDirectory(folder)) {
      reader.add(missing(folder));
      return Optional.empty();
    }
    if (before.stream().anyMatch(pack -> pack.name().equals(name))) {
      reader.add(
          new Problem(
              "L02", folder.toString(), "", "another pack is named " + name, "Rename the folder"));
      return Optional.empty();
    }
    List<CommonPoint> commons = before.getFirst().commons();
    astray(folder).forEach(reader::add);
    return Optional.of(
        playable(reader, reader.read(name, PackFiles.under(folder), commons, schema())));
  }

  /// The pack without drills on which a round would stumble.
  private static Pack playable(PackReader reader, Pack pack) {
    List<Finding> wrong = new Lint(pack).unplayable();
    for (Finding finding : wrong) {
      reader.add(
          new Problem(
              finding.number(),
              Loaded.fileOf(finding.where(), reader.files()),
              "",
              finding.text(),
              "Mend it; ./drill questions lint says all that is wrong"));
    }
    Set<String> left = wrong.stream().map(Finding::where).collect(Collectors.toSet());
    return new Pack(
        pack.name(),
        pack.commons(),
        pack.drills().stream().filter(drill -> !left.contains(drill.id())).toList());
  }

  /// Compiled when first needed.
  private synchronized SchemaCheck schema() {
    if (schema == null) {
      String text = shipped.read(root -> PackFiles.text(root.resolve(PackFiles.SCHEMA)));
      schema = new SchemaCheck(DrillJson.tree(text));
    }
    return schema;
  }

  private static Problem missing(Path path) {
    return new Problem(
        "L01", path.toString(), "", "there is no such file or folder", "Check the path");
  }

  private PackFiles shippedFiles() {
    return shipped.read(root -> {
      PackFiles bank = PackFiles.under(root.resolve("bank"));
      return new PackFiles(bank.drills(), Optional.of(commons(root)), bank.order());
    });
  }

  private List<CommonPoint> shippedCommons(PackReader reader) {
    return reader.points(shipped.read(PackLoader::commons));
  }

  private static PackFiles.Named commons(Path root) {
    String text = PackFiles.text(root.resolve(PackFiles.COMMONS));
    return new PackFiles.Named(PackFiles.COMMONS, text);
  }

  /// A pack is named after its folder, in the letters of an id.
  static String nameOf(Path folder) {
    String last = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    String name = last.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return name.replaceAll("^-+|-+$", "").isEmpty() ? "own" : name.replaceAll("^-+|-+$", "");
  }
}
