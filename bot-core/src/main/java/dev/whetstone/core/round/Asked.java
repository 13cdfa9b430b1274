package dev.whetstone.core.round;

import dev.whetstone.core.drill.Drill;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The words of questions and references that answers were compared with last: the same for every
/// answer to a part, and slow to find. What is forgotten here is found again.
final class Asked {
  private static final int MOST = 512;

  private final Map<Key, Texts> newest = new LinkedHashMap<>();

  /// The words of a part's question and of its reference, each text singly.
  record Texts(List<Tokens> question, List<Tokens> reference) {
    /// Copies the lists.
    Texts {
      question = List.copyOf(question);
      reference = List.copyOf(reference);
    }
  }

  /// @param salt of the round
  /// @param part the id of its step or twist
  Texts of(Drill drill, String salt, String part, Supplier<Texts> find) {
    Key key = new Key(drill, salt, part);
    synchronized (newest) {
      Texts known = newest.remove(key);
      Texts texts = known == null ? find.get() : known;
      newest.put(key, texts);
      if (newest.size() > MOST) {
        newest.remove(newest.keySet().iterator().next());
      }
      return texts;
    }
  }

  /// Of the very drill: comparing two for what they say would take longer than what is saved.
  private record Key(Drill drill, String salt, String part) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key(var otherDrill, var otherSalt, var otherPart)
          && isSame(drill, otherDrill)
          && salt.equals(otherSalt)
          && part.equals(otherPart);
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Drill one, Drill other) {
      return one == other;
    }

    @Override
    public int hashCode() {
      return 31 * salt.hashCode() + part.hashCode();
    }
  }
}
