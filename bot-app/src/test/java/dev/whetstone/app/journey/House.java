package dev.whetstone.app.journey;

/// Where clients find the program that runs now. It may die at any moment and come back elsewhere.
interface House {
  /// The port of a program that is ready; waits for it.
  int port();

  /// Nothing answered at this port: waits until there is a chance again.
  void wasAwayAt(int port);

  /// A request to this path goes out.
  default void requestBegins(String path) {}
}
