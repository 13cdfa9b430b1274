package dev.whetstone.core.interviewer;

import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.drill.Candidate;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Held;
import dev.whetstone.core.drill.Pick;
import dev.whetstone.core.drill.Picker;
import dev.whetstone.core.drill.WeakStages;
import dev.whetstone.core.drill.Wish;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.store.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The next three drills of each schedule: stored, so that what is previewed is what comes.
final class Plans {
  private static final int AHEAD = 3;
  private static final int USUAL_LEVEL = 3;

  private final Bank bank;
  private final Picker picker;

  /// @param order keys of drills; among equals the earlier one is chosen
  Plans(Bank bank, List<String> order) {
    this.bank = bank;
    this.picker = Picker.inOrder(order, bank.drills().stream().map(Candidate::of).toList());
  }

  /// Takes the next drill and plans on; empty when the filter leaves none.
  Optional<Drill> take(Sql sql, Schedules.Stored stored) {
    List<String> planned = known(sql, stored);
    if (planned.isEmpty()) {
      planned = fill(sql, stored, List.of());
    }
    Optional<Drill> first = planned.stream().findFirst().flatMap(bank::byKey);
    first.ifPresent(drill -> {
      List<String> rest = known(sql, stored).stream().skip(1).toList();
      fill(sql, stored, rest, drill);
    });
    return first;
  }

  /// What is planned, filled up to three.
  List<String> ahead(Sql sql, Schedules.Stored stored) {
    return fill(sql, stored, known(sql, stored));
  }

  /// The titles of what is planned.
  List<String> titles(Sql sql, Schedules.Stored stored) {
    return ahead(sql, stored).stream()
        .flatMap(key -> bank.byKey(key).stream())
        .map(Drill::title)
        .toList();
  }

  /// Drills that left the bank leave the plan too.
  private List<String> known(Sql sql, Schedules.Stored stored) {
    return Schedules.planned(sql, stored.id()).stream()
        .filter(key -> bank.byKey(key).isPresent())
        .toList();
  }

  private List<String> fill(
      Sql sql, Schedules.Stored stored, List<String> planned, Drill... takenNow) {
    List<Held> past = new ArrayList<>(held(sql, stored.channelId()));
    for (Drill drill : takenNow) {
      past.add(new Held(Candidate.of(drill), nextSeq(past)));
    }
    for (String key : planned) {
      past.add(new Held(Candidate.of(bank.byKey(key).orElseThrow()), nextSeq(past)));
    }
    Wish wish =
        new Wish(
            WeakStages.of(marks(sql, stored.channelId())),
            stored.schedule().level(),
            stored.schedule().domains(),
            Set.of());
    List<String> full = new ArrayList<>(planned);
    for (Pick pick : picker.next(past, wish, AHEAD - planned.size(), 0)) {
      full.add(pick.drill().key());
    }
    Schedules.plan(sql, stored.id(), full);
    return full;
  }

  private static int nextSeq(List<Held> past) {
    return past.isEmpty() ? 1 : past.getLast().seq() + 1;
  }

  /// Drills that the channel had; seeded rounds have none and do not count as held.
  private List<Held> held(Sql sql, String channelId) {
    return sql
        .all(
            "SELECT drill_key, seq FROM round WHERE channel_id = ? AND drill_key IS NOT NULL AND"
                + " state <> 'SKIPPED' ORDER BY seq",
            row -> Map.entry(row.text("drill_key"), (int) row.number("seq")),
            channelId)
        .stream()
        .flatMap(entry ->
            bank.byKey(entry.getKey()).stream()
                .map(drill -> new Held(Candidate.of(drill), entry.getValue())))
        .toList();
  }

  /// A drill outside the plan, for practice: of these domains, one that the channel has not had
  /// where there is one, and one that is not planned.
  ///
  /// @param open keys of drills that are open in the channel
  Optional<Drill> unplanned(Sql sql, String channelId, Set<String> domains, Set<String> open) {
    Optional<Schedules.Stored> stored = Schedules.of(sql, channelId);
    Set<String> spared = new HashSet<>(open);
    stored.ifPresent(s -> spared.addAll(known(sql, s)));
    int level = stored.map(s -> s.schedule().level()).orElse(USUAL_LEVEL);
    Wish wish = new Wish(WeakStages.of(marks(sql, channelId)), level, domains, spared);
    List<Held> past = held(sql, channelId);
    return Stream.of(wish, wish.but(open))
        .flatMap(w -> picker.next(past, w, 1, 0).stream())
        .findFirst()
        .flatMap(pick -> bank.byKey(pick.drill().key()));
  }

  private static Map<Integer, List<Integer>> marks(Sql sql, String channelId) {
    Map<Integer, List<Integer>> marks = new HashMap<>();
    sql.all(
        "SELECT s.stage, s.mark FROM self_check s JOIN round r ON r.id = s.round_id WHERE"
            + " r.channel_id = ? ORDER BY s.at DESC",
        row ->
            marks
                .computeIfAbsent((int) row.number("stage"), stage -> new ArrayList<>())
                .add((int) row.number("mark")),
        channelId);
    return marks;
  }
}
