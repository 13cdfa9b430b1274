package dev.whetstone.core.chat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a person gets at once for what they did, seen by nobody else.
public sealed interface Reply {
  /// Nothing to say.
  record Nothing() implements Reply {}

  /// A private post.
  record Whisper(Post post) implements Reply {}

  /// A private post that takes the place of the private post or form that was used, where there is
  /// one.
  record Update(Post post) implements Reply {}

  /// A form to fill in.
  record Show(Form form) implements Reply {}

  /// A form that came back with something to mend; the draft stays.
  ///
  /// @param messages what is wrong, by the ids of the fields, in the order of the form
  record Mend(Form form, Map<String, String> messages) implements Reply {
    /// Copies the messages, in their order.
    public Mend {
      messages = Collections.unmodifiableMap(new LinkedHashMap<>(messages));
    }

    /// With one field to mend.
    public Mend(Form form, String field, String message) {
      this(form, Map.of(field, message));
    }
  }

  /// It failed on our side, and nothing was stored: an adapter says so in its own way of failing,
  /// so that whoever retries does retry.
  ///
  /// @param words what the person reads, with the id under which the log has it
  record Failed(String words) implements Reply {}

  /// Nothing to say.
  static Reply nothing() {
    return new Nothing();
  }
}
