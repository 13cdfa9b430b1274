package dev.whetstone.core.picture.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Finds the cheapest way of one wire from a box to another (A* over place and direction). Costs
/// are in tenths of a step.
final class PathFinder {
  static final int STEP = 10;
  static final int BEND = 50;
  private static final int FAR = Integer.MAX_VALUE;
  private static final int START = -1;
  private static final int WAYS = Way.ALL.length;

  private final Terrain terrain;
  private final Traffic traffic;
  private final List<List<Ports.Port>> ports;
  private final int[] cost;
  private final int[] before;
  private final int[] goal;
  private int[] remaining = {};
  private final Frontier frontier = new Frontier();

  PathFinder(Terrain terrain, Traffic traffic, List<List<Ports.Port>> ports) {
    this.terrain = terrain;
    this.traffic = traffic;
    this.ports = ports;
    cost = new int[terrain.points() * WAYS];
    before = new int[cost.length];
    goal = new int[cost.length];
  }

  /// The way from one node to another; empty when there is none.
  Optional<Track> find(int from, int to) {
    Arrays.fill(cost, FAR);
    frontier.clear();
    remaining = terrain.distances(to);
    for (Ports.Port port : ports.get(to)) {
      goal[state(port, port.side().back())] = port.cost() + portUse(port) + 1;
    }
    for (Ports.Port port : ports.get(from)) {
      reach(state(port, port.side()), START, port.cost() + portUse(port));
    }
    int end = search(from, to);
    for (Ports.Port port : ports.get(to)) {
      goal[state(port, port.side().back())] = 0;
    }
    return end < 0 ? Optional.empty() : Optional.of(track(end));
  }

  private int search(int from, int to) {
    int end = START;
    int best = FAR;
    while (!frontier.isEmpty() && frontier.cost() < best) {
      int expected = frontier.cost();
      int state = frontier.next();
      if (expected > cost[state] + remaining[state / WAYS]) {
        continue; // it was reached for less since
      }
      if (goal[state] > 0 && before[state] != START && cost[state] + goal[state] - 1 < best) {
        best = cost[state] + goal[state] - 1;
        end = state;
      }
      goOn(state, from, to);
    }
    return end;
  }

  private void goOn(int state, int from, int to) {
    Way way = Way.ALL[state % WAYS];
    int point = state / WAYS;
    int x = point % terrain.across();
    int y = point / terrain.across();
    boolean mayBend =
        before[state] != START && !terrain.isAtArrow(from, x, y) && !terrain.isAtArrow(to, x, y);
    for (Way next : Way.ALL) {
      if (next == way || (mayBend && next != way.back())) {
        step(state, next, next == way ? 0 : BEND + traffic.bendAt(point), from, to);
      }
    }
  }

  private void step(int state, Way way, int bend, int from, int to) {
    int point = state / WAYS;
    int x = point % terrain.across() + way.right();
    int y = point / terrain.across() + way.down();
    if (x < 0 || y < 0 || x >= terrain.across() || y >= terrain.down()) {
      return;
    }
    if (terrain.isBlocked(x, y, from, to)) {
      return;
    }
    int next = y * terrain.across() + x;
    int soft = way.isLevel() ? terrain.level(next) : terrain.upright(next);
    int total = cost[state] + STEP + bend + soft + traffic.stepTo(next, way.isLevel());
    reach(next * WAYS + way.index(), state, total);
  }

  private void reach(int state, int from, int total) {
    if (total < cost[state]) {
      cost[state] = total;
      before[state] = from;
      frontier.add(total + remaining[state / WAYS], state);
    }
  }

  private int portUse(Ports.Port port) {
    return traffic.port(point(port), port.side().isLevel());
  }

  private int point(Ports.Port port) {
    return port.y() * terrain.across() + port.x();
  }

  private int state(Ports.Port port, Way way) {
    return point(port) * WAYS + way.index();
  }

  /// The corners on the way back from its end.
  private Track track(int end) {
    List<Integer> corners = new ArrayList<>(List.of(end / WAYS));
    int state = end;
    while (before[state] != START) {
      int earlier = before[state];
      // A bend stands where the way changes: that is the place where the earlier way ended.
      if (earlier % WAYS != state % WAYS) {
        corners.add(earlier / WAYS);
      }
      state = earlier;
    }
    corners.add(state / WAYS);
    Collections.reverse(corners);
    return new Track(
        corners.stream().mapToInt(point -> point % terrain.across()).toArray(),
        corners.stream().mapToInt(point -> point / terrain.across()).toArray());
  }
}
