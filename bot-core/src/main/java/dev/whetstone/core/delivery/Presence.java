package dev.whetstone.core.delivery;

/// This process among those that send from one database. Each start is a presence with an id of its
/// own; it ends with the process, however that ends.
public interface Presence extends AutoCloseable {
  /// This process's id.
  String id();

  /// Whether a process is surely gone, so that what it was sending may be taken over. Clocks do not
  /// matter: neither does one that jumps take anything from the living, nor does one that stands
  /// protect the dead.
  boolean isGone(String process);

  /// Ends this presence.
  @Override
  void close();
}
