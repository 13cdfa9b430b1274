package dev.whetstone.core.schedule;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.quartz.spi.ThreadPool;

/// Quartz's jobs on virtual threads. Public because Quartz makes it by name.
public final class VirtualThreads implements ThreadPool {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("clockwork-", 0).factory());

  /// Called by Quartz.
  public VirtualThreads() {}

  @Override
  public boolean runInThread(Runnable job) {
    threads.execute(job);
    return true;
  }

  @Override
  public int blockForAvailableThreads() {
    return getPoolSize();
  }

  @Override
  public void shutdown(boolean waits) {
    threads.shutdown();
    try {
      if (waits && !threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public int getPoolSize() {
    return 8;
  }

  @Override
  public void initialize() {}

  @Override
  public void setInstanceId(String id) {}

  @Override
  public void setInstanceName(String name) {}
}
