package dev.whetstone.core.drill;

/// A drill as far as choosing it goes.
///
/// @param key `pack/id`
/// @param focusStage 1 to 4
/// @param difficulty 1 to 5
public record Candidate(String key, String domain, int focusStage, int difficulty) {
  /// What choosing looks at in a drill.
  public static Candidate of(Drill drill) {
    Tags tags = drill.tags();
    return new Candidate(drill.key(), tags.domain(), tags.focusStage(), tags.difficulty());
  }
}
