package dev.whetstone.core.drill;

import java.util.List;

/// Estimates for tests: only the numbers matter.
public final class Estimates {
  private Estimates() {}

  /// 450 × 40 % × 130 = 23,400 USD a day, right within a factor of 1.12; the trap is 58,500.
  public static Estimate ofMoney() {
    return estimate(23_400, "USD/day", 1.12, "450*130", "450*40/100*110");
  }

  /// An estimate with this answer and these wrong chains.
  public static Estimate estimate(double answer, String unit, double factor, String... traps) {
    return new Estimate(
        "e-x",
        "A number",
        "How much is it? Type " + unit + ".",
        List.of(new Estimate.Input("start", answer, unit, "assume", null)),
        List.of(new Estimate.Line("x", "start", answer, unit, "That is {e-x.x}.")),
        "x",
        "The number",
        unit,
        factor,
        java.util.Arrays.stream(traps)
            .map(expr -> new Estimate.Trap(expr, "That is " + expr + ", not {e-x.x}."))
            .toList(),
        new Estimate.Decides(answer * 3, "Build it.", "Leave it."),
        "The number decides.");
  }

  /// A drill that holds only this estimate.
  public static Drill drillWith(Estimate estimate) {
    return new Drill(
        "test",
        "1.1",
        "test-drill",
        1,
        "A drill",
        "A teaser",
        new Tags("risk", List.of(), List.of(), 1, Level.MID, 1, 30, 15),
        new Scenario("Somebody", "Something happened."),
        List.of(),
        List.of(),
        List.of(estimate),
        List.of(),
        new Diagram("A picture", List.of(), List.of(), List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Meta("draft", "2026-01-01", List.of(), List.of(), "original"),
        List.of());
  }
}
