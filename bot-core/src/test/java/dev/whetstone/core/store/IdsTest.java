package dev.whetstone.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class IdsTest {
  private Instant now = Instant.parse("2026-03-27T08:00:00Z");
  private final Ids ids = new Ids(() -> now, new SplittableRandom(7));

  @Test
  void ids_sort_by_time_within_a_millisecond_and_when_the_clock_goes_back() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      made.add(ids.next());
      now = i % 1000 == 500 ? now.plusMillis(3) : i % 1000 == 900 ? now.minusSeconds(3600) : now;
    }

    assertThat(made).isSorted().doesNotHaveDuplicates();
    assertThat(made).allMatch(id -> id.matches("[0-9A-HJKMNP-TV-Z]{26}"));
  }

  @Test
  void an_id_begins_with_its_time() {
    now = Instant.ofEpochMilli(1_469_918_176_385L);

    assertThat(ids.next()).startsWith("01ARYZ6S41");
  }

  @Test
  void a_process_that_begins_again_goes_on_after_what_is_stored_and_meets_nobody() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 500; i++) {
      String last = ids.next();
      Instant then = i % 2 == 0 ? now : now.minusSeconds(3600);
      Ids one = Ids.after(last, () -> then, random);
      Ids other = Ids.after(last, () -> then, random);

      List<String> made = List.of(one.next(), one.next(), other.next(), other.next());

      assertThat(made).as("after %s", last).allMatch(id -> id.compareTo(last) > 0);
      assertThat(made).doesNotHaveDuplicates();
      assertThat(made.subList(0, 2)).isSorted();
      now = now.plusMillis(i % 3);
    }
  }
}
