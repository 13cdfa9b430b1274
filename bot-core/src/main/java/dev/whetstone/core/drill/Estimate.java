package dev.whetstone.core.drill;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A number to work out, with the chain that leads to it and the wrong chains that people take.
///
/// @param answer the symbol of the line that is asked for
/// @param acceptFactor right is answer ÷ factor to answer × factor
public record Estimate(
    String id,
    String title,
    String ask,
    List<Input> inputs,
    List<Line> lines,
    String answer,
    String answerLabel,
    String answerUnit,
    double acceptFactor,
    List<Trap> traps,
    Decides decides,
    String takeaway) {

  /// A number that the chain starts from.
  ///
  /// @param from a fact's id, an earlier line (`e-x.sym`) or `assume`
  public record Input(String sym, double value, String unit, String from, @Nullable String note) {}

  /// One step of the chain: an expression over inputs and earlier lines, and its stored value.
  public record Line(String sym, String expr, double value, String unit, String say) {}

  /// A wrong chain and what to say to who took it.
  public record Trap(String expr, String say) {}

  /// The line at which the design changes.
  public record Decides(double line, String above, String below) {}
}
