package dev.whetstone.core.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Work on the database. Inside, nothing may talk to a platform or wait for anything else.
public interface Transactions {
  /// Runs the work in a transaction of its own that is durable when this returns. A thrown
  /// exception rolls back all of it and comes out here.
  <T> T write(Function<Sql, T> work);

  /// Does these in their order, each as [#write] does it, so that one that fails is rolled back
  /// alone; what they wrote may become durable together.
  ///
  /// @return why some of them failed
  default List<RuntimeException> writeEach(List<? extends Function<Sql, ?>> works) {
    List<RuntimeException> failures = new ArrayList<>();
    for (Function<Sql, ?> work : works) {
      try {
        write(work);
      } catch (RuntimeException failure) {
        failures.add(failure); // for the caller
      }
    }
    return failures;
  }

  /// Reads a consistent state; the work must not write.
  <T> T read(Function<Sql, T> work);
}
