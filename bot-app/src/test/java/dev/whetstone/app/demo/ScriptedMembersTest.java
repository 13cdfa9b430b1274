package dev.whetstone.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Step;
import dev.whetstone.core.pack.ShippedBank;
import dev.whetstone.web.WebMember;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScriptedMembersTest {
  private static final Drill TICKETS = ShippedBank.drill("nlp-ticket-routing");
  private static final Duration STEP = Duration.ofMinutes(80);
  private static final Duration MAY_CLOSE = Duration.ofMinutes(15);

  private final Room room = new Room();

  @AfterEach
  void leave() {
    room.close();
  }

  @Test
  void members_answer_each_question_and_some_of_them_after_its_fifteenth_minute() {
    ThreadRef thread = room.opens(TICKETS);
    for (int i = 0; i < TICKETS.steps().size(); i++) {
      Instant asked = room.instant();
      int before = answers().size();
      room.asks(thread, i, TICKETS.steps().get(i));

      room.passes(STEP);

      List<Instant> times = answers().stream().skip(before).map(e -> e.origin().at()).toList();
      assertThat(times).as(TICKETS.steps().get(i).id()).hasSizeGreaterThanOrEqualTo(2);
      assertThat(times.stream().max(Comparator.naturalOrder()).orElseThrow())
          .isAfter(asked.plus(MAY_CLOSE))
          .isBefore(asked.plus(STEP));
    }
  }

  @Test
  void a_day_is_the_same_however_often_its_process_is_killed() {
    try (Room calm = day(call -> false);
        Room killed = day(ScriptedMembersTest::often)) {
      assertThat(killed.heard.keySet()).isEqualTo(calm.heard.keySet());
      assertThat(killed.count("web_message")).isEqualTo(calm.count("web_message"));
      assertThat(killed.count("web_reaction")).isEqualTo(calm.count("web_reaction"));
    }
  }

  @Test
  void what_is_done_again_after_a_kill_says_the_same_and_is_in_the_thread_once() {
    try (Room killed = day(ScriptedMembersTest::often)) {
      for (List<ChatEvent> same : killed.heard.values()) {
        assertThat(same.stream().distinct()).as(same.toString()).hasSize(1);
      }
      assertThat(killed.heard.values()).anySatisfy(same -> assertThat(same).hasSizeGreaterThan(1));
    }
  }

  @Test
  void a_member_whom_a_browser_plays_is_silent() {
    ThreadRef thread = room.opens(TICKETS);
    room.plays("tomas");

    room.asks(thread, 0, TICKETS.steps().getFirst());
    room.passes(STEP);

    assertThat(actors()).doesNotContain("tomas").isNotEmpty();
  }

  @Test
  void what_a_played_member_left_undone_is_not_made_up_for_by_the_next_process() {
    ThreadRef thread = room.opens(TICKETS);
    room.plays("priya");
    room.asks(thread, 0, TICKETS.steps().getFirst());
    room.passes(STEP);
    room.database.write(sql -> sql.update("DELETE FROM web_browser"));

    room.scripts = room.awake();
    room.passes(STEP);

    assertThat(actors()).doesNotContain("priya");
  }

  @Test
  void a_drill_whose_title_nobody_knows_is_met_with_silence() {
    ThreadRef thread = room.opens(TICKETS);

    room.says(thread, 0, "A question from somewhere else", "answer");
    room.passes(STEP);

    assertThat(room.heard).isEmpty();
  }

  @Test
  void whoever_wanted_to_speak_about_a_question_that_is_over_fills_in_its_form() {
    ThreadRef thread = room.opens(TICKETS);
    List<Step> steps = TICKETS.steps();
    for (int i = 0; i < steps.size(); i++) {
      room.asks(thread, i, steps.get(i));
    }

    room.passes(STEP);

    assertThat(room.heard(ChatEvent.Said.class))
        .extracting(ChatEvent.Said::text)
        .noneMatch(text -> text.length() > 120 && !text.startsWith("(") && !isOfLast(text, steps));
    assertThat(answers()).isNotEmpty();
  }

  private static boolean isOfLast(String text, List<Step> steps) {
    Line last = new Lines().to(TICKETS, steps.getLast().id()).orElseThrow();
    return text.equals(last.good()) || text.equals(last.weak());
  }

  @Test
  void the_first_question_makes_somebody_ask_the_interviewer() {
    ThreadRef thread = room.opens(TICKETS);

    room.asks(thread, 0, TICKETS.steps().getFirst());
    room.passes(STEP);

    assertThat(room.heard(ChatEvent.Said.class))
        .anyMatch(said -> said.text().equals("? what changed in January?"));
  }

  @Test
  void what_a_person_writes_is_noticed() {
    ThreadRef thread = room.opens(TICKETS);
    var person = room.platform.addMember(new WebMember("me", "Nobody's script", null, true, false));
    for (int i = 0; i < 6; i++) {
      room.chat.write(
          person,
          thread,
          "What I say here is long enough to be worth a thumb, number " + i,
          "n" + i);
    }

    room.passes(Duration.ofMinutes(30));

    assertThat(room.heard(ChatEvent.Reacted.class)).isNotEmpty();
    assertThat(room.heard(ChatEvent.Said.class))
        .anyMatch(said -> !said.origin().member().equals(person) && said.text().startsWith("("));
  }

  @Test
  void after_a_reveal_and_the_wrap_some_look_back() {
    ThreadRef thread = room.opens(TICKETS);
    for (int i = 0; i < 6; i++) {
      room.says(thread, i, "Reveal: " + i, "taught");
    }
    room.says(thread, -1, "Wrap", "check");

    room.passes(Duration.ofHours(1));

    assertThat(room.heard(ChatEvent.Submitted.class))
        .extracting(submitted -> submitted.press().verb())
        .contains("taught", "check");
  }

  /// A day with six questions and a reveal, in a room of its own.
  ///
  /// @param killed the calls of the door at which its process dies
  private static Room day(IntPredicate killed) {
    Room room = new Room();
    room.diesAt(killed);
    ThreadRef thread = room.opens(TICKETS);
    for (int i = 0; i < 6; i++) {
      room.asks(thread, i, TICKETS.steps().get(i));
      room.passes(STEP);
      room.says(thread, i, "Reveal: " + i, "taught");
    }
    room.passes(STEP);
    return room;
  }

  /// At square numbers: each life is a little longer than the one before, as what was due in the
  /// half hour before is done again each time.
  private static boolean often(int call) {
    int root = (int) Math.sqrt(call);
    return root * root == call;
  }

  private List<ChatEvent> answers() {
    return room.heard.values().stream()
        .map(List::getFirst)
        .filter(event ->
            event instanceof ChatEvent.Submitted
                || (event instanceof ChatEvent.Said said && said.text().length() > 60))
        .toList();
  }

  private Set<String> actors() {
    return room.heard.values().stream()
        .map(same -> same.getFirst().origin().member().id())
        .collect(Collectors.toSet());
  }
}
