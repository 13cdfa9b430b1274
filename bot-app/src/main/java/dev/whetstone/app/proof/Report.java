package dev.whetstone.app.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A proof as a table, and the page that keeps the newest one.
public final class Report {
  private static final String BEGIN = "<!-- the newest proof: written by ./drill proof -->";
  private static final String END = "<!-- end of the newest proof -->";

  private final Proof proof;

  /// Of this proof.
  public Report(Proof proof) {
    this.proof = proof;
  }

  /// The proof as Markdown.
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add("`./drill proof --kills %d --seed %d`".formatted(proof.kills(), proof.seed()));
    lines.add("");
    lines.add(verdict());
    lines.add("");
    lines.addAll(List.of("| what a kill hit | kills |", "|---|---:|"));
    for (Window window : Window.values()) {
      lines.add(row(window.words(), proof.stormy().hits().getOrDefault(window, 0)));
    }
    lines.add("");
    lines.addAll(List.of("| compared with the undisturbed week | |", "|---|---:|"));
    counts(proof.stormy().outcome()).forEach((what, count) -> lines.add(row(what, count)));
    lines.add(row("forms that the product said it took", proof.stormy().accepted().size()));
    lines.add("");
    lines.addAll(
        List.of("| what the chat service did | week | two processes |", "|---|---:|---:|"));
    proof
        .stormy()
        .weather()
        .forEach((what, count) ->
            lines.add(
                "| %s | %d | %d |"
                    .formatted(what, count, proof.pair().weather().getOrDefault(what, 0))));
    lines.add("");
    lines.add(
        "%d processes were started, each ready after %.1f s in the mean; the week took %s, and %s"
            .formatted(
                proof.stormy().starts(),
                proof.stormy().meanStart().toMillis() / 1000.0,
                inWords(proof.stormy().took()),
                "%s undisturbed, on %s.".formatted(inWords(proof.calm().took()), machine())));
    return String.join("\n", lines) + "\n";
  }

  private String verdict() {
    if (proof.complaints().isEmpty()) {
      return "**It holds**: nothing was lost, doubled, out of order or judged otherwise.";
    }
    return "**It does not hold**:\n\n- " + String.join("\n- ", proof.complaints());
  }

  private static Map<String, Integer> counts(Outcome outcome) {
    Map<String, Integer> counts = new java.util.LinkedHashMap<>();
    counts.put("scheduled rounds", outcome.rounds().size());
    counts.put("channels and threads, message by message", outcome.lanes().size());
    counts.put("messages, each with its last text", outcome.texts().size());
    counts.put("messages of people, with their marks", outcome.marks().size());
    counts.put("stored answers", outcome.answers().size());
    counts.put("verdicts", outcome.verdicts().size());
    return counts;
  }

  private static String row(String what, int count) {
    return "| %s | %d |".formatted(what, count);
  }

  private static String inWords(Duration time) {
    return time.toMinutes() > 0
        ? "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart())
        : "%d s".formatted(time.toSeconds());
  }

  private static String machine() {
    return String.format(
        Locale.ROOT,
        "%d processors, %s %s, JDK %s",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.version().feature());
  }

  /// Puts it into a page, between its two marks.
  ///
  /// @return false when the page has no such marks
  public boolean writeInto(Path page) throws IOException {
    String old = Files.readString(page, StandardCharsets.UTF_8);
    int begin = old.indexOf(BEGIN);
    int end = old.indexOf(END);
    if (begin < 0 || end < begin) {
      return false;
    }
    String renewed = old.substring(0, begin) + BEGIN + "\n\n" + text() + "\n" + old.substring(end);
    Files.writeString(page, renewed, StandardCharsets.UTF_8);
    return true;
  }
}
