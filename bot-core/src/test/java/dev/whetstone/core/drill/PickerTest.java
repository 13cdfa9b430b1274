package dev.whetstone.core.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.drill.Pick.Reason;
import dev.whetstone.core.drill.Pick.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PickerTest {
  private static final Wish ANY = Wish.atLevel(3);

  @Test
  void the_first_week_of_a_new_channel_follows_the_shipped_order() {
    Picker picker =
        picker(
            drill("tickets", "nlp", 1, 2),
            drill("speaker", "speech", 3, 3),
            drill("replacement", "rec", 2, 2),
            drill("replies", "llm", 4, 3),
            drill("query", "search", 3, 3));

    assertThat(picker.next(List.of(), ANY, 5, 0))
        .extracting(pick -> pick.drill().key())
        .containsExactly("tickets", "speaker", "replacement", "replies", "query");
    assertThat(picker.next(List.of(), ANY, 5, 0))
        .allMatch(pick -> pick.gaveWay().isEmpty() && pick.reason() == Reason.NEXT);
  }

  @Test
  void a_bank_is_put_in_the_order_of_a_list_of_keys_and_strangers_come_last() {
    List<Candidate> bank =
        List.of(drill("x", "a", 1, 3), drill("c", "b", 2, 3), drill("a", "c", 3, 3));

    assertThat(keys(Picker.inOrder(List.of("c", "gone", "a"), bank).next(List.of(), ANY, 3, 0)))
        .containsExactly("c", "a", "x");
  }

  @Test
  void neighbours_differ_in_domain_and_in_focus_stage() {
    Picker picker =
        picker(
            drill("same domain", "rec", 2, 3),
            drill("same focus", "nlp", 3, 3),
            drill("other", "nlp", 4, 3));

    assertThat(keys(picker.next(List.of(held("feed", "rec", 3, 1)), ANY, 1, 0)))
        .containsExactly("other");
  }

  @Test
  void the_focus_stage_gives_way_before_the_domain_and_it_is_said() {
    Picker picker = picker(drill("same domain", "rec", 2, 3), drill("same focus", "nlp", 3, 3));

    Pick pick = picker.next(List.of(held("feed", "rec", 3, 1)), ANY, 1, 0).getFirst();

    assertThat(pick.drill().key()).isEqualTo("same focus");
    assertThat(pick.gaveWay()).containsExactly(Rule.FOCUS_STAGE);
  }

  @Test
  void nothing_comes_back_until_all_were_held_and_then_the_oldest() {
    Picker picker = picker(drill("a", "rec", 1, 3), drill("b", "nlp", 2, 3));

    List<Pick> picks = picker.next(List.of(), ANY, 5, 0);

    assertThat(keys(picks)).containsExactly("a", "b", "a", "b", "a");
    assertThat(picks.get(2).reason()).isEqualTo(Reason.OLDEST);
    assertThat(picks.get(2).gaveWay()).containsExactly(Rule.REPETITION);
    assertThat(picker.left(List.of(held("a", "rec", 1, 1)), ANY)).isEqualTo(1);
  }

  @Test
  void difficulty_starts_at_the_level_and_rises_slowly() {
    Picker picker =
        picker(drill("hardest", "a", 1, 5), drill("hard", "b", 2, 4), drill("fit", "c", 3, 3));

    assertThat(keys(picker.next(List.of(), ANY, 1, 0))).containsExactly("fit");
    assertThat(keys(picker.next(rounds(5), ANY, 1, 0))).containsExactly("hard");
    assertThat(keys(picker.next(rounds(15), ANY, 1, 0))).containsExactly("hardest");
  }

  @Test
  void a_weak_stage_returns_but_not_within_three_rounds() {
    Picker picker =
        picker(
            drill("stage 1", "a", 1, 3), drill("stage 3", "b", 3, 3), drill("stage 2", "c", 2, 3));
    Wish weak = new Wish(Set.of(2), 3, Set.of(), Set.of());
    List<Held> twoAgo = List.of(held("x", "x", 2, 1), held("y", "y", 4, 2));
    List<Held> threeAgo = List.of(held("x", "x", 2, 1), held("y", "y", 4, 2), held("z", "z", 4, 3));

    assertThat(keys(picker.next(twoAgo, weak, 1, 0))).containsExactly("stage 1");
    Pick pick = picker.next(threeAgo, weak, 1, 0).getFirst();
    assertThat(pick.drill().key()).isEqualTo("stage 2");
    assertThat(pick.reason()).isEqualTo(Reason.WEAK_STAGE);
  }

  @Test
  void a_filter_is_never_broken_and_may_leave_nothing() {
    Picker picker = picker(drill("a", "rec", 1, 3), drill("b", "nlp", 2, 3));

    assertThat(keys(picker.next(List.of(), new Wish(Set.of(), 3, Set.of("nlp"), Set.of()), 2, 0)))
        .containsExactly("b", "b");
    assertThat(picker.next(List.of(), new Wish(Set.of(), 3, Set.of("ads"), Set.of()), 2, 0))
        .isEmpty();
    assertThat(keys(picker.next(List.of(), ANY.but(Set.of("a")), 1, 0))).containsExactly("b");
  }

  @Test
  void five_low_marks_make_a_stage_weak() {
    assertThat(
            WeakStages.of(
                Map.of(
                    1, List.of(1, 1, 2, 1, 2, 3, 3, 3),
                    2, List.of(1, 1, 2, 2, 2),
                    3, List.of(0, 0, 0, 0),
                    4, List.of(3, 3, 3, 3, 3))))
        .containsExactly(1);
  }

  @Test
  void a_weak_stage_gives_way_before_the_focus_stage() {
    Picker picker = picker(drill("weak, same focus", "a", 3, 3), drill("strong", "b", 1, 3));
    Wish weak = new Wish(Set.of(3), 3, Set.of(), Set.of());
    List<Held> past = List.of(held("x", "x", 3, 1));

    Pick pick = picker.next(past, weak, 1, 0).getFirst();

    assertThat(pick.drill().key()).isEqualTo("strong");
    assertThat(pick.gaveWay()).isEmpty(); // stage 3 was just in focus: it is not due yet

    List<Held> due = List.of(held("x", "x", 3, 1), held("y", "y", 4, 2), held("z", "z", 1, 4));
    Pick back = picker(drill("other", "b", 2, 3)).next(due, weak, 1, 0).getFirst();
    assertThat(back.gaveWay()).containsExactly(Rule.WEAK_STAGE);
  }

  @Test
  void the_domain_gives_way_before_the_difficulty() {
    Picker picker = picker(drill("same domain", "rec", 2, 3), drill("too hard", "nlp", 4, 5));

    Pick pick = picker.next(List.of(held("feed", "rec", 3, 1)), ANY, 1, 0).getFirst();

    assertThat(pick.drill().key()).isEqualTo("same domain");
    assertThat(pick.gaveWay()).containsExactly(Rule.DOMAIN);
  }

  @Test
  void the_difficulty_gives_way_before_a_repetition() {
    Picker picker = picker(drill("held", "nlp", 2, 3), drill("too hard", "search", 4, 5));
    List<Held> past = List.of(held("held", "nlp", 2, 1), held("feed", "rec", 3, 2));

    Pick pick = picker.next(past, ANY, 1, 0).getFirst();

    assertThat(pick.drill().key()).isEqualTo("too hard");
    assertThat(pick.gaveWay()).containsExactly(Rule.DIFFICULTY);
  }

  @Test
  void the_same_drill_is_explained_as_it_was_picked() {
    Picker picker = picker(drill("same domain", "rec", 2, 3));
    List<Held> past = List.of(held("feed", "rec", 3, 1));
    Pick pick = picker.next(past, ANY, 1, 0).getFirst();

    assertThat(Picker.explain(pick.drill(), past, ANY)).isEqualTo(pick);
    assertThat(picker.size(ANY)).isEqualTo(1);
  }

  private static Picker picker(Candidate... bank) {
    return new Picker(List.of(bank));
  }

  private static Candidate drill(String key, String domain, int focusStage, int difficulty) {
    return new Candidate(key, domain, focusStage, difficulty);
  }

  private static Held held(String key, String domain, int focusStage, int seq) {
    return new Held(drill(key, domain, focusStage, 3), seq);
  }

  private static List<Held> rounds(int count) {
    List<Held> rounds = new ArrayList<>();
    for (int seq = 1; seq <= count; seq++) {
      rounds.add(held("old " + seq, "old", 4, seq));
    }
    return rounds;
  }

  private static List<String> keys(List<Pick> picks) {
    return picks.stream().map(pick -> pick.drill().key()).toList();
  }
}
