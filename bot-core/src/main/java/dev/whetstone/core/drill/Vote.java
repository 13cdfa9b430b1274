package dev.whetstone.core.drill;

import java.util.List;

/// A choice between options that real teams make, with our pick and when it turns.
///
/// @param pick index into the options, from 0
public record Vote(
    String id, String question, List<Option> options, int pick, String why, String flipWhen) {

  /// One option with its case and who is right to take it today.
  public record Option(String label, String argument, String advocate) {}
}
