package dev.whetstone.core.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Given;
import dev.whetstone.core.drill.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class GivenTest {
  private final Drill feed =
      new PackLoader(getClass().getClassLoader())
          .shipped()
          .bank()
          .byId("rec-short-video-feed")
          .orElseThrow();

  @Test
  void a_step_after_skipped_ones_is_given_what_they_would_have_brought() {
    List<String> given = Given.given(feed, feed.coreSteps(), step("s2-1"));

    assertThat(given)
        .containsExactly(
            "The phone fetches 8 clips at a time and plays them without further calls.");
  }

  @Test
  void nothing_is_given_when_every_step_is_played() {
    for (Step step : feed.steps()) {
      assertThat(Given.given(feed, feed.steps(), step)).isEmpty();
    }
  }

  @Test
  void a_result_that_a_later_number_needs_is_handed_on() {
    List<String> given = Given.given(feed, List.of(step("s1-1"), step("s2-3")), step("s2-3"));

    assertThat(given).contains("About 26,000 a second in the evening.");
  }

  @Test
  void a_wall_of_facts_ends_at_six_whatever_the_path() {
    for (Step step : feed.steps()) {
      assertThat(Given.given(feed, List.of(step), step)).hasSizeLessThanOrEqualTo(6);
    }
  }

  private Step step(String id) {
    return feed.step(id).orElseThrow();
  }
}
