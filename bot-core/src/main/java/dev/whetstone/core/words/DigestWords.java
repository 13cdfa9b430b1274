package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.picture.PracticeWeek;
import dev.whetstone.core.streak.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The Monday digest: the channel's week in one message. Only good news has names.
public final class DigestWords {
  private static final List<String> STAGES =
      List.of("Clarify", "Architect", "Deep dive", "Evaluate");
  private static final int MOST_NAMES = 12;

  private DigestWords() {}

  /// The message.
  ///
  /// @param names of members by their id; empty for those who keep off boards
  public static Post digest(Digest digest, Function<String, Optional<String>> names) {
    String title = "The week of " + Dates.ofYear(digest.monday());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, title));
    blocks.add(Block.paragraph(sums(digest)));
    PracticeWeek week = week(digest);
    blocks.add(new Block.Picture(week.key(), week.alt()));
    blocks.add(Block.paragraph("Took part: " + people(digest, names) + "."));
    digest.taught().flatMap(best -> taught(best, names)).ifPresent(blocks::add);
    streaks(digest, names).ifPresent(blocks::add);
    weak(digest).ifPresent(blocks::add);
    return new Post(title, blocks);
  }

  private static PracticeWeek week(Digest digest) {
    return new PracticeWeek(
        digest.monday(),
        IntStream.range(0, 7)
            .mapToObj(digest.monday()::plusDays)
            .map(day ->
                digest.rounds().contains(day)
                    ? PracticeWeek.Day.of(digest.onTime(day), digest.late(day))
                    : PracticeWeek.Day.NONE)
            .toList());
  }

  private static String sums(Digest digest) {
    String held = plural(digest.rounds().size(), "round", "rounds");
    String people = plural(digest.roundsOfMembers().size(), "person", "people");
    if (digest.answersInAll() == 0) {
      return "%s, in which %s took part.".formatted(held, people);
    }
    String byStage =
        IntStream.rangeClosed(1, STAGES.size())
            .filter(digest.answers()::containsKey)
            .mapToObj(stage -> STAGES.get(stage - 1) + " " + digest.answers().get(stage))
            .collect(Collectors.joining(", "));
    return "%s, with %s by %s. By stage: %s."
        .formatted(held, plural(digest.answersInAll(), "answer", "answers"), people, byStage);
  }

  private static String people(Digest digest, Function<String, Optional<String>> names) {
    List<String> shown = new ArrayList<>();
    digest
        .roundsOfMembers()
        .forEach((member, rounds) ->
            names
                .apply(member)
                .ifPresent(name ->
                    shown.add("%s (%s)".formatted(name, plural(rounds, "round", "rounds")))));
    List<String> first = shown.stream().limit(MOST_NAMES).toList();
    int others = digest.roundsOfMembers().size() - first.size();
    if (first.isEmpty()) {
      return plural(others, "person", "people");
    }
    return String.join(", ", first) + (others > 0 ? " and " + others + " more" : "");
  }

  private static Optional<Block> taught(
      Digest.Taught best, Function<String, Optional<String>> names) {
    return names
        .apply(best.member())
        .map(name ->
            Block.paragraph(
                "The answer that taught most: %s's to “%s”, marked by %s."
                    .formatted(name, best.title(), plural(best.marks(), "person", "people"))));
  }

  private static Optional<Block> streaks(Digest digest, Function<String, Optional<String>> names) {
    String best =
        digest.streaks().stream()
            .flatMap(one -> names.apply(one.member()).map(n -> n + " " + one.length()).stream())
            .collect(Collectors.joining(", "));
    return best.isEmpty()
        ? Optional.empty()
        : Optional.of(Block.paragraph("Running streaks, in rounds: " + best + "."));
  }

  private static Optional<Block> weak(Digest digest) {
    String stages =
        digest.weak().stream()
            .sorted()
            .map(stage -> STAGES.get(stage - 1))
            .collect(Collectors.joining(" and "));
    return stages.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Block.paragraph(
                "Worth another look, by your own marks: %s. Such stages come back sooner."
                    .formatted(stages)));
  }

  private static String plural(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
