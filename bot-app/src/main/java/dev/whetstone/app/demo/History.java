package dev.whetstone.app.demo;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.ops.PastRounds.PastRound;
import dev.whetstone.web.PastThread;
import dev.whetstone.web.WebPlatform;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Two weeks of rounds before the demo's first morning: what the channel shows of them, and how
/// everybody stood at their ends.
final class History {
  private static final Duration WRAP = Duration.ofHours(8);

  private final Cast cast;
  private final DemoDay day;
  private final List<PastStory> stories;

  History(Cast cast, DemoDay day) {
    this.cast = cast;
    this.day = day;
    this.stories = PastStory.all();
  }

  /// The days as the channel shows them; their keys are the same whatever today is.
  List<PastThread> threads() {
    List<PastThread> threads = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      threads.add(thread("past/" + i, opening(i), stories.get(i)));
    }
    return threads;
  }

  /// The days as the ledger has them.
  List<PastRound> rounds() {
    List<PastRound> rounds = new ArrayList<>();
    List<LocalDate> dates = day.past(stories.size());
    for (int i = 0; i < stories.size(); i++) {
      PastStory story = stories.get(i);
      rounds.add(
          new PastRound(
              dates.get(i),
              opening(i),
              story.title(),
              members(story.credited()),
              members(story.late()),
              members(story.absent())));
    }
    return rounds;
  }

  private Instant opening(int index) {
    return day.opening(day.past(stories.size()).get(index));
  }

  private PastThread thread(String key, Instant opened, PastStory story) {
    List<PastThread.Said> said = new ArrayList<>();
    for (PastStory.Saying saying : story.said()) {
      said.add(
          new PastThread.ByMember(
              opened.plus(Duration.ofMinutes(saying.minute()).plusSeconds(saying.text().length())),
              WebPlatform.member(saying.who()),
              saying.text(),
              members(saying.liked())));
    }
    Instant wrap = opened.plus(WRAP);
    said.add(new PastThread.ByBot(wrap, wrap(story)));
    return new PastThread(key, opened, root(story), story.title(), said, wrap, line(story));
  }

  private static Post root(PastStory story) {
    return Post.of(
        "Drill: " + story.title(),
        new Block.Heading(1, story.title()),
        new Block.Speech(story.persona(), story.prompt()),
        Block.note(story.note()),
        Block.paragraph("Closed. Everything is still there to read."));
  }

  private Post wrap(PastStory story) {
    return Post.of(
        "Wrap: " + story.title(),
        new Block.Heading(1, "Wrap: " + story.title()),
        Block.paragraph(story.lesson()),
        Block.paragraph("Took part: " + names(story.credited()) + "."));
  }

  private static Post line(PastStory story) {
    return Post.line(
        "The wrap of “%s” is in its thread. %d of you answered."
            .formatted(story.title(), story.credited().size()));
  }

  private String names(List<String> ids) {
    return members(ids).stream()
        .flatMap(ref -> cast.find(ref).stream())
        .map(Player::name)
        .collect(Collectors.joining(", "));
  }

  private static List<MemberRef> members(List<String> ids) {
    return ids.stream().map(WebPlatform::member).toList();
  }
}
