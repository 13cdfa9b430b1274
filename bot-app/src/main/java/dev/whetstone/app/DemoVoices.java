package dev.whetstone.app;

import dev.whetstone.app.demo.Line;
import dev.whetstone.app.demo.Lines;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.preview.Voices;
import java.util.Optional;

/// The demo's lines as the voices of a preview; what nobody wrote a line for has plain ones.
final class DemoVoices implements Voices {
  private final Lines lines = new Lines();
  private final Voices unwritten = Voices.unwritten();
  private final Drill drill;

  DemoVoices(Drill drill) {
    this.drill = drill;
  }

  @Override
  public String weak(String partId) {
    return line(partId).map(Line::weak).orElseGet(() -> unwritten.weak(partId));
  }

  @Override
  public String good(String partId) {
    return line(partId).map(Line::good).orElseGet(() -> unwritten.good(partId));
  }

  @Override
  public String ask(String partId) {
    return line(partId).flatMap(line -> Optional.ofNullable(line.ask())).orElse("");
  }

  private Optional<Line> line(String partId) {
    return lines.to(drill, partId);
  }
}
