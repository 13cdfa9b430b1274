package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.schedule.DueWork;
import dev.whetstone.core.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Has platforms forget whom the core has forgotten: asked after the commit, and again until it is
/// done, through restarts too.
final class Forgetting implements DueWork {
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private final Transactions transactions;
  private final Map<String, Platform> platforms;
  private final Runnable erased;

  /// @param erased comes after all that was kept about somebody is gone from the tables
  Forgetting(Transactions transactions, List<Platform> platforms, Runnable erased) {
    this.transactions = transactions;
    this.erased = erased;
    this.platforms =
        platforms.stream().collect(Collectors.toMap(Platform::name, Function.identity()));
  }

  @Override
  public Optional<Instant> nextDue() {
    return transactions.read(sql ->
        platforms.keySet().stream()
            .flatMap(platform ->
                sql
                    .first(
                        "SELECT next_at FROM forgetting WHERE platform = ? ORDER BY next_at LIMIT 1",
                        row -> row.instant("next_at"),
                        platform)
                    .stream())
            .min(Instant::compareTo));
  }

  @Override
  public void runDue(Instant now) {
    List<MemberRef> due =
        transactions.read(sql ->
            sql
                .all(
                    "SELECT platform, workspace, member FROM forgetting WHERE next_at <= ?",
                    row ->
                        new MemberRef(
                            new WorkspaceRef(row.text("platform"), row.text("workspace")),
                            row.text("member")),
                    now)
                .stream()
                .filter(member -> platforms.containsKey(member.workspace().platform()))
                .toList());
    EachAlone.run(due, member -> forget(member, now));
    if (!due.isEmpty()) {
      erased.run();
    }
  }

  private void forget(MemberRef member, Instant now) {
    Platform platform =
        java.util.Objects.requireNonNull(platforms.get(member.workspace().platform()));
    switch (platform.forget(member)) {
      case GONE, KEPT_BY_THE_SERVICE -> change(member, "DELETE FROM forgetting");
      case TRY_AGAIN ->
          change(member, "UPDATE forgetting SET next_at = " + now.plus(PAUSE).toEpochMilli());
    }
  }

  private void change(MemberRef member, String statement) {
    transactions.write(sql ->
        sql.update(
            statement + " WHERE platform = ? AND workspace = ? AND member = ?",
            member.workspace().platform(),
            member.workspace().id(),
            member.id()));
  }
}
