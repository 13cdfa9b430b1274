package dev.whetstone.core.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.drill.CommonPoint;
import dev.whetstone.core.drill.Pack;
import dev.whetstone.core.drill.lint.Finding;
import dev.whetstone.core.drill.lint.Lint;
import dev.whetstone.core.pack.defects.Defect;
import dev.whetstone.core.pack.defects.DrillTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Plants defects in sound drills and looks whether the right check finds each one.
class DefectsTest {
  private static final ShippedFiles SHIPPED = new ShippedFiles(DefectsTest.class.getClassLoader());
  private static final SchemaCheck SCHEMA =
      new SchemaCheck(
          DrillJson.tree(SHIPPED.read(r -> PackFiles.text(r.resolve("drill.schema.json")))));
  private static final List<CommonPoint> COMMONS =
      new PackLoader(DefectsTest.class.getClassLoader())
          .shipped()
          .bank()
          .packs()
          .getFirst()
          .commons();
  private static final List<PackFiles.Named> SOUND =
      SHIPPED.read(root -> PackFiles.under(root.resolve("bank"))).drills().stream()
          .filter(file ->
              List.of("rec-short-video-feed.json", "risk-card-payment-fraud.json")
                  .contains(file.fileName()))
          .toList();

  static Stream<Defect> defects() {
    return Defect.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("defects")
  void a_planted_defect_is_found_by_its_check(Defect defect) {
    List<ObjectNode> planted = trees();
    defect.plant().accept(new DrillTree(planted.get(0)), new DrillTree(planted.get(1)));

    assertThat(findings(planted, lint -> lint.findings(defect.number())))
        .anySatisfy(finding -> {
          assertThat(finding.number()).isEqualTo(defect.number());
          assertThat(finding.level()).isEqualTo(defect.level());
          assertThat(finding.text()).contains(defect.says());
        });
  }

  @Test
  void every_check_has_a_defect_that_proves_it() {
    Set<String> proved =
        defects().map(Defect::number).collect(Collectors.toCollection(TreeSet::new));

    assertThat(proved).containsExactlyElementsOf(Lint.titles().keySet());
    assertThat(Defect.all()).hasSize(191);
  }

  @Test
  void the_sound_drills_are_sound() {
    assertThat(findings(trees(), Lint::findings)).isEmpty();
  }

  private static List<ObjectNode> trees() {
    return SOUND.stream().map(file -> Trees.of(file.text())).toList();
  }

  private static List<Finding> findings(
      List<ObjectNode> drills, Function<Lint, List<Finding>> checks) {
    PackReader reader = new PackReader();
    List<PackFiles.Named> files =
        IntStream.range(0, drills.size())
            .mapToObj(i -> new PackFiles.Named(SOUND.get(i).name(), drills.get(i).toString()))
            .toList();
    PackFiles all = new PackFiles(files, Optional.empty(), Optional.empty());
    Pack pack = reader.read("test", all, COMMONS, SCHEMA);
    Stream<Finding> broken =
        reader.problems().stream()
            .map(p -> new Finding(p.check(), Finding.Level.ERROR, p.file(), p.line()));
    return Stream.concat(broken, checks.apply(new Lint(pack)).stream()).toList();
  }
}
