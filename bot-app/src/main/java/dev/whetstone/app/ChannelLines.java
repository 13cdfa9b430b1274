package dev.whetstone.app;

import dev.whetstone.core.chat.Platforms;
import dev.whetstone.core.interviewer.Operator;
import dev.whetstone.core.schedule.ChannelState;
import dev.whetstone.core.schedule.Opening;
import dev.whetstone.core.schedule.Paces;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.words.ChannelWords;
import dev.whetstone.core.words.Plain;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Channels as the command line shows them.
final class ChannelLines {
  /// What stands under the name of a channel of the browser chat.
  static final String TOPIC = "One drill each study day";

  private static final String NONE = "-";

  private ChannelLines() {}

  /// One line about one channel.
  static String one(Operator.Status status, Platforms platforms) {
    return status.openings().stream()
            .findFirst()
            .map(next ->
                "%s opens next on %s (%s), %s."
                    .formatted(
                        called(status),
                        local(status, next),
                        status.schedule().orElseThrow().zone(),
                        Plain.utc(next.at())))
            .orElse("%s opens no round: %s.".formatted(called(status), state(status)))
        + adapter(status, platforms).map(missing -> System.lineSeparator() + missing).orElse("");
  }

  private static Optional<String> adapter(Operator.Status status, Platforms platforms) {
    String platform = status.ref().workspace().platform();
    return platforms.has(platform)
        ? Optional.empty()
        : Optional.of(
            "No adapter for %s runs here: its posts wait and expire.".formatted(platform));
  }

  /// All of them as a table.
  static String table(List<Operator.Status> all, Platforms platforms) {
    if (all.isEmpty()) {
      return "There is no channel yet. ./drill channel add web:general makes one.";
    }
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"CHANNEL", "NAME", "SCHEDULE", "NEXT, LOCAL", "NEXT, UTC", "STATE"});
    all.stream()
        .sorted(Comparator.comparing(ChannelLines::called))
        .forEach(status -> rows.add(row(status, platforms)));
    int[] widths =
        IntStream.range(0, rows.getFirst().length)
            .map(column -> rows.stream().mapToInt(row -> row[column].length()).max().orElse(0))
            .toArray();
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
  }

  private static String line(String[] row, int[] widths) {
    return IntStream.range(0, row.length)
        .mapToObj(column -> row[column] + " ".repeat(widths[column] - row[column].length()))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  private static String[] row(Operator.Status status, Platforms platforms) {
    Optional<Opening> next = status.openings().stream().findFirst();
    String platform = status.ref().workspace().platform();
    return new String[] {
      called(status),
      status.name(),
      status.schedule().map(ChannelLines::schedule).orElse(NONE),
      next.map(opening -> local(status, opening)).orElse(NONE),
      next.map(opening -> Plain.utc(opening.at())).orElse(NONE),
      state(status) + (platforms.has(platform) ? "" : ", no adapter for " + platform + " runs here")
    };
  }

  private static String called(Operator.Status status) {
    return ChannelPlaces.called(status.ref());
  }

  private static String local(Operator.Status status, Opening next) {
    return Plain.local(
        next.at(), status.schedule().<ZoneId>map(Schedule::zone).orElse(ZoneOffset.UTC));
  }

  private static String state(Operator.Status status) {
    return switch (status.state()) {
      case ChannelState.Running _ -> status.openings().isEmpty() ? "no study day to come" : "on";
      case ChannelState.Unplanned _ -> "without a schedule";
      case ChannelState.Paused(var until) ->
          until.isBefore(Schedule.WITHOUT_END)
              ? "paused until " + Plain.utc(until)
              : "paused until resumed";
      case ChannelState.Lost(var loss, _) -> "lost: " + ChannelWords.loss(loss);
      case ChannelState.Removed _ -> "removed";
    };
  }

  private static String schedule(Schedule schedule) {
    return "%s %s, %s".formatted(schedule.opensAt(), schedule.zone(), Paces.text(schedule.paces()));
  }
}
