package dev.whetstone.app.proof;

import dev.whetstone.core.chat.Sending;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is wrong with a week under fire, measured against the same week undisturbed.
final class Comparison {
  private static final int LONGEST = 300;
  private static final int BEFORE = 80;

  private final Outcome calm;
  private final Outcome stormy;
  private final List<String> complaints = new ArrayList<>();

  private Comparison(Outcome calm, Outcome stormy) {
    this.calm = calm;
    this.stormy = stormy;
  }

  /// All complaints; none is what is wanted.
  ///
  /// @param accepted ids of the forms that the product said it took
  static List<String> of(Outcome calm, Outcome stormy, Collection<String> accepted) {
    Comparison comparison = new Comparison(calm, stormy);
    comparison.compare(accepted);
    return comparison.complaints;
  }

  private void compare(Collection<String> accepted) {
    stormy.doubled().forEach(key -> complaints.add("doubled: " + key));
    differ("unfinished", calm.unfinished(), stormy.unfinished());
    differ("round", calm.rounds(), stormy.rounds());
    if (new HashSet<>(stormy.rounds()).size() != stormy.rounds().size()) {
      complaints.add("a round exists twice: " + stormy.rounds());
    }
    lanes();
    accepted(accepted);
    differ("answer", calm.answers(), stormy.answers());
    differ("mark", calm.marks(), stormy.marks());
    differ("verdict", calm.verdicts(), stormy.verdicts());
    differ("text", calm.texts(), stormy.texts());
  }

  private void lanes() {
    differ("lane", calm.lanes().keySet(), stormy.lanes().keySet());
    calm.lanes()
        .forEach((lane, wanted) -> {
          List<String> found = stormy.lanes().getOrDefault(lane, List.of());
          differ("message in " + lane, wanted, found);
          if (new HashSet<>(found).equals(new HashSet<>(wanted)) && !found.equals(wanted)) {
            complaints.add("out of order in " + lane + ": " + found + " instead of " + wanted);
          }
        });
  }

  /// A receipt for a form, or the mark on a message, is a promise.
  private void accepted(Collection<String> accepted) {
    Set<String> promised = new TreeSet<>(accepted);
    stormy
        .marks()
        .forEach((message, marks) -> {
          if (marks.contains(Sending.Mark.COUNTED.name())) {
            promised.add(message);
          }
        });
    stormy
        .answers()
        .forEach((source, state) -> {
          if (state.startsWith("COUNTED")) {
            promised.remove(source.substring(0, source.indexOf(' ')));
          }
        });
    promised.forEach(id -> complaints.add("an accepted answer is lost: " + id));
  }

  private void differ(String what, Collection<String> wanted, Collection<String> found) {
    Set<String> missing = new TreeSet<>(wanted);
    missing.removeAll(found);
    Set<String> surplus = new TreeSet<>(found);
    surplus.removeAll(wanted);
    missing.forEach(one -> complaints.add("missing " + what + ": " + one));
    surplus.forEach(one -> complaints.add("surplus " + what + ": " + one));
  }

  private void differ(String what, Map<String, String> wanted, Map<String, String> found) {
    Set<String> keys = new TreeSet<>(wanted.keySet());
    keys.addAll(found.keySet());
    for (String key : keys) {
      if (!Objects.equals(wanted.get(key), found.get(key))) {
        complaints.add(
            "%s of %s is %s instead of %s"
                .formatted(
                    what,
                    key,
                    from(wanted.get(key), found.get(key)),
                    from(found.get(key), wanted.get(key))));
      }
    }
  }

  /// A text from a little before the place where it leaves another one.
  private static String from(@Nullable String other, @Nullable String text) {
    String all = String.valueOf(text);
    String beside = String.valueOf(other);
    int same = 0;
    while (same < Math.min(all.length(), beside.length())
        && all.charAt(same) == beside.charAt(same)) {
      same++;
    }
    int start = all.length() <= LONGEST ? 0 : Math.max(0, same - BEFORE);
    int end = Math.min(all.length(), start + LONGEST);
    return (start > 0 ? "…" : "") + all.substring(start, end) + (end < all.length() ? "…" : "");
  }
}
