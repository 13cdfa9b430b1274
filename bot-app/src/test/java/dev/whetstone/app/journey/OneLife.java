package dev.whetstone.app.journey;

/// A program that runs until it is closed.
record OneLife(ChildProgram program) implements House, AutoCloseable {
  @Override
  public int port() {
    return program.port();
  }

  @Override
  public void wasAwayAt(int port) {
    throw new AssertionError("the program does not answer; it said:\n" + program.errors());
  }

  @Override
  public void close() {
    program.close();
  }
}
