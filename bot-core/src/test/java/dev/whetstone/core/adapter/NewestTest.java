package dev.whetstone.core.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class NewestTest {
  @Test
  void what_was_put_first_goes_first() {
    Map<String, Integer> newest = Newest.put(2);
    newest.put("a", 1);
    newest.put("b", 2);
    newest.put("a", 3);
    newest.put("c", 4);

    assertThat(newest).containsExactlyInAnyOrderEntriesOf(Map.of("b", 2, "c", 4));
  }

  @Test
  void what_was_looked_up_stays() {
    Map<String, Integer> newest = Newest.used(2);
    newest.put("a", 1);
    newest.put("b", 2);
    assertThat(newest.get("a")).isEqualTo(1);
    newest.put("c", 3);

    assertThat(newest).containsExactlyInAnyOrderEntriesOf(Map.of("a", 1, "c", 3));
  }
}
