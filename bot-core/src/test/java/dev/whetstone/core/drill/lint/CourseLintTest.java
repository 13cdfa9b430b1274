package dev.whetstone.core.drill.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.Prop;
import dev.whetstone.core.drill.Tags;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Plants defects in a course and looks whether the right check finds each one, at its line.
class CourseLintTest {
  private final CourseOnPaper course = new CourseOnPaper();

  @Test
  void the_course_as_planned_gives_no_cause_to_look() {
    assertThat(course.said()).isEmpty();
  }

  @Test
  void a_course_that_grows_drill_by_drill_is_judged_by_what_is_there() {
    for (int drills = 1; drills < 30; drills++) {
      assertThat(new CourseOnPaper().upTo(drills).findings())
          .as("%d drills", drills)
          .noneMatch(Finding::isError);
    }
  }

  @Test
  void drills_that_come_in_another_order_than_they_are_met_do_no_harm() {
    Prop.forAll(d -> {
      CourseOnPaper some = new CourseOnPaper();
      IntStream.rangeClosed(19, 30)
          .filter(_ -> d.between(0, 1) == 1)
          .forEach(number -> some.without(d.note("without", number)));

      assertThat(some.findings()).noneMatch(Finding::isError);
    });
  }

  @Test
  void a_line_that_names_no_drill_is_found() {
    course.lines.set(2, "d99");

    assertThat(course.said())
        .contains(
            "E L55 line 3: no drill that could be read is called d99; correct the id, or take the"
                + " line out until its file is there")
        .contains("E L55 d02 is in no line of the order; give it one in its week");
  }

  @Test
  void a_drill_that_is_met_twice_is_found() {
    course.lines.add("d04");

    assertThat(course.said())
        .contains("E L55 line 37: d04 was met in line 5 already; take one of the two out");
  }

  @Test
  void a_heading_that_is_lost_or_out_of_order_is_found() {
    CourseOnPaper lost = new CourseOnPaper();
    lost.lines.remove("# week 3");
    CourseOnPaper swapped = new CourseOnPaper();
    swapped.lines.set(12, "# week 4");
    swapped.lines.set(18, "# week 3");
    CourseOnPaper first = new CourseOnPaper();
    first.lines.removeFirst();

    assertThat(lost.said())
        .contains(
            "E L55 line 13: d11 is drill 6 of week 2, and a week has 5; move one of them, or begin"
                + " the next week before it with a line # week 3");
    assertThat(swapped.said())
        .contains(
            "E L55 line 19: week 3 begins after week 4; number the weeks in the order in which they"
                + " come");
    assertThat(first.said())
        .contains("E L55 line 1: d01 stands before the first week; put a line # week 1 above it");
  }

  @Test
  void neighbours_of_one_domain_are_found() {
    course.swap(2, 9);

    assertThat(course.said())
        .contains(
            "E L56 line 3: d09 follows d01, and both are of the domain nlp; put a drill of another"
                + " domain between them");
  }

  @Test
  void neighbours_with_one_focus_stage_are_found_across_the_end_of_a_week() {
    course.swap(6, 8);

    assertThat(course.said())
        .containsExactly(
            "E L56 line 8: d08 follows d05, and both are hardest in stage 3; put a drill with"
                + " another focus stage between them");
  }

  @Test
  void neighbours_in_a_week_that_is_not_full_are_a_warning() {
    course.without(17);

    course.set(18, "health", 5, 3);

    assertThat(course.said())
        .contains(
            "w L56 line 21: d18 follows d16, and both are hardest in stage 3; put a drill with"
                + " another focus stage between them; 1 place is free there");
  }

  @Test
  void two_of_a_domain_that_come_soon_after_each_other_are_found() {
    course.swap(9, 6);

    assertThat(course.said())
        .contains(
            "E L57 line 8: d09 comes 5 drills after d01, which is of the domain nlp, too; move one"
                + " of them until they lie 7 apart");
  }

  @Test
  void a_week_that_lacks_a_stage_is_found_at_its_heading() {
    course.set(14, "speech", 3, 1);

    assertThat(course.said())
        .containsExactly(
            "E L58 line 13: no drill of week 3 is hardest in stage 2 (there are 1, 3, 4, 1, 4); put"
                + " one there");
  }

  @Test
  void a_week_that_is_not_full_says_for_which_stage_its_places_are_free() {
    course.upTo(18);

    assertThat(course.said())
        .containsExactly(
            "w L58 line 19: no drill of week 4 is hardest in stage 4 (there are 3, 2, 1); 2 places"
                + " are free for it");
  }

  @Test
  void a_week_whose_free_places_cannot_hold_all_stages_is_found() {
    course.upTo(29).set(28, "risk", 4, 3);

    assertThat(course.said())
        .containsExactly(
            "E L58 line 31: no drill of week 6 is hardest in stage 1 or 4 (there are 3, 2, 3, 2),"
                + " and 1 place is free; put one there");
  }

  @Test
  void a_domain_that_is_met_late_is_found_where_it_is_met() {
    course.swap(18, 21);

    assertThat(course.said())
        .contains(
            "E L59 line 26: health is first met here, as drill 21; all domains are met by drill 18,"
                + " so bring it forward");
  }

  @Test
  void a_domain_that_is_not_met_at_all_is_found() {
    course.set(18, "vision", 5, 1).set(30, "ads", 4, 4);

    assertThat(course.said())
        .contains(
            "E L59 line 22: none of the first 18 drills is of health; all domains are met by drill"
                + " 18, so put one there");
  }

  @Test
  void a_domain_with_more_than_its_share_is_found_where_it_takes_anothers_place() {
    course.set(29, "nlp", 4, 2);

    assertThat(course.said())
        .containsExactly(
            "E L60 line 35: d29 is drill 3 of nlp, which has 2 places in the course, while ads has"
                + " 1 of 2; replace it");
  }

  @Test
  void a_hard_drill_in_the_first_week_is_found() {
    course.set(4, "llm", 4, 4).set(2, "speech", 2, 3);

    assertThat(course.said())
        .containsExactly(
            "E L61 line 5: d04 has difficulty 4, and the first week has none above 3; move it to a"
                + " later week");
  }

  @Test
  void weeks_that_do_not_grow_harder_are_found_at_their_heading() {
    course.set(6, "vision", 3, 2).set(13, "infra", 2, 4).set(28, "risk", 3, 1);
    course.set(1, "nlp", 3, 1);

    assertThat(course.said())
        .containsExactly(
            "E L61 line 1: the mean difficulty of week 1 is 2.8, and it is 2.6 at most; take an"
                + " easier drill into it",
            "E L61 line 13: the mean difficulty of week 3 is 3.0, less than 3.2 in week 2; swap an"
                + " easier drill of it with a harder one of an earlier week",
            "E L61 line 31: the mean difficulty of week 6 is 4.0, and it is 4.2 at least; take a"
                + " harder drill into it");
  }

  @Test
  void drills_after_the_course_are_spaced_but_have_no_quotas() {
    course.lines.add("# week 7");
    course.lines.add("d31");
    course.set(31, "nlp", 1, 2);

    assertThat(course.said())
        .singleElement()
        .asString()
        .startsWith("w L58 line 37: no drill of week 7 is hardest in stage 1 or 3 or 4");

    course.set(31, "health", 1, 2);

    assertThat(course.said())
        .anyMatch(line ->
            line.startsWith("w L56 line 38: d31 follows d30, and both are of the domain health"));
  }

  @Test
  void an_order_without_weeks_is_not_held_to_the_course() {
    course.lines.removeIf(line -> line.startsWith("#"));
    course.swap(2, 9);

    assertThat(course.said())
        .containsExactly(
            "w L55 no line begins a week, so nothing is held to the course; # week 1 begins one");
  }

  @Test
  void whatever_two_drills_are_swapped_the_course_is_refused_just_when_a_rule_is_broken() {
    Prop.forAll(d -> {
      CourseOnPaper some = new CourseOnPaper();
      some.swap(d.note("one", d.between(1, 30)), d.note("other", d.between(1, 30)));

      assertThat(some.findings().stream().anyMatch(Finding::isError)).isEqualTo(!holds(some));
    });
  }

  @Test
  void every_check_of_the_course_is_proved_here() {
    assertThat(CourseLint.titles().keySet())
        .containsExactly("L55", "L56", "L57", "L58", "L59", "L60", "L61");
  }

  /// The rules once more, as plainly as can be.
  private static boolean holds(CourseOnPaper some) {
    List<Tags> tags = IntStream.rangeClosed(1, 30).mapToObj(some::at).toList();
    return IntStream.range(0, 30).allMatch(i -> differs(tags, i))
        && tags.stream().limit(18).map(Tags::domain).distinct().count() == 13
        && tags.stream().limit(5).allMatch(drill -> drill.difficulty() <= 3)
        && IntStream.range(0, 6)
            .allMatch(w -> week(tags, w).stream().map(Tags::focusStage).distinct().count() == 4)
        && mean(tags, 0) <= 2.6
        && IntStream.range(1, 6).allMatch(w -> mean(tags, w) >= mean(tags, w - 1))
        && mean(tags, 5) >= 4.2;
  }

  private static boolean differs(List<Tags> tags, int i) {
    Tags drill = tags.get(i);
    return tags.subList(Math.max(0, i - 6), i).stream()
            .noneMatch(earlier -> earlier.domain().equals(drill.domain()))
        && (i == 0 || tags.get(i - 1).focusStage() != drill.focusStage());
  }

  private static List<Tags> week(List<Tags> tags, int week) {
    return tags.subList(week * 5, week * 5 + 5);
  }

  private static double mean(List<Tags> tags, int week) {
    return week(tags, week).stream().mapToInt(Tags::difficulty).average().orElseThrow();
  }
}
