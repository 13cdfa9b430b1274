package dev.whetstone.core.round;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TokensTest {
  private static Tokens of(String text) {
    return Tokens.of("salt", text);
  }

  @Test
  void words_are_letters_and_digits_of_any_script_whatever_stands_between_them() {
    assertThat(of("Cache, cache! p99=20ms")).isEqualTo(of("p99 20ms CACHE"));
    assertThat(of("Über größe 数据 ٣ Ⅷ ½ 𝐀").size()).isEqualTo(7);
    assertThat(of("— … 🚀 ()").size()).isZero();
    assertThat(of("")).isEqualTo(Tokens.NONE);
  }

  @Test
  void what_was_stored_is_read_again() {
    Tokens tokens = of("a feature store serves the same value to training and to serving");

    assertThat(Tokens.decode(tokens.encoded())).isEqualTo(tokens);
    assertThat(Tokens.decode(Tokens.NONE.encoded())).isEqualTo(Tokens.NONE);
  }

  @Test
  void what_was_stored_by_an_earlier_version_means_the_same_words() {
    assertThat(of("cache 数据").encoded()).isEqualTo("b0e8ddf 77439a9b");
  }

  @Test
  void likeness_is_shared_words_over_all_words() {
    assertThat(of("a b c").likeness(of("b c d"))).isEqualTo(0.5);
    assertThat(of("a b").with(of("c")).likeness(of("c b a"))).isEqualTo(1);
    assertThat(of("a").likeness(Tokens.NONE)).isZero();
  }

  @Test
  void another_round_has_another_salt_so_that_nothing_can_be_compared_across() {
    assertThat(Tokens.of("salt", "cache")).isNotEqualTo(Tokens.of("pepper", "cache"));
  }
}
