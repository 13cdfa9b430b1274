package dev.whetstone.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the proof would complain of.
final class ComparisonTest {
  private static final Outcome CALM =
      new Outcome(
          List.of("general schedule:2026-11-23 DONE"),
          Map.of("general", List.of("root", "line")),
          Map.of("root", "Design a feed"),
          Map.of("m1", "[COUNTED]"),
          Map.of("e1 FORM", "COUNTED Ada 0", "m1 OPEN", "COUNTED Bo 0"),
          List.of("general 2026-11-23 Ada CREDITED FINAL"),
          List.of(),
          List.of());

  private static Outcome with(List<String> messages, Map<String, String> answers, String verdict) {
    return new Outcome(
        CALM.rounds(),
        Map.of("general", messages),
        CALM.texts(),
        CALM.marks(),
        answers,
        List.of(verdict),
        List.of(),
        List.of());
  }

  private static List<String> complaints(Outcome stormy) {
    return Comparison.of(CALM, stormy, List.of("e1"));
  }

  @Test
  void two_weeks_that_are_the_same_leave_nothing_to_complain_of() {
    assertThat(complaints(CALM)).isEmpty();
  }

  @Test
  void a_missing_message_a_surplus_one_and_another_order_are_complained_of() {
    String verdict = CALM.verdicts().getFirst();

    assertThat(complaints(with(List.of("root"), CALM.answers(), verdict)))
        .containsExactly("missing message in general: line");
    assertThat(complaints(with(List.of("root", "line", "wrap"), CALM.answers(), verdict)))
        .containsExactly("surplus message in general: wrap");
    assertThat(complaints(with(List.of("line", "root"), CALM.answers(), verdict)))
        .containsExactly("out of order in general: [line, root] instead of [root, line]");
    assertThat(complaints(with(List.of("root", "line", "line"), CALM.answers(), verdict)))
        .isNotEmpty();
  }

  @Test
  void an_accepted_answer_that_is_gone_is_lost() {
    Outcome stormy = with(List.of("root", "line"), Map.of(), CALM.verdicts().getFirst());

    assertThat(complaints(stormy))
        .contains("an accepted answer is lost: e1", "an accepted answer is lost: m1");
  }

  @Test
  void another_verdict_is_complained_of() {
    Outcome stormy =
        with(List.of("root", "line"), CALM.answers(), "general 2026-11-23 Ada ABSENT FINAL");

    assertThat(complaints(stormy))
        .containsExactly(
            "missing verdict: general 2026-11-23 Ada CREDITED FINAL",
            "surplus verdict: general 2026-11-23 Ada ABSENT FINAL");
  }
}
