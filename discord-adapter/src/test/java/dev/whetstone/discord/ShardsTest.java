package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ShardsTest {
  private final Shards shards = new Shards();

  @Test
  void what_one_of_two_missed_is_still_known_when_the_other_one_resumes_last() {
    shards.are(2);

    assertThat(shards.stands(1, true)).isFalse();
    assertThat(shards.stands(0, false)).isTrue();

    assertThat(shards.takesGap()).isTrue();
    assertThat(shards.takesGap()).isFalse();
  }

  @Test
  void a_resumed_one_missed_nothing() {
    shards.stands(0, true);
    shards.takesGap();

    shards.falls(0);

    assertThat(shards.stands(0, false)).isTrue();
    assertThat(shards.takesGap()).isFalse();
  }
}
