package dev.whetstone.core.store;

import java.util.function.Consumer;

/// What goes along with every commit.
///
/// @param before writes with the batch, as the last thing before its commit; when it throws, the
///   whole batch fails
/// @param after runs on the writer's thread once the batch is durable and before its callers hear
///   of it; it must be quick and must not call the database
public record WriteHook(Consumer<Sql> before, Runnable after) {
  /// Nothing goes along.
  public static WriteHook none() {
    return new WriteHook(sql -> {}, () -> {});
  }
}
