package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Step;
import dev.whetstone.core.drill.Twist;
import dev.whetstone.core.drill.Vote;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Votes that divide, and twists that break something.
final class VoteChecks {
  private VoteChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of("L17", "votes are asked, picks and labels are valid", VoteChecks::votes),
        Check.of("L18", "twists hit steps and break them with a number", VoteChecks::twists),
        Check.of("L53", "each option has its own advocate and argument", VoteChecks::arguable));
  }

  private static void votes(Subject d, Notes notes) {
    Map<String, String> seen = new HashMap<>();
    for (Step step : d.steps()) {
      if (step.vote() == null) {
        continue;
      }
      if (d.vote(step).isEmpty()) {
        notes.error(step.id() + " asks unknown " + step.vote());
      }
      String before = seen.put(step.vote(), step.id());
      if (before != null) {
        notes.error(step.vote() + " is asked by " + before + " and " + step.id());
      }
    }
    for (Vote vote : d.drill().votes()) {
      if (Double.isNaN(d.asked(vote.id()))) {
        notes.error(vote.id() + " is asked by no step");
      }
      if (vote.pick() >= vote.options().size()) {
        notes.error(vote.id() + ": pick " + vote.pick() + " is out of range");
      }
      if (repeats(vote, Vote.Option::label)) {
        notes.error(vote.id() + " repeats an option");
      }
    }
  }

  private static boolean repeats(Vote vote, Function<Vote.Option, String> part) {
    long different = vote.options().stream().map(part).map(Words::normal).distinct().count();
    return different < vote.options().size();
  }

  private static void arguable(Subject d, Notes notes) {
    for (Vote vote : d.drill().votes()) {
      if (repeats(vote, Vote.Option::advocate)) {
        notes.error(vote.id() + ": two options have one advocate");
      }
      List<Set<String>> words =
          vote.options().stream()
              .map(option -> d.fill(option.label() + " " + option.argument()))
              .map(Words::contentWords)
              .toList();
      for (int i = 0; i < words.size(); i++) {
        for (int j = 0; j < words.size(); j++) {
          double share = i == j ? 0 : Words.shareFound(words.get(i), words.get(j));
          if (share > 0.6) {
            notes.error(
                vote.id()
                    + ": option "
                    + (i + 1)
                    + " shares "
                    + Math.round(share * 100)
                    + " percent of its words with option "
                    + (j + 1));
          }
        }
      }
    }
  }

  private static void twists(Subject d, Notes notes) {
    List<Twist> twists = d.drill().twists();
    for (Twist twist : twists) {
      twist.hits().stream()
          .filter(id -> !d.hasStep(id))
          .forEach(id -> notes.error(twist.id() + " hits unknown " + id));
      if (!WordChecks.hasDigit(d.fill(twist.breaks()))) {
        notes.error(twist.id() + ": \"breaks\" shows no number");
      }
    }
    if (twists.stream().map(Twist::kind).distinct().count() < twists.size()) {
      notes.warn("two twists of one kind");
    }
  }
}
