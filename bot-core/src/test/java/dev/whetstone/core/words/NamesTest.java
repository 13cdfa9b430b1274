package dev.whetstone.core.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Names are taken out whole, and only where they are names.
final class NamesTest {
  @Test
  void a_name_is_taken_out_where_it_stands_as_a_word() {
    assertThat(Names.without("Al").apply("Al, @Al and Also Val; (Al)."))
        .isEqualTo("a former member, a former member and Also Val; (a former member).");
    assertThat(Names.without("Zoë (she/her)").apply("by Zoë (she/her).")).endsWith("member.");
  }

  @Test
  void a_mention_of_the_platforms_id_is_taken_out_too() {
    assertThat(Names.without("U1").apply("granted <@U1|al>, <@!U1> and U1, not <@U12>"))
        .isEqualTo("granted a former member, a former member and a former member, not <@U12>");
  }

  @Test
  void in_a_list_of_names_a_word_of_the_drill_stays() {
    var without = Names.withoutListed("Will");

    assertThat(without.apply("Took part: Ada, Will."))
        .isEqualTo("Took part: Ada, a former member.");
    assertThat(without.apply("40 million (Will asked)")).contains("(a former member asked)");
    assertThat(without.apply("Will it hold at peak? It Will.")).startsWith("Will it hold");
  }

  @Test
  void who_never_chose_a_name_has_none_to_take_out() {
    assertThat(Names.without("You").apply("You own the home feed.")).startsWith("You own");
  }
}
