package dev.whetstone.core.drill;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One question of a stage.
///
/// @param id `s1-1` to `s4-4`
/// @param core whether the daily path plays it
/// @param facts ids of the facts released here
/// @param estimate id of the number asked for here
/// @param vote id of the vote held here
/// @param focus ids of the diagram's nodes that the step is about
/// @param commons ids of common points cited
public record Step(
    String id,
    String title,
    int minutes,
    boolean core,
    Move move,
    String ask,
    String intent,
    List<String> hints,
    List<String> facts,
    List<Point> reference,
    List<String> mistakes,
    @Nullable Exhibit exhibit,
    List<String> commons,
    @Nullable Probe probe,
    @Nullable String estimate,
    @Nullable String vote,
    List<String> focus) {

  /// Fills in what a file may leave out.
  public Step {
    commons = commons == null ? List.of() : commons;
    focus = focus == null ? List.of() : focus;
  }

  /// The stage's number, 1 to 4.
  public int stage() {
    return id.charAt(1) - '0';
  }

  /// What the member does.
  public enum Move {
    ASK,
    DESIGN,
    CRITIQUE,
    RANK,
    CHOOSE,
    DERIVE,
    DIAGNOSE,
    RED_TEAM,
    CUT,
    EXPLAIN,
    PREDICT
  }

  /// Something to argue about and a good answer to it.
  public record Probe(String ask, String good) {}
}
