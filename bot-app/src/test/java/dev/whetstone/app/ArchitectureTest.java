package dev.whetstone.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// The drawing of the modules in CONTRIBUTING.md, held.
@AnalyzeClasses(
    packages = "dev.whetstone",
    importOptions = {DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
final class ArchitectureTest {
  /// Leaves out the test-jar of another module.
  static final class NoTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  private static final String CORE = "dev.whetstone.core..";
  private static final String APP = "dev.whetstone.app..";
  private static final String[] LANGUAGE = {"java..", "org.jspecify.annotations.."};

  /// What asks the machine for the time.
  private static final Pattern CLOCKS =
      Pattern.compile(
          "java\\.time\\.[A-Za-z]+\\.now"
              + "|java\\.time\\.Clock\\.(system|tick).*"
              + "|java\\.time\\.InstantSource\\.system"
              + "|java\\.lang\\.System\\.currentTimeMillis"
              + "|java\\.util\\.Date\\.<init>"
              + "|java\\.util\\.Calendar\\.getInstance");

  /// The classes of `schedule` that touch Quartz, the holiday library, a log or the clock's row.
  private static final Set<String> SHELL_OF_SCHEDULE =
      Set.of(
          "Clockwork",
          "WakeUp",
          "VirtualThreads",
          "Holidays",
          "MovableClock",
          "ManualTimekeeper",
          "Works");

  @ArchTest
  static final ArchRule THE_CORE_KNOWS_NO_PLATFORM_NO_SERVER_AND_NO_PROGRAM =
      noClasses()
          .that()
          .resideInAPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.whetstone.slack..",
              "dev.whetstone.discord..",
              "dev.whetstone.web..",
              APP,
              "com.sun.net.httpserver..",
              "net.dv8tion..",
              "com.slack..",
              "org.jsoup..",
              "javax.swing.text.html..",
              "picocli..");

  @ArchTest
  static final ArchRule NOTHING_DEPENDS_ON_THE_APP =
      noClasses()
          .that()
          .resideOutsideOfPackage(APP)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(APP);

  @ArchTest
  static final ArchRule ADAPTERS_DO_NOT_KNOW_EACH_OTHER =
      slices()
          .matching("dev.whetstone.(slack|discord|web)..")
          .should()
          .notDependOnEachOther()
          .allowEmptyShould(true);

  @ArchTest static final ArchRule A_DRILL_DEPENDS_ON_NOTHING = only("drill");

  @ArchTest static final ArchRule A_ROUND_DEPENDS_ON_ITS_DRILL = only("round", "drill");

  @ArchTest static final ArchRule A_STREAK_DEPENDS_ON_ROUNDS = only("streak", "round", "drill");

  @ArchTest
  static final ArchRule THE_RULES_OF_A_SCHEDULE_ARE_PURE =
      classes()
          .that(
              are(resideInAPackage(core("schedule")))
                  .and(not(named("the shell", SHELL_OF_SCHEDULE))))
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(LANGUAGE)
                  .or(resideInAnyPackage(core("schedule"), core("round"), core("drill"))));

  @ArchTest
  static final ArchRule THE_DEMO_HAS_NO_PATH_OF_ITS_OWN =
      noClasses()
          .that()
          .resideInAPackage("dev.whetstone.app.demo..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(core("store"), core("round"), core("delivery"))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule THE_CORE_IS_TOLD_THE_TIME =
      noClasses()
          .that()
          .resideInAPackage(CORE)
          .should()
          .accessTargetWhere(target(CLOCKS))
          .because("time comes in by an InstantSource");

  @ArchTest
  static final ArchRule NOBODY_SLEEPS =
      noClasses()
          .should()
          .accessTargetWhere(
              target(
                  Pattern.compile(
                      "java\\.lang\\.Thread\\.sleep|java\\.util\\.concurrent\\.TimeUnit\\.sleep")))
          .because("a test must be able to drive every wait");

  @ArchTest
  static final ArchRule NOTHING_IS_WIRED_BEHIND_OUR_BACK =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javax.inject..", "jakarta.inject..", "com.google.inject..", "org.springframework..");

  @ArchTest
  static final ArchRule THERE_IS_ONE_WAY_TO_LOG =
      noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

  @ArchTest
  static void every_package_says_where_null_may_be(JavaClasses whetstone) {
    List<String> unmarked =
        whetstone.getPackage("dev.whetstone").getSubpackagesInTree().stream()
            .filter(ArchitectureTest::holdsClasses)
            .filter(ArchitectureTest::isUnmarked)
            .map(JavaPackage::getName)
            .toList();

    assertThat(unmarked).as("packages without a @NullMarked package-info.java").isEmpty();
  }

  /// A package of the core whose classes know the JDK, JSpecify and these packages alone.
  private static ArchRule only(String subject, String... known) {
    String[] ours =
        Stream.concat(Stream.of(subject), Stream.of(known))
            .map(ArchitectureTest::core)
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(core(subject))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(LANGUAGE).or(resideInAnyPackage(ours)))
        .allowEmptyShould(true);
  }

  private static String core(String name) {
    return "dev.whetstone.core." + name + "..";
  }

  private static DescribedPredicate<JavaAccess<?>> target(Pattern named) {
    return DescribedPredicate.describe(
        "the target is " + named,
        access ->
            named
                .matcher(access.getTargetOwner().getName() + "." + access.getTarget().getName())
                .matches());
  }

  private static DescribedPredicate<JavaClass> named(String description, Set<String> names) {
    return DescribedPredicate.describe(description, found -> names.contains(outermost(found)));
  }

  private static String outermost(JavaClass found) {
    return found.getEnclosingClass().map(ArchitectureTest::outermost).orElse(found.getSimpleName());
  }

  private static boolean holdsClasses(JavaPackage candidate) {
    return candidate.getClasses().stream().anyMatch(found -> !isPackageInfo(found));
  }

  private static boolean isUnmarked(JavaPackage candidate) {
    return !candidate.isAnnotatedWith(NullMarked.class);
  }

  private static boolean isPackageInfo(JavaClass found) {
    return found.getSimpleName().equals("package-info");
  }
}
