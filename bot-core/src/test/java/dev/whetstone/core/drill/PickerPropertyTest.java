package dev.whetstone.core.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.Prop;
import dev.whetstone.core.drill.Pick.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PickerPropertyTest {
  @Test
  void every_drill_is_held_before_any_comes_back_and_a_seed_always_gives_the_same() {
    Prop.forAll(d -> {
      List<Candidate> bank = d.note("bank", bank(d, d.between(1, 12)));
      Wish wish = d.note("wish", wish(d));
      long seed = d.between(0, 3);
      Picker picker = new Picker(bank);

      List<Pick> picks = picker.next(List.of(), wish, bank.size() * 2, seed);

      assertThat(picks.subList(0, bank.size()))
          .extracting(Pick::drill)
          .containsExactlyInAnyOrderElementsOf(bank);
      assertThat(picks.subList(bank.size(), 2 * bank.size()))
          .extracting(Pick::drill)
          .containsExactlyElementsOf(
              picks.subList(0, bank.size()).stream().map(Pick::drill).toList());
      assertThat(picker.next(List.of(), wish, bank.size() * 2, seed)).isEqualTo(picks);
    });
  }

  @Test
  void a_rule_gives_way_only_where_no_drill_keeps_it_together_with_the_stronger_ones() {
    Prop.forAll(d -> {
      List<Candidate> bank = d.note("bank", bank(d, d.between(1, 15)));
      Wish wish = d.note("wish", wish(d));
      List<Held> past = new ArrayList<>();

      for (Pick pick : new Picker(bank).next(List.of(), wish, 20, d.between(0, 3))) {
        Set<Rule> broken = broken(pick.drill(), past, wish);
        assertThat(pick.gaveWay()).isEqualTo(broken);
        broken.stream()
            .max(Rule::compareTo)
            .ifPresent(strongest ->
                assertThat(bank)
                    .noneMatch(other ->
                        broken(other, past, wish).stream()
                            .allMatch(rule -> rule.compareTo(strongest) < 0)));
        past.add(new Held(pick.drill(), past.size() + 1));
      }
    });
  }

  @Test
  void in_a_rich_bank_no_rule_gives_way_and_weak_stages_return_within_three_to_ten_rounds() {
    List<Candidate> rich = new ArrayList<>();
    for (int i = 0; i < 156; i++) {
      rich.add(new Candidate("d" + i, "domain " + i % 13, i / 13 % 4 + 1, i % 3 + 2));
    }
    Prop.forAll(d -> {
      Set<Integer> weak = new HashSet<>();
      for (int stage = 1; stage <= 4; stage++) {
        if (d.between(0, 1) == 1) {
          weak.add(stage);
        }
      }
      Wish wish = d.note("wish", new Wish(weak, 3, Set.of(), Set.of()));
      Map<Integer, Integer> last = new HashMap<>();

      List<Pick> picks = new Picker(rich).next(List.of(), wish, 24, d.between(0, 99));

      for (int round = 0; round < picks.size(); round++) {
        Pick pick = picks.get(round);
        int stage = pick.drill().focusStage();
        assertThat(pick.gaveWay()).isEmpty();
        if (weak.contains(stage)) {
          assertThat(round - last.getOrDefault(stage, round - 3)).isBetween(3, 10);
        }
        last.put(stage, round);
      }
      assertThat(last.keySet()).containsAll(weak);
    });
  }

  /// The rules once more, said plainly.
  private static Set<Rule> broken(Candidate drill, List<Held> past, Wish wish) {
    Set<Rule> broken = new HashSet<>();
    int next = past.size() + 1;
    Map<Integer, Integer> focus = new HashMap<>();
    past.forEach(held -> focus.put(held.drill().focusStage(), held.seq()));
    int longest =
        wish.weakStages().stream()
            .mapToInt(stage -> next - focus.getOrDefault(stage, -99))
            .max()
            .orElse(0);
    boolean isWeak = wish.weakStages().contains(drill.focusStage());
    boolean isLongest = next - focus.getOrDefault(drill.focusStage(), -99) == longest;
    if (longest >= 3 ? !(isWeak && isLongest) : isWeak) {
      broken.add(Rule.WEAK_STAGE);
    }
    if (!past.isEmpty() && past.getLast().drill().focusStage() == drill.focusStage()) {
      broken.add(Rule.FOCUS_STAGE);
    }
    if (!past.isEmpty() && past.getLast().drill().domain().equals(drill.domain())) {
      broken.add(Rule.DOMAIN);
    }
    int above = past.size() < 5 ? 0 : past.size() < 15 ? 1 : 2;
    if (drill.difficulty() < wish.level() - 1
        || drill.difficulty() > Math.max(2, wish.level() + above)) {
      broken.add(Rule.DIFFICULTY);
    }
    if (past.stream().anyMatch(held -> held.drill().equals(drill))) {
      broken.add(Rule.REPETITION);
    }
    return broken;
  }

  private static List<Candidate> bank(Prop.Draw d, int size) {
    List<Candidate> bank = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      bank.add(
          new Candidate("d" + i, "domain " + d.between(1, 4), d.between(1, 4), d.between(1, 5)));
    }
    return bank;
  }

  private static Wish wish(Prop.Draw d) {
    Set<Integer> weak = new HashSet<>();
    for (int i = d.between(0, 3); i > 0; i--) {
      weak.add(d.between(1, 4));
    }
    return new Wish(weak, d.between(1, 5), Set.of(), Set.of());
  }
}
