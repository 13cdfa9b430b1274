package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.schedule.Schedule;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `/drill preview` shows is what comes.
final class PlanTest {
  @TempDir Path folder;
  private Rehearsal rehearsal;
  private Person boss;

  @BeforeEach
  void schedule() {
    rehearsal = new Rehearsal(folder, "2026-11-23T12:00:00Z", "rec-short-video-feed");
    rehearsal.scheduled(Rehearsal.daily(EnumSet.allOf(DayOfWeek.class), Rehearsal.NEW_YORK));
    boss = rehearsal.manager("Mia");
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private String says(String words) {
    return Plain.of(boss.types(words));
  }

  /// Ids of what is previewed, in order.
  private List<String> previewed() {
    List<String> ids = new ArrayList<>();
    for (String line : says("preview").lines().filter(l -> l.matches("[1-3]\\. .*")).toList()) {
      Rehearsal.BANK.drills().stream()
          .map(Drill::id)
          .filter(id -> line.contains("(" + id + ")"))
          .forEach(ids::add);
    }
    return ids;
  }

  private List<String> opened(int days) {
    for (int day = 0; day < days; day++) {
      rehearsal.passUntil(rehearsal.clock.instant().plus(Duration.ofDays(1)));
    }
    return rehearsal.rounds().stream().map(rehearsal::drillOf).map(Drill::id).toList();
  }

  private List<String> toldOfFew() {
    return rehearsal.scripted.directTexts().stream()
        .filter(text -> text.contains("drills are left"))
        .toList();
  }

  /// Ada answers each, since a schedule that nobody answers pauses.
  private void openedUntil(int rounds) {
    Person ada = rehearsal.person("Ada");
    while (rehearsal.rounds().size() < rounds) {
      opened(1);
      ada.answers(0);
    }
  }

  @Test
  void the_next_three_come_as_previewed() {
    List<String> next = previewed();
    assertThat(next).hasSize(3).startsWith("rec-short-video-feed").doesNotHaveDuplicates();
    assertThat(opened(3)).isEqualTo(next);
  }

  @Test
  void a_restart_and_new_self_checks_change_nothing_that_was_previewed() {
    opened(1);
    List<String> next = previewed();

    rehearsal.start();
    for (int i = 0; i < 6; i++) {
      Person person = rehearsal.person("P" + i);
      person.send(
          new ChatEvent.Submitted(
              person.origin(),
              rehearsal.channel,
              Press.of("check", rehearsal.round().id()),
              Map.of("stage1", "0", "stage2", "0", "stage3", "0", "stage4", "0")));
    }
    assertThat(rehearsal.count("self_check")).isPositive();

    assertThat(previewed()).isEqualTo(next);
    assertThat(opened(3).subList(1, 4)).isEqualTo(next);
  }

  @Test
  void reroll_changes_one_place_and_keeps_the_others() {
    List<String> before = previewed();

    assertThat(says("reroll 2")).contains("Changed");

    List<String> after = previewed();
    assertThat(after.get(0)).isEqualTo(before.get(0));
    assertThat(after.get(1)).isNotIn(before);
    assertThat(after.get(2)).isEqualTo(before.get(2));
    assertThat(opened(3)).isEqualTo(after);
    assertThat(rehearsal.count("audit WHERE what LIKE 'put %' AND actor = 'Mia'")).isEqualTo(1);
  }

  @Test
  void a_place_that_is_not_there_is_refused() {
    assertThat(says("reroll 4")).contains("from 1 to 3");
    assertThat(says("reroll x")).contains("from 1 to 3");
  }

  @Test
  void queue_puts_a_drill_in_front_and_says_what_left() {
    List<String> before = previewed();
    String other = notIn(before);

    String reply = says("queue " + other);

    assertThat(reply).contains("number 1 of what comes", "left the plan");
    assertThat(previewed()).containsExactly(other, before.get(0), before.get(1));
    assertThat(says("preview")).contains("Put here by hand");
    assertThat(says("queue " + other + " 3")).contains("number 3");
    assertThat(previewed()).endsWith(other).hasSize(3);
    assertThat(opened(3)).endsWith(other);
  }

  private static String notIn(List<String> ids) {
    return Rehearsal.BANK.drills().stream()
        .map(Drill::id)
        .filter(id -> !ids.contains(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_unknown_drill_is_refused_with_the_nearest_and_one_that_was_held_asks_first() {
    opened(1);
    List<String> before = previewed();

    assertThat(says("queue nlp-tiket-routing")).contains("Did you mean nlp-ticket-routing?");
    assertThat(says("queue nlp-ticket-routing 7")).contains("from 1 to 3");
    Reply asked = boss.types("queue rec-short-video-feed 2");
    assertThat(Plain.of(asked)).contains("had “", "[Queue it again]");
    assertThat(previewed()).isEqualTo(before);

    Reply done = boss.send(pressing(button(((Reply.Whisper) asked).post())));

    assertThat(Plain.of(done)).contains("number 2");
    assertThat(previewed().get(1)).isEqualTo("rec-short-video-feed");
  }

  private ChatEvent pressing(Button button) {
    Press press = Press.decode(button.press().encoded()).orElseThrow();
    return new ChatEvent.Pressed(boss.origin(), rehearsal.channel, null, press);
  }

  private static Button button(Post post) {
    return post.blocks().stream()
        .flatMap(b ->
            b instanceof Block.Buttons(var row) ? row.stream() : java.util.stream.Stream.empty())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void other_domains_plan_anew_but_keep_what_was_queued() {
    List<String> wanted =
        Rehearsal.BANK.drills().stream()
            .filter(drill -> List.of("nlp", "search").contains(drill.tags().domain()))
            .map(Drill::id)
            .toList();
    boss.types("queue speech-wake-phrase 2");
    boss.types("settings domains nlp, search");

    assertThat(previewed())
        .contains("speech-wake-phrase")
        .isSubsetOf(Stream.concat(Stream.of("speech-wake-phrase"), wanted.stream()).toList());
    assertThat(says("preview")).contains("of %d drills are new".formatted(wanted.size()));
    assertThat(says("queue llm-support-drafts")).contains("outside of the channel's domains");
  }

  @Test
  void managers_are_told_once_when_five_drills_are_left() {
    boss.types("settings grace 11h"); // whoever changes something first is who is told

    openedUntil(Rehearsal.BANK.drills().size() - 6);
    assertThat(toldOfFew()).isEmpty();
    openedUntil(Rehearsal.BANK.drills().size() - 3);

    assertThat(toldOfFew()).singleElement().asString().contains("5 drills are left");
  }

  @Test
  void an_empty_filter_skips_the_date_says_so_once_and_tells_the_manager() {
    boss.types("settings grace 11h");
    Schedule before = rehearsal.process().whetstone.scheduleOf(rehearsal.channel).orElseThrow();
    // A pack that is not mounted any more leaves its domains in the filter.
    rehearsal
        .process()
        .whetstone
        .settle(
            rehearsal.channel, "ml-design", before.change().domains(Set.of("astrology")).done());

    rehearsal.passUntil("2026-11-25T15:00:00Z");

    assertThat(rehearsal.rounds()).isEmpty();
    assertThat(rehearsal.platform.inChannel())
        .hasSize(3)
        .allMatch(a -> a.key().contains("skipped/"));
    assertThat(Plain.of(rehearsal.platform.inChannel().getFirst().post())).contains("filter");
    assertThat(rehearsal.scripted.directTexts()).singleElement().asString().contains("filter");
    assertThat(says("schedule")).contains("No drill fits");
    assertThat(says("preview")).contains("No drill fits");
    assertThat(says("reroll")).contains("No drill fits");
    assertThat(rehearsal.count("ledger")).isZero();
  }
}
