package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.command.Commands;
import dev.whetstone.core.command.Example;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `/drill help`: what there is, on one screen, and each command with all of its ways.
final class HelpTest {
  /// Of a message on the narrowest platform, less the marks of thirty bold beginnings there.
  private static final int FITS = 2_000 - 30 * 5;

  @TempDir Path folder;
  private Rehearsal rehearsal;
  private Person ada;
  private Person boss;

  @BeforeEach
  void open() {
    rehearsal = new Rehearsal(folder, "2026-11-23T13:00:00Z", "rec-short-video-feed");
    ada = rehearsal.person("Ada");
    boss = rehearsal.manager("Boss");
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private static List<String> names() {
    return Commands.listed().stream()
        .map(example -> example.typed().split(" ", -1)[1])
        .filter(name -> !name.equals("help"))
        .distinct()
        .toList();
  }

  @Test
  void everything_fits_one_message_of_the_narrowest_platform() {
    String all = Plain.of(boss.types("help"));

    assertThat(all).hasSizeLessThan(FITS);
    assertThat(names()).isNotEmpty().allSatisfy(name -> assertThat(all).contains("/drill " + name));
    assertThat(all.lines().filter(line -> line.contains("/drill streak "))).hasSize(1);
  }

  @Test
  void what_is_for_managers_stands_apart_and_members_do_not_see_it() {
    String all = Plain.of(boss.types("help"));
    String some = Plain.of(ada.types("help"));

    assertThat(all.indexOf("For everybody")).isLessThan(all.indexOf("/drill streak"));
    assertThat(all.indexOf("/drill streak")).isLessThan(all.indexOf("For who manages"));
    assertThat(all.indexOf("For who manages")).isLessThan(all.indexOf("/drill setup"));
    assertThat(some).contains("/drill streak").doesNotContain("For who manages", "/drill setup");
  }

  @Test
  void help_of_one_command_shows_all_of_its_ways_and_what_it_takes() {
    for (String name : names()) {
      String help = Plain.of(boss.types("help " + name));

      assertThat(help).hasSizeLessThan(FITS).contains(ways(name));
    }
    assertThat(Plain.of(boss.types("help STREAK"))).contains("for who manages the channel alone");
    assertThat(Plain.of(ada.types("help streak")))
        .contains("/drill streak why")
        .doesNotContain("/drill streak grant");
    assertThat(Plain.of(ada.types("help remind"))).contains("08:00", "20:00");
    assertThat(Plain.of(boss.types("help settings"))).contains("catch-up", "holidays");
  }

  private static List<String> ways(String name) {
    return Commands.listed().stream()
        .map(Example::typed)
        .filter(typed -> typed.split(" ", -1)[1].equals(name))
        .toList();
  }

  @Test
  void help_of_a_command_that_is_typed_wrong_names_the_nearest() {
    assertThat(Plain.of(ada.types("help strek"))).contains("“strek”", "/drill streak");
    assertThat(Plain.of(ada.types("help /drill streak"))).contains("/drill streak why");
    assertThat(Plain.of(ada.types("help help"))).contains("/drill today");
  }

  @Test
  void a_member_who_asks_about_a_managers_command_is_told_whose_it_is() {
    assertThat(Plain.of(ada.types("help setup"))).contains("/drill setup", "Only who manages");
  }
}
