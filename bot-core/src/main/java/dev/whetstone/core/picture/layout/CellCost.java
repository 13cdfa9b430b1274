package dev.whetstone.core.picture.layout;

import java.util.List;
import java.util.stream.IntStream;

/// What a placement in cells promises: short straight edges with few crossings, groups that hold
/// together, a client at the upper left. The numbers were found by trying.
final class CellCost {
  private static final double DOWN = 0.95;
  private static final double SLANTED = 0.7;
  private static final double FAR = 0.5;
  private static final double OVER_A_NODE = 2.2;
  private static final double PAST_A_CORNER = 0.5;
  private static final double REQUEST_BACKWARDS = 0.25;
  private static final double EMPTY_CELL = 0.3;
  private static final double SHARED_CELL = 9;
  private static final double TIGHT = 0.6;
  private static final double AROUND_LABEL = 18;
  private static final double CLIENT_RIGHT = 1.6;

  private final Parts parts;
  private final boolean[] isTight;
  private final int[] x;
  private final int[] y;
  private final int[] left;
  private final int[] right;
  private final int[] top;
  private final int[] bottom;
  private final int[] members;
  private final Strokes strokes;
  private final int[][] apart;

  CellCost(Parts parts, Texts texts) {
    this.parts = parts;
    isTight = new boolean[parts.edges()];
    for (int edge = 0; edge < isTight.length; edge++) {
      isTight[edge] = isTight(texts, edge);
    }
    x = new int[parts.nodes()];
    y = new int[parts.nodes()];
    left = new int[parts.groups()];
    right = new int[parts.groups()];
    top = new int[parts.groups()];
    bottom = new int[parts.groups()];
    members = new int[parts.groups()];
    strokes = new Strokes(parts, x, y);
    apart = new int[parts.edges()][];
    for (int edge = 0; edge < apart.length; edge++) {
      apart[edge] = apart(edge);
    }
  }

  /// The later edges that share no node with this one.
  private int[] apart(int edge) {
    return IntStream.range(edge + 1, parts.edges())
        .filter(other -> !isAt(parts.from(edge), other) && !isAt(parts.to(edge), other))
        .toArray();
  }

  private boolean isAt(int node, int edge) {
    return parts.from(edge) == node || parts.to(edge) == node;
  }

  /// Whether an edge's label has no room on it between its two nodes side by side.
  private boolean isTight(Texts texts, int edge) {
    double boxes =
        texts.nodes().get(parts.from(edge)).width() + texts.nodes().get(parts.to(edge)).width();
    double room = Plot.COLUMN - boxes / 2 - AROUND_LABEL;
    List<Texts.Form> forms = texts.labels().get(edge);
    return !forms.isEmpty() && forms.stream().allMatch(form -> form.width() > room);
  }

  /// The cost of a placement.
  double of(Cells cells) {
    return of(cells, Double.MAX_VALUE);
  }

  /// The cost; some number above the limit as soon as it is above the limit.
  double of(Cells cells, double limit) {
    measure(cells);
    double cost = clients() + groups();
    for (int edge = 0; edge < parts.edges() && cost <= limit; edge++) {
      cost += length(cells, edge);
    }
    strokes.measure();
    for (int edge = 0; edge < parts.edges() && cost <= limit; edge++) {
      cost += crossings(edge);
    }
    return cost;
  }

  private void measure(Cells cells) {
    for (int group = 0; group < members.length; group++) {
      left[group] = cells.columns();
      top[group] = cells.rows();
      right[group] = -1;
      bottom[group] = -1;
      members[group] = 0;
    }
    for (int node = 0; node < x.length; node++) {
      x[node] = cells.column(node);
      y[node] = cells.row(node);
      int group = parts.group(node);
      left[group] = Math.min(left[group], x[node]);
      right[group] = Math.max(right[group], x[node]);
      top[group] = Math.min(top[group], y[node]);
      bottom[group] = Math.max(bottom[group], y[node]);
      members[group]++;
    }
  }

  private double clients() {
    double cost = 0;
    for (int node = 0; node < x.length; node++) {
      cost += parts.isClient(node) ? CLIENT_RIGHT * x[node] + y[node] : 0;
    }
    return cost;
  }

  private double groups() {
    double cost = 0;
    for (int a = 0; a < members.length; a++) {
      int cells = (right[a] - left[a] + 1) * (bottom[a] - top[a] + 1);
      cost += members[a] == 0 ? 0 : EMPTY_CELL * (cells - members[a]);
      for (int b = a + 1; b < members.length; b++) {
        int wide = Math.min(right[a], right[b]) - Math.max(left[a], left[b]) + 1;
        int high = Math.min(bottom[a], bottom[b]) - Math.max(top[a], top[b]) + 1;
        cost += wide > 0 && high > 0 ? SHARED_CELL * wide * high : 0;
      }
    }
    return cost;
  }

  private double length(Cells cells, int edge) {
    int right = x[parts.to(edge)] - x[parts.from(edge)];
    int down = y[parts.to(edge)] - y[parts.from(edge)];
    int wide = Math.abs(right);
    int high = Math.abs(down);
    double cost = parts.weight(edge) * (wide + high * DOWN);
    cost += wide > 0 && high > 0 ? SLANTED * parts.weight(edge) : 0;
    cost += FAR * Math.max(0, wide + high - 2);
    cost += passed(cells, edge, wide, high);
    cost += wide == 1 && high == 0 && isTight[edge] ? TIGHT : 0;
    if (parts.isRequest(edge)) {
      cost += (right < 0 ? REQUEST_BACKWARDS : 0) + (down < 0 ? REQUEST_BACKWARDS : 0);
    }
    return cost;
  }

  /// For the nodes that a straight or diagonal edge would have to pass.
  private double passed(Cells cells, int edge, int wide, int high) {
    boolean straight = wide == 0 || high == 0;
    if (!straight && wide != high) {
      return 0;
    }
    int from = parts.from(edge);
    int to = parts.to(edge);
    int stepRight = Integer.signum(x[to] - x[from]);
    int stepDown = Integer.signum(y[to] - y[from]);
    double cost = 0;
    for (int step = 1; step < Math.max(wide, high); step++) {
      boolean taken = cells.isTaken(x[from] + step * stepRight, y[from] + step * stepDown);
      cost += taken ? straight ? OVER_A_NODE : PAST_A_CORNER : 0;
    }
    return cost;
  }

  private double crossings(int edge) {
    double cost = 0;
    for (int other : apart[edge]) {
      cost += strokes.areApart(edge, other) ? 0 : strokes.crossing(edge, other);
    }
    return cost;
  }
}
