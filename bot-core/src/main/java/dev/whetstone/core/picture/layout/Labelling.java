package dev.whetstone.core.picture.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gives every label the best place that the others leave: who has the fewest choices goes first,
/// and all choose again some times.
final class Labelling {
  private static final int ROUNDS = 5;
  private static final double ON_ANOTHER = 40;
  private static final double NOWHERE = 50;
  private static final double APART = 2;

  private final List<List<Places.Place>> choices = new ArrayList<>();
  private final List<Integer> order = new ArrayList<>();
  private final Places.@Nullable Place[] chosen;
  private double cost;

  /// Places the labels of all edges beside or on these wires.
  Labelling(Plot plot, Texts texts, List<Track> tracks) {
    Places places = new Places(plot, tracks);
    chosen = new Places.Place[tracks.size()];
    for (int edge = 0; edge < tracks.size(); edge++) {
      List<Texts.Form> forms = texts.labels().get(edge);
      choices.add(places.of(edge, forms));
      if (!forms.isEmpty()) {
        order.add(edge);
      }
    }
    order.sort(Comparator.comparingInt(edge -> choices.get(edge).size()));
    for (int round = 0; round < ROUNDS; round++) {
      cost = 0;
      order.forEach(this::choose);
    }
  }

  /// Where an edge's label stands; empty for none.
  Optional<Layout.Label> of(int edge) {
    return Optional.ofNullable(chosen[edge])
        .map(place -> new Layout.Label(place.area(), place.lines()));
  }

  /// What all the places cost together.
  double cost() {
    return cost;
  }

  private void choose(int edge) {
    Places.Place best = null;
    double lowest = Double.MAX_VALUE;
    for (Places.Place place : choices.get(edge)) {
      if (place.cost() >= lowest) {
        break;
      }
      double total = place.cost() + others(edge, place.area().grown(APART));
      if (total < lowest) {
        lowest = total;
        best = place;
      }
    }
    chosen[edge] = best;
    cost += best == null ? NOWHERE : lowest;
  }

  private double others(int edge, Area area) {
    double cost = 0;
    for (int other : order) {
      Places.Place place = chosen[other];
      cost += other != edge && place != null && place.area().meets(area) ? ON_ANOTHER : 0;
    }
    return cost;
  }
}
