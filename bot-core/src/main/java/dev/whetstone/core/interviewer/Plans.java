package dev.whetstone.core.interviewer;

import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.drill.Candidate;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Held;
import dev.whetstone.core.drill.Pick;
import dev.whetstone.core.drill.Picker;
import dev.whetstone.core.drill.Wish;
import dev.whetstone.core.store.PlannedDrills;
import dev.whetstone.core.store.PlannedDrills.Planned;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.store.Sql;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The next three drills of each schedule: stored, so that what is previewed is what comes.
final class Plans {
  static final int AHEAD = 3;
  private static final int USUAL_LEVEL = 3;

  private final Bank bank;
  private final Picker picker;

  /// @param order keys of drills; among equals the earlier one is chosen
  Plans(Bank bank, List<String> order) {
    this.bank = bank;
    this.picker = Picker.inOrder(order, bank.drills().stream().map(Candidate::of).toList());
  }

  /// How many drills a channel may have, and how many of them it has not had yet.
  record Pool(int size, int left) {}

  /// Takes the next drill and plans on; empty when the filter leaves none.
  Optional<Drill> take(Sql sql, Schedules.Stored stored) {
    List<Planned> planned = ahead(sql, stored);
    if (planned.isEmpty()) {
      return Optional.empty();
    }
    Drill taken = drill(planned.getFirst());
    List<Held> past = ChannelPast.and(held(sql, stored), List.of(Candidate.of(taken)));
    fill(sql, stored, planned.subList(1, planned.size()), past);
    return Optional.of(taken);
  }

  /// What is planned, filled up to three.
  List<Planned> ahead(Sql sql, Schedules.Stored stored) {
    List<Planned> known = known(sql, stored);
    return known.size() == AHEAD ? known : fill(sql, stored, known, held(sql, stored));
  }

  /// Plans anew what nobody put there by hand.
  void renew(Sql sql, Schedules.Stored stored) {
    List<Planned> queued =
        known(sql, stored).stream().filter(one -> one.reason() == Pick.Reason.QUEUED).toList();
    fill(sql, stored, queued, held(sql, stored));
  }

  /// Puts another drill in the place of a planned one; empty when there is no other.
  ///
  /// @param place from 0
  /// @param seed other than 0: chance among equals
  Optional<Planned> reroll(Sql sql, Schedules.Stored stored, int place, long seed) {
    List<Planned> planned = new ArrayList<>(ahead(sql, stored));
    Wish wish =
        wish(sql, stored).but(planned.stream().map(Planned::drillKey).collect(Collectors.toSet()));
    List<Held> past = ChannelPast.and(held(sql, stored), drills(planned.subList(0, place)));
    Optional<Planned> other =
        picker.next(past, wish, 1, seed).stream().findFirst().map(Planned::of);
    other.ifPresent(it -> {
      planned.set(place, it);
      store(sql, stored, planned);
    });
    return other;
  }

  /// Puts a drill into the plan by hand; what is pushed out at the end is given back.
  ///
  /// @param place from 0
  Optional<Drill> queue(Sql sql, Schedules.Stored stored, Drill drill, int place) {
    List<Planned> planned = new ArrayList<>(ahead(sql, stored));
    planned.removeIf(one -> one.drillKey().equals(drill.key()));
    Planned queued = new Planned(drill.key(), Pick.Reason.QUEUED, Set.of());
    planned.add(Math.min(place, planned.size()), queued);
    Optional<Drill> out =
        planned.size() > AHEAD ? Optional.of(drill(planned.removeLast())) : Optional.empty();
    store(sql, stored, planned);
    return out;
  }

  /// A drill outside the plan, for practice: of these domains, one that the channel has not had
  /// where there is one, and one that is not planned.
  ///
  /// @param open keys of drills that are open in the channel
  Optional<Drill> unplanned(Sql sql, String channelId, Set<String> domains, Set<String> open) {
    Optional<Schedules.Stored> stored = Schedules.of(sql, channelId);
    Set<String> spared = new HashSet<>(open);
    stored.ifPresent(s -> known(sql, s).forEach(planned -> spared.add(planned.drillKey())));
    int level = stored.map(s -> s.schedule().level()).orElse(USUAL_LEVEL);
    Wish wish = new Wish(ChannelPast.weakStages(sql, channelId), level, domains, spared);
    List<Held> past = ChannelPast.heldOrPractised(sql, bank, channelId);
    return Stream.of(wish, wish.but(open))
        .flatMap(w -> picker.next(past, w, 1, 0).stream())
        .findFirst()
        .flatMap(pick -> bank.byKey(pick.drill().key()));
  }

  /// Whether the channel had this drill before.
  boolean wasHeld(Sql sql, Schedules.Stored stored, Drill drill) {
    return held(sql, stored).stream().anyMatch(held -> held.drill().key().equals(drill.key()));
  }

  Pool pool(Sql sql, Schedules.Stored stored) {
    Wish wish = wish(sql, stored);
    return new Pool(picker.size(wish), picker.left(held(sql, stored), wish));
  }

  /// The bank's domains, by name.
  List<String> domains() {
    return bank.drills().stream().map(drill -> drill.tags().domain()).distinct().sorted().toList();
  }

  Drill drill(Planned planned) {
    return bank.byKey(planned.drillKey()).orElseThrow();
  }

  /// Drills that left the bank leave the plan too.
  private List<Planned> known(Sql sql, Schedules.Stored stored) {
    return PlannedDrills.of(sql, stored.id()).stream()
        .filter(one -> bank.byKey(one.drillKey()).isPresent())
        .toList();
  }

  /// What stands stays as it stands, whatever changed since it was picked.
  private List<Planned> fill(
      Sql sql, Schedules.Stored stored, List<Planned> standing, List<Held> held) {
    List<Planned> full = new ArrayList<>(standing);
    picker
        .next(
            ChannelPast.and(held, drills(standing)), wish(sql, stored), AHEAD - standing.size(), 0)
        .forEach(pick -> full.add(Planned.of(pick)));
    PlannedDrills.put(sql, stored.id(), full);
    return full;
  }

  /// Stores a plan that a person changed: each place says anew which rules it breaks.
  private void store(Sql sql, Schedules.Stored stored, List<Planned> planned) {
    Wish wish = wish(sql, stored);
    List<Planned> explained = new ArrayList<>();
    for (Planned one : planned) {
      List<Held> past = ChannelPast.and(held(sql, stored), drills(explained));
      Pick pick = Picker.explain(Candidate.of(drill(one)), past, wish);
      explained.add(new Planned(one.drillKey(), one.reason(), pick.gaveWay()));
    }
    PlannedDrills.put(sql, stored.id(), explained);
  }

  private List<Candidate> drills(List<Planned> planned) {
    return planned.stream().map(one -> Candidate.of(drill(one))).toList();
  }

  private List<Held> held(Sql sql, Schedules.Stored stored) {
    return ChannelPast.held(sql, bank, stored.channelId());
  }

  private static Wish wish(Sql sql, Schedules.Stored stored) {
    return ChannelPast.wish(sql, stored.channelId(), stored.schedule());
  }
}
