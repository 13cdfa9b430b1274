package dev.whetstone.core.preview;

/// What the people of a preview say to each part of a path.
public interface Voices {
  /// A plausible answer that misses the point.
  String weak(String partId);

  /// A strong answer.
  String good(String partId);

  /// A question to the interviewer; empty for none.
  String ask(String partId);

  /// Voices for a drill that nobody wrote lines for.
  static Voices unwritten() {
    return new Voices() {
      @Override
      public String weak(String partId) {
        return "I would take the usual way here (%s) and see how far it gets us in a week."
            .formatted(partId);
      }

      @Override
      public String good(String partId) {
        return "First I would say what I assume in %s, because nobody has told me; then the one number that decides."
            .formatted(partId);
      }

      @Override
      public String ask(String partId) {
        return "";
      }
    };
  }
}
