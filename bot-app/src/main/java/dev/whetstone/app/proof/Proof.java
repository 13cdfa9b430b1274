package dev.whetstone.app.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The proof by kill: one week undisturbed, the same week under fire, and an hour of two processes
/// on the same data.
///
/// @param complaints what is wrong, in words; empty when the proof holds
public record Proof(
    long seed, int kills, Week calm, Week stormy, Week pair, List<String> complaints) {
  /// Copies the list.
  public Proof {
    complaints = List.copyOf(complaints);
  }

  /// Runs it; takes about two seconds a kill.
  ///
  /// @param folder an empty one
  public static Proof run(Path folder, long seed, int kills) {
    Script week = Script.week(seed);
    Week calm = Week.perform(folder(folder, "calm"), week, seed, Weather.fair(), 1, 0);
    Week stormy =
        Week.perform(folder(folder, "stormy"), week, seed, Weather.stormy(seed), 1, kills);
    List<String> complaints =
        new ArrayList<>(Comparison.of(calm.outcome(), stormy.outcome(), stormy.accepted()));
    Script hour = Script.hour(seed);
    Week alone = Week.perform(folder(folder, "alone"), hour, seed, Weather.fair(), 1, 0);
    Week pair = Week.perform(folder(folder, "pair"), hour, seed, Weather.stormy(seed), 2, 0);
    Comparison.of(alone.outcome(), pair.outcome(), pair.accepted()).stream()
        .map(complaint -> "two processes: " + complaint)
        .forEach(complaints::add);
    return new Proof(seed, kills, calm, stormy, pair, complaints);
  }

  private static Path folder(Path folder, String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException refused) {
      throw new UncheckedIOException("making a folder for the proof", refused);
    }
  }
}
