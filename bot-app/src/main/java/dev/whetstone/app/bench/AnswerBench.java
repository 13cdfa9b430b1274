package dev.whetstone.app.bench;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.words.FormWords;
import dev.whetstone.core.words.Verbs;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// An answer: decided, durable, and what it says next in the outbox; beside a bare commit of the
/// same rows. Both take turns, so that a noisy machine slows down both.
final class AnswerBench {
  private static final int CHANNELS = 200;
  private static final int MEMBERS = 12;
  private static final int WARM_UP = 100;
  private static final int AT_ONCE = 16;
  private static final double LIMIT_MS = 5;
  private static final double LIMIT_RATIO = 2;

  private final SplittableRandom random = new SplittableRandom(7);
  private final Bank bank;
  private final List<String> order;

  AnswerBench(Bank bank, List<String> order) {
    this.bank = bank;
    this.order = order;
  }

  List<Measured> run(Path folder) throws SQLException {
    try (Ground ground = new Ground(folder, bank, order, AT_ONCE)) {
      ground.settle(0, CHANNELS);
      ground.moveTo(Ground.OPENING);
      ground.openAndSend();
      try (BareCommits bare = new BareCommits(ground.database.file(), folder.resolve("bare.db"))) {
        List<Measured> measured = new ArrayList<>();
        Pair forms = alternate(ground, bare, new Forms());
        Pair talk = alternate(ground, bare, new Talk());
        measured.add(line("answer by form", forms));
        measured.add(line("answer in the thread, its ✓ queued", talk));
        measured.add(together(ground, talk));
        return measured;
      }
    }
  }

  private record Pair(Timings ours, Timings bare) {
    double ratio() {
      return ours.atMost(0.5) / bare.atMost(0.5);
    }
  }

  private static Measured line(String what, Pair pair) {
    double p99 = pair.ours.atMost(0.99);
    return Measured.against(
        what,
        pair.ours.inWords() + ", %.0f a second".formatted(pair.ours.rate()),
        "bare commit: " + pair.bare.inWords(),
        Timings.times(pair.ratio()),
        "p99 < 5 ms, within 2×",
        p99 < LIMIT_MS && pair.ratio() <= LIMIT_RATIO);
  }

  private Pair alternate(Ground ground, BareCommits bare, Kind kind) throws SQLException {
    Pair cold = new Pair(new Timings(), new Timings());
    Pair pair = new Pair(new Timings(), new Timings());
    for (int channel = 0; channel < CHANNELS; channel++) {
      Place place = place(ground, channel, kind.part());
      for (int member = 0; member < MEMBERS; member++) {
        String text = text();
        ChatEvent event = kind.event(ground, place, member, text);
        Runnable ours = () -> mustBeTaken(ground.whetstone.door().accept(event));
        Pair noted = channel < WARM_UP ? cold : pair;
        noted.ours.time(ours);
        var rows = bare.written();
        noted.bare.time(() -> bare.commit(rows, place.round));
      }
    }
    return pair;
  }

  private static void mustBeTaken(Reply reply) {
    if (reply instanceof Reply.Failed || reply instanceof Reply.Mend) {
      throw new IllegalStateException("an answer was not taken: " + reply);
    }
  }

  /// Many members at once share commits.
  private Measured together(Ground ground, Pair alone) {
    Kind kind = new Forms();
    List<ChatEvent> events = new ArrayList<>();
    for (int channel = 0; channel < CHANNELS; channel++) {
      Place place = place(ground, channel, 1);
      for (int member = 0; member < MEMBERS; member++) {
        events.add(kind.event(ground, place, MEMBERS + member, text()));
      }
    }
    long begun = System.nanoTime();
    Ground.inParallel(
        0, events.size(), i -> mustBeTaken(ground.whetstone.door().accept(events.get(i))));
    double rate = events.size() / Timings.secondsSince(begun);
    return Measured.only(
        "answers of 32 members at once",
        "%.0f a second".formatted(rate),
        "bare commits, one by one: %.0f a second".formatted(alone.bare.rate()),
        Timings.times(rate / alone.bare.rate()));
  }

  private record Place(ChannelRef channel, String round, ThreadRef thread, int part) {}

  private static Place place(Ground ground, int number, int part) {
    ChannelRef channel = FakePlatform.channel(number);
    return ground.database.read(sql ->
        sql.first(
                "SELECT r.id, r.thread_id FROM round r JOIN channel c ON c.id = r.channel_id"
                    + " WHERE c.native_id = ?",
                row ->
                    new Place(
                        channel,
                        row.text("id"),
                        new ThreadRef(channel, row.text("thread_id")),
                        part),
                channel.id())
            .orElseThrow());
  }

  /// Words that nobody else has used.
  private String text() {
    return IntStream.range(0, 24)
        .mapToObj(_ -> Long.toString(random.nextLong(1L << 40), 36))
        .collect(Collectors.joining(" "));
  }

  private sealed interface Kind {
    int part();

    ChatEvent event(Ground ground, Place place, int member, String text);
  }

  private record Forms() implements Kind {
    @Override
    public int part() {
      return 0;
    }

    @Override
    public ChatEvent event(Ground ground, Place place, int member, String text) {
      return new ChatEvent.Submitted(
          ground.origin(place.channel, member),
          place.channel,
          Press.of(Verbs.ANSWER, place.round, place.part),
          Map.of(FormWords.TEXT, text));
    }
  }

  private record Talk() implements Kind {
    @Override
    public int part() {
      return 0;
    }

    @Override
    public ChatEvent event(Ground ground, Place place, int member, String text) {
      var origin = ground.origin(place.channel, 2 * MEMBERS + member);
      return new ChatEvent.Said(
          origin,
          place.thread,
          new MessageRef(place.channel, place.thread.id(), origin.id()),
          text,
          false);
    }
  }
}
