package dev.whetstone.app.bench;

/// One line of the table.
///
/// @param what what was measured
/// @param ours the product's figure
/// @param beside the yardstick's figure, from the same run; may be empty
/// @param ratio ours to the yardstick, or how it grows; may be empty
/// @param target what docs/benchmarks.md promises; empty for what is only of interest
/// @param reached whether it does
record Measured(
    String what, String ours, String beside, String ratio, String target, boolean reached) {
  static Measured against(
      String what, String ours, String beside, String ratio, String target, boolean reached) {
    return new Measured(what, ours, beside, ratio, target, reached);
  }

  /// A figure of interest without a target.
  static Measured only(String what, String ours, String beside, String ratio) {
    return new Measured(what, ours, beside, ratio, "", true);
  }

  String row() {
    String verdict = target.isEmpty() ? "" : reached ? target + ": yes" : target + ": **no**";
    return "| %s | %s | %s | %s | %s |".formatted(what, ours, beside, ratio, verdict);
  }
}
