package dev.whetstone.core.preview;

/// What the people of a preview say to each part of a path.
public interface Voices {
  /// A plausible answer that misses the point.
  String weak(String partId);

  /// A strong answer.
  String good(String partId);

  /// A question to the interviewer; empty for none.
  String ask(String partId);

  /// Voices for a drill that nobody wrote lines for: they fit any part, each part others.
  static Voices unwritten() {
    return new PlainVoices();
  }
}
