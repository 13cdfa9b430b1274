package dev.whetstone.discord;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets sessions begin one after the other, at the gateway that we were told, and no more of them
/// than Discord allows. JDA alone would ask Discord itself, and knows no limit a day.
final class Sessions extends ConcurrentSessionController {
  private static final Logger log = LoggerFactory.getLogger(Sessions.class);

  private final String url;
  private final int shards;
  private final int concurrency;
  private final Allowance allowance;
  private final CountDownLatch ended = new CountDownLatch(1);

  Sessions(String url, int shards, int concurrency, Allowance allowance) {
    this.url = url;
    this.shards = shards;
    this.concurrency = Math.max(1, concurrency);
    this.allowance = allowance;
  }

  @Override
  public String getGateway() {
    return url;
  }

  @Override
  public ShardedGateway getShardedGateway(JDA api) {
    return new ShardedGateway(url, shards, concurrency);
  }

  @Override
  public void appendSession(SessionConnectNode node) {
    super.appendSession(new Allowed(node, this));
  }

  @Override
  public void removeSession(SessionConnectNode node) {
    super.removeSession(new Allowed(node, this));
  }

  /// Whoever waits for its turn goes without one.
  void end() {
    ended.countDown();
  }

  private boolean isEndedIn(Duration rest) throws InterruptedException {
    return ended.await(rest.toMillis(), TimeUnit.MILLISECONDS);
  }

  private boolean begins() throws InterruptedException {
    Duration rest = allowance.rest();
    if (rest.isPositive()) {
      log.warn(
          "the next session at Discord begins in {} minutes: {} are left today",
          rest.toMinutes() + 1,
          allowance.left());
    }
    if (isEndedIn(rest)) {
      return false;
    }
    allowance.take();
    return true;
  }

  /// A session that asks before it begins.
  private record Allowed(SessionConnectNode node, Sessions sessions) implements SessionConnectNode {
    @Override
    public boolean isReconnect() {
      return node.isReconnect();
    }

    @Override
    public JDA getJDA() {
      return node.getJDA();
    }

    @Override
    public JDA.ShardInfo getShardInfo() {
      return node.getShardInfo();
    }

    @Override
    public void run(boolean isLast) throws InterruptedException {
      if (sessions.begins()) {
        node.run(isLast);
      }
    }
  }
}
