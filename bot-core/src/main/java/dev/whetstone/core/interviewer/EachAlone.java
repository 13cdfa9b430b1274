package dev.whetstone.core.interviewer;

import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Does something for each, and tells of what failed only when all had their turn.
final class EachAlone {
  private EachAlone() {}

  // Half of what shares a commit: what others write meanwhile goes along and does not wait.
  private static final int TOGETHER = 32;

  /// The same in the database, each in a transaction of its own as far as failing goes.
  static <T> void write(Transactions transactions, List<T> all, BiConsumer<Sql, T> work) {
    List<RuntimeException> failures = new ArrayList<>();
    for (int from = 0; from < all.size(); from += TOGETHER) {
      List<T> some = all.subList(from, Math.min(all.size(), from + TOGETHER));
      failures.addAll(transactions.writeEach(some.stream().map(one -> of(work, one)).toList()));
    }
    run(failures, EachAlone::fail);
  }

  private static <T> Function<Sql, T> of(BiConsumer<Sql, T> work, T one) {
    return sql -> {
      work.accept(sql, one);
      return one;
    };
  }

  private static void fail(RuntimeException failure) {
    throw failure;
  }

  static <T> void run(List<T> all, Consumer<T> work) {
    @Nullable RuntimeException failed = null;
    for (T one : all) {
      try {
        work.accept(one);
      } catch (RuntimeException failure) {
        // Thrown again at the end, to the edge of the clockwork.
        if (failed == null) {
          failed = failure;
        } else {
          failed.addSuppressed(failure);
        }
      }
    }
    if (failed != null) {
      throw failed;
    }
  }
}
