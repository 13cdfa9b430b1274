package dev.whetstone.core.ops;

import java.util.Map;
import java.util.stream.Collectors;

/// Numbers in the text format that Prometheus reads (version 0.0.4).
final class Exposition {
  /// Its media type.
  static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final StringBuilder text = new StringBuilder();

  /// Begins a metric.
  ///
  /// @param type counter, gauge or histogram
  Exposition metric(String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help.replace("\\", "\\\\")).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    return this;
  }

  /// One number of the metric that was begun.
  Exposition sample(String name, Map<String, String> labels, double value) {
    text.append(name);
    if (!labels.isEmpty()) {
      text.append(
          labels.entrySet().stream()
              .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + '"')
              .sorted()
              .collect(Collectors.joining(",", "{", "}")));
    }
    text.append(' ').append(written(value)).append('\n');
    return this;
  }

  /// One whole number of the metric that was begun.
  Exposition sample(String name, Map<String, String> labels, long value) {
    return sample(name, labels, (double) value);
  }

  /// A metric of one whole number.
  Exposition single(String name, String type, String help, long value) {
    return single(name, type, help, (double) value);
  }

  /// A metric of one number.
  Exposition single(String name, String type, String help, double value) {
    return metric(name, type, help).sample(name, Map.of(), value);
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  static String written(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
