package dev.whetstone.core.ops;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Lack;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.schedule.DueWork;
import dev.whetstone.core.store.Row;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What only a connected process can know, namely what its platforms have not granted: written down
/// within a minute, for a doctor who looks from outside. By the machine's clock only: a clock that
/// people move would have to stop at each of its minutes.
public final class Findings implements DueWork {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Transactions transactions;
  private final List<Platform> platforms;
  private volatile Instant due = Instant.EPOCH;
  private volatile @Nullable Map<String, List<Lack>> noted;

  /// Findings about these platforms.
  public Findings(Transactions transactions, List<? extends Platform> platforms) {
    this.transactions = transactions;
    this.platforms = List.copyOf(platforms);
  }

  @Override
  public Optional<Instant> nextDue() {
    return Optional.of(due);
  }

  @Override
  public void runDue(Instant now) {
    if (now.isBefore(due)) {
      return;
    }
    due = now.plus(PAUSE);
    Map<String, List<Lack>> found = new LinkedHashMap<>();
    platforms.forEach(platform -> found.put(platform.name(), List.copyOf(platform.checkup())));
    if (!found.equals(noted)) {
      transactions.write(sql -> note(sql, found));
      noted = found;
    }
  }

  private static int note(Sql sql, Map<String, List<Lack>> found) {
    found.keySet().forEach(name -> sql.update("DELETE FROM lack WHERE platform = ?", name));
    found.forEach((name, lacks) -> lacks.forEach(lack -> note(sql, name, lack)));
    return found.size();
  }

  private static void note(Sql sql, String platform, Lack lack) {
    ChannelRef channel = lack.channel();
    sql.update(
        "INSERT INTO lack (platform, workspace, channel, kind, name, needed)"
            + " VALUES (?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (platform, workspace, channel, kind, name) DO NOTHING",
        platform,
        channel == null ? "" : channel.workspace().id(),
        channel == null ? "" : channel.id(),
        lack.kind(),
        lack.name(),
        lack.isNeeded());
  }

  /// What was missing for a channel when a connected process looked last.
  static List<Lack> lacks(Sql sql, ChannelRef channel) {
    return sql.all(
        "SELECT channel, kind, name, needed FROM lack WHERE platform = ?"
            + " AND (channel = '' OR workspace = ? AND channel = ?) ORDER BY kind, name, channel",
        row -> lack(row, channel),
        channel.workspace().platform(),
        channel.workspace().id(),
        channel.id());
  }

  private static Lack lack(Row row, ChannelRef channel) {
    return new Lack(
        Lack.Kind.valueOf(row.text("kind")),
        row.text("name"),
        row.text("channel").isEmpty() ? null : channel,
        row.flag("needed"));
  }
}
