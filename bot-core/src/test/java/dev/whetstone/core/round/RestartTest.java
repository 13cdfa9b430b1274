package dev.whetstone.core.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.Prop;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.interviewer.Shelf;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.ChannelsRounds;
import dev.whetstone.core.store.Database;
import dev.whetstone.core.store.Ids;
import dev.whetstone.core.store.Rounds;
import dev.whetstone.core.store.Sql;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes that end and start anew on one database in the middle of a round.
final class RestartTest {
  @TempDir Path folder;
  private Database database;
  private String channel;
  private int rounds;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("whetstone.db"));
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z"));
    Ids ids = new Ids(clock, new SplittableRandom(1));
    ChannelRef ref = new ChannelRef(new WorkspaceRef("test", "W"), "C");
    channel = database.write(sql -> Channels.put(sql, ids, ref, "ml-design")).id();
    database.write(sql -> addMembers(sql));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static int addMembers(Sql sql) {
    return List.of("ada", "bob", "cleo", "dan").stream()
        .mapToInt(name ->
            sql.update(
                "INSERT INTO member (id, workspace_id, native_id, name, state) SELECT ?, id, ?, ?,"
                    + " 'IN' FROM workspace",
                name,
                name,
                name))
        .sum();
  }

  @Test
  void a_round_at_any_pace_comes_back_from_the_database_as_it_was() {
    Prop.forAll(draw -> {
      // Each save waits for the disk: a part of the tries is enough.
      if (draw.between(0, 5) > 0) {
        return;
      }
      RoundStory story = RoundStory.of(draw, "r" + rounds++, new Stored());

      assertThat(story.round.state()).isEqualTo(RoundState.DONE);
      assertThat(story.effects(Effect.Wrap.class)).hasSize(1);
      assertThat(story.effects(Effect.Ask.class)).doesNotHaveDuplicates();
    });
  }

  /// The real tables.
  private final class Stored implements RoundStory.Memory {
    private @Nullable Round last;

    @Override
    public Round reread(Round round, Drill drill) {
      Round found = database.write(sql -> keep(sql, round, drill));
      assertSame(found, round);
      return found;
    }

    private Round keep(Sql sql, Round round, Drill drill) {
      if (last == null) {
        Round here = settled(sql, round, drill);
        Rounds.insert(sql, here, "adhoc:" + here.id(), drill.title(), drill.key());
      } else {
        Rounds.save(sql, last, round);
      }
      Round found = Rounds.find(sql, round.id()).orElseThrow();
      last = found;
      return found;
    }

    /// The same round in this database's channel.
    private Round settled(Sql sql, Round round, Drill drill) {
      Round.Head head = round.head();
      Round.Head here =
          new Round.Head(
              head.id(),
              channel,
              ChannelsRounds.nextSeq(sql, channel),
              head.date(),
              false,
              head.pace(),
              head.credit(),
              new Shelf().pin(sql, drill),
              head.plannedAt(),
              head.settings(),
              head.expected(),
              head.salt());
      return new Round(
          here,
          round.state(),
          round.position(),
          round.version(),
          round.times(),
          round.parts(),
          round.joined(),
          round.book());
    }
  }

  private static void assertSame(Round found, Round round) {
    assertThat(found.state()).isEqualTo(round.state());
    assertThat(found.position()).isEqualTo(round.position());
    assertThat(found.version()).isEqualTo(round.version());
    assertThat(found.times()).isEqualTo(round.times());
    assertThat(found.parts()).isEqualTo(round.parts());
    assertThat(found.joined()).isEqualTo(round.joined());
    assertThat(Set.copyOf(found.book().answers())).isEqualTo(Set.copyOf(round.book().answers()));
    assertThat(Set.copyOf(found.book().progress())).isEqualTo(Set.copyOf(round.book().progress()));
    assertThat(found.book().asked()).containsExactlyInAnyOrderElementsOf(round.book().asked());
    assertThat(found.book().taught()).isEqualTo(round.book().taught());
  }
}
