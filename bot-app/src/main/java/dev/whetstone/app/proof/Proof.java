package dev.whetstone.app.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The proof by kill: one week undisturbed, the same week under fire, and an hour of two processes
/// on the same data.
///
/// @param complaints what is wrong, in words; empty when the proof holds
public record Proof(
    long seed, int kills, Week calm, Week stormy, Week pair, List<String> complaints) {
  private static final int ENOUGH_KILLS = 200;
  private static final int ENOUGH_HITS = 10;

  /// Copies the list.
  public Proof {
    complaints = List.copyOf(complaints);
  }

  /// Runs it; takes about a second and a half a kill.
  ///
  /// @param folder an empty one
  /// @param says hears what is being done
  public static Proof run(Path folder, long seed, int kills, Consumer<String> says) {
    List<String> complaints = new ArrayList<>();
    Script week = Script.week(seed);
    says.accept("A week undisturbed…");
    Week calm = Week.perform(folder(folder, "calm"), week, Week.Conditions.calm(seed));
    says.accept("The same week with " + kills + " kills…");
    Week stormy = Week.perform(folder(folder, "stormy"), week, Week.Conditions.storm(seed, kills));
    complaints.addAll(Comparison.of(calm.outcome(), stormy.outcome(), stormy.accepted()));
    Script hour = Script.hour(seed);
    says.accept("An hour undisturbed…");
    Week alone = Week.perform(folder(folder, "alone"), hour, Week.Conditions.calm(seed));
    says.accept("The same hour with two processes on one data directory…");
    Week pair = Week.perform(folder(folder, "pair"), hour, Week.Conditions.pair(seed));
    // Two processes number what they store by clocks of their own, so a list of names may differ.
    Comparison.of(
            alone.outcome().inAnyOrderOfWords(),
            pair.outcome().inAnyOrderOfWords(),
            pair.accepted())
        .stream()
        .map(complaint -> "two processes: " + complaint)
        .forEach(complaints::add);
    if (kills >= ENOUGH_KILLS) {
      for (Window window : Window.values()) {
        int hits = stormy.hits().getOrDefault(window, 0);
        if (hits < ENOUGH_HITS) {
          complaints.add("only %d kills hit the window “%s”".formatted(hits, window.words()));
        }
      }
    }
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
