package dev.whetstone.app;

import dev.whetstone.app.cli.CannotGoOn;
import dev.whetstone.app.cli.Exit;
import dev.whetstone.app.cli.Move;
import dev.whetstone.core.store.Database;
import dev.whetstone.core.store.Settings;
import dev.whetstone.core.store.Transactions;
import dev.whetstone.web.ClockControl;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// `./drill clock`: a wish is a row of the database, which the running product fulfils and answers.
final class ClockWishes {
  private static final String WISH = "clock.wish";
  private static final String DONE = "clock.done";
  private static final int LOOKS = 600;
  private static final int LOOKS_FOR_LIFE = 30;
  private static final long LOOK_MILLIS = 100;

  private ClockWishes() {}

  /// Asks the product that runs on this data to move its clock, and waits until it has.
  ///
  /// @return what the clock shows then
  static Instant ask(Database database, Move move) {
    String id = UUID.randomUUID().toString();
    database.write(sql -> {
      Settings.put(sql, WISH, id + " " + written(move));
      return id;
    });
    // A wish that is not even taken within three seconds has nobody to fulfil it.
    for (int look = 0; look < LOOKS; look++) {
      pause();
      Optional<String> done = database.read(sql -> Settings.get(sql, DONE));
      if (done.isPresent() && done.get().startsWith(id)) {
        return Instant.parse(done.get().substring(id.length() + 1));
      }
      if (look == LOOKS_FOR_LIFE && wish(database).startsWith(id)) {
        forget(database);
        throw new CannotGoOn(
            Exit.FAILED,
            "No Whetstone with a movable clock runs on this data, so its clock stands.",
            "Start ./drill demo, or ./drill run --clock manual, with the same --data DIR.");
      }
    }
    throw new CannotGoOn(
        Exit.FAILED, "The clock is still on its way after a minute.", "Look at the log.");
  }

  private static String wish(Transactions transactions) {
    return transactions.read(sql -> Settings.get(sql, WISH)).orElse("");
  }

  private static void forget(Transactions transactions) {
    transactions.write(sql -> {
      Settings.put(sql, WISH, "");
      return true;
    });
  }

  private static void pause() {
    try {
      new Semaphore(0).tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CannotGoOn(Exit.FAILED, "Interrupted.", "Try again.");
    }
  }

  private static String written(Move move) {
    return switch (move) {
      case Move.By by -> by.time().toString();
      case Move.NextStep _ -> "next-step";
      case Move.Wrap _ -> "wrap";
      case Move.Tomorrow _ -> "tomorrow";
    };
  }

  /// Looks for wishes and fulfils them, until interrupted.
  static void serve(Transactions transactions, WebClock clock) {
    while (!Thread.currentThread().isInterrupted()) {
      String wish = wish(transactions);
      if (!wish.isEmpty()) {
        forget(transactions);
        fulfil(transactions, clock, wish);
      }
      pauseQuietly();
    }
  }

  private static void pauseQuietly() {
    try {
      new Semaphore(0).tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void fulfil(Transactions transactions, WebClock clock, String wish) {
    String[] parts = wish.split(" ", 2);
    switch (parts[1]) {
      case "next-step" -> clock.move(ClockControl.Move.NEXT_STEP);
      case "wrap" -> clock.move(ClockControl.Move.WRAP);
      case "tomorrow" -> clock.move(ClockControl.Move.TOMORROW);
      default -> clock.moveTo(clock.now().plus(Duration.parse(parts[1])));
    }
    transactions.write(sql -> {
      Settings.put(sql, DONE, parts[0] + " " + clock.now());
      return true;
    });
  }
}
