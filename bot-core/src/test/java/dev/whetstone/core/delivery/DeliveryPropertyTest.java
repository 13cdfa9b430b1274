package dev.whetstone.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.HandClock;
import dev.whetstone.core.Prop;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Outcome.Reason;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.ScriptedPlatform;
import dev.whetstone.core.chat.ScriptedPlatform.Act;
import dev.whetstone.core.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever goes wrong, every message arrives once and in order, or it is said why not.
final class DeliveryPropertyTest {
  private static final int TURNS = 400;

  @TempDir private static Path folder;
  private static @Nullable Database shared;

  @BeforeAll
  static void open() {
    shared = Database.open(folder.resolve("whetstone.db"));
  }

  @AfterAll
  static void close() {
    database().close();
  }

  private static Database database() {
    return Objects.requireNonNull(shared);
  }

  /// One run: drafts, a script of failures, and processes that die in between.
  private static final class Run {
    private final HandClock clock = new HandClock("2026-03-27T08:00:00Z");
    private final ScriptedPlatform platform = new ScriptedPlatform("scripted", clock);
    private final ChannelRef channel = platform.channel("C1");
    private final Life.Living living = new Life.Living();
    private final AtomicReference<Life> life = new AtomicReference<>();
    private final List<Draft> drafts = new ArrayList<>();

    private void draw(Prop.Draw draw) {
      int lanes = draw.between(1, 3);
      for (int n = draw.between(1, 7); n > 0; n--) {
        drafts.addAll(drafts("lane" + draw.between(1, lanes), drafts.size(), draw));
      }
      drafts.forEach(draft -> script(draft, draw));
    }

    private List<Draft> drafts(String lane, int n, Prop.Draw draw) {
      String key = lane + "/" + n;
      Draft.What root = new Draft.What.ToChannel(channel, Post.line(key));
      Draft first =
          new Draft(
              lane,
              key,
              root,
              clock.instant().plusSeconds(draw.between(0, 3) * 10L),
              draw.between(0, 3) == 3 ? clock.instant().plusSeconds(90) : null,
              draw.between(0, 3) == 3 && !drafts.isEmpty() ? draw.oneOf(drafts).key() : null);
      if (draw.between(0, 2) < 2) {
        return List.of(first);
      }
      Instant now = clock.instant();
      return List.of(
          first,
          new Draft(lane, key + "/t", new Draft.What.OpenThread(key, "T"), now, null, null),
          new Draft(
              lane,
              key + "/q",
              new Draft.What.ToThread(key + "/t", Post.line("q")),
              now,
              null,
              null));
    }

    private void script(Draft draft, Prop.Draw draw) {
      for (int n = draw.between(0, 2); n > 0; n--) {
        platform.on(draft.key(), act(draw));
      }
    }

    private Act act(Prop.Draw draw) {
      return switch (draw.between(0, 7)) {
        case 0 -> new Act.Deliver();
        case 1 -> new Act.LoseTheAnswer();
        case 2 -> new Act.LoseTheRequest();
        case 3 -> new Act.TooMany(Duration.ofSeconds(draw.between(0, 60)));
        case 4 -> new Act.EchoLate(Duration.ofSeconds(draw.between(1, 200)));
        case 5 -> new Act.Interfere(this::kill, () -> {});
        case 6 -> new Act.Interfere(() -> {}, this::kill);
        default -> new Act.Refuse(Reason.INVALID);
      };
    }

    private void kill() {
      life.get().kill();
    }

    private void play() {
      database()
          .write(sql -> {
            Stream.of("outbox", "lane", "setting", "process")
                .forEach(table -> sql.update("DELETE FROM " + table));
            drafts.forEach(draft -> Outbox.add(sql, draft));
            return 0;
          });
      Dispatcher dispatcher = start();
      for (int turn = 0; isOpen(); turn++) {
        assertThat(turn).as("turns until all is settled").isLessThan(TURNS);
        dispatcher = turn(dispatcher);
      }
    }

    private Dispatcher start() {
      Life born = living.next();
      life.set(born);
      return new Dispatcher(
          born.around(database()),
          List.of(born.around(platform)),
          List.of(new NotedWatcher()),
          RateLimits.of(4),
          born,
          clock,
          new SplittableRandom(1));
    }

    private Dispatcher turn(Dispatcher dispatcher) {
      try {
        dispatcher.runDue(clock.instant());
        Optional<Instant> next = dispatcher.nextDue();
        next.filter(at -> at.isAfter(clock.instant())).ifPresent(clock::moveTo);
        return dispatcher;
      } catch (Life.Killed dead) {
        life.get().awaitStill();
        return start();
      }
    }

    private static boolean isOpen() {
      return !states("state IN ('PENDING', 'SENDING', 'UNKNOWN')").isEmpty();
    }

    private static List<String> states(String which) {
      return database()
          .read(sql -> sql.all("SELECT key FROM outbox WHERE " + which, row -> row.text("key")));
    }

    private void check() {
      assertThat(platform.sentTwice()).as("sent again although there").isEmpty();
      assertThat(platform.posted()).doesNotHaveDuplicates();
      drafts.forEach(this::check);
      drafts.stream().map(Draft::lane).distinct().forEach(this::checkOrder);
    }

    private void check(Draft draft) {
      String key = draft.key();
      State state = database().read(sql -> Outbox.state(sql, key)).orElseThrow();
      String heard = NotedWatcher.heard(database(), key);
      boolean isPost = !(draft.what() instanceof Draft.What.OpenThread);
      switch (state) {
        case SENT -> {
          assertThat(heard).as(key).isEqualTo("SENT");
          assertThat(platform.posted().contains(key)).as(key).isEqualTo(isPost);
        }
        case EXPIRED -> {
          assertThat(heard).as(key).isEqualTo("EXPIRED");
          assertThat(platform.posted()).doesNotContain(key);
        }
        case HELD -> assertThat(heard).as(key).isEqualTo("HELD");
        case DEAD -> {
          assertThat(heard).as(key).isIn("", "INVALID");
          assertThat(platform.posted()).doesNotContain(key);
        }
        case PENDING, SENDING, UNKNOWN, CANCELLED -> throw new AssertionError(key + " " + state);
      }
    }

    private void checkOrder(String lane) {
      List<String> wanted = drafts.stream().map(Draft::key).toList();
      assertThat(platform.posted().stream().filter(key -> key.startsWith(lane + "/")).toList())
          .isSortedAccordingTo((a, b) -> Integer.compare(wanted.indexOf(a), wanted.indexOf(b)));
    }
  }

  @Test
  void every_message_arrives_once_and_in_order_or_is_said_not_to_whatever_fails_and_dies() {
    Prop.forAll(draw -> {
      Run run = new Run();
      run.draw(draw);
      draw.note("drafts", run.drafts.stream().map(Draft::key).toList());
      run.play();
      run.check();
    });
  }
}
