package dev.whetstone.core.drill.lint;

import java.util.ArrayList;
import java.util.List;

/// Takes down what one check finds in one drill.
final class Notes {
  private final String number;
  private final String where;
  private final List<Finding> findings = new ArrayList<>();

  Notes(String number, String where) {
    this.number = number;
    this.where = where;
  }

  void error(String text) {
    findings.add(new Finding(number, Finding.Level.ERROR, where, text));
  }

  void warn(String text) {
    findings.add(new Finding(number, Finding.Level.WARNING, where, text));
  }

  List<Finding> findings() {
    return findings;
  }
}
