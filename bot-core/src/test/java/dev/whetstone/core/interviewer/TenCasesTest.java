package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.ScriptedPlatform.Act;
import dev.whetstone.core.interviewer.Witness.Arrival;
import dev.whetstone.core.ops.Backup;
import dev.whetstone.core.ops.Restore;
import dev.whetstone.core.round.Part;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.words.Verbs;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ten cases that the design must survive, with the whole product.
final class TenCasesTest {
  private static final Act DOWN = new Act.TooMany(Duration.ofMinutes(1));

  @TempDir Path folder;
  private Rehearsal rehearsal;
  private Person ada;

  @BeforeEach
  void schedule() {
    rehearsal = new Rehearsal(folder, "2026-11-23T13:00:00Z", "rec-short-video-feed");
    rehearsal.scheduled(Rehearsal.weekdays());
    ada = rehearsal.person("Ada");
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private void open() {
    rehearsal.passUntil("2026-11-23T14:04:00Z");
  }

  private static List<String> keysOf(List<Arrival> arrivals) {
    return arrivals.stream().map(Arrival::key).toList();
  }

  /// What the thread of a day without answers holds.
  private static List<String> silentDay(Round round) {
    List<String> keys = new ArrayList<>();
    round.parts().forEach(part -> keys.add(Keys.question(round.id(), part.ordinal())));
    keys.add(Keys.wrap(round.id()));
    return keys;
  }

  private List<String> postedInThread(Round round) {
    List<String> keys = silentDay(round);
    return rehearsal.scripted.posted().stream().filter(keys::contains).toList();
  }

  @Test
  void one_a_thread_reply_with_unknown_outcome_is_found_and_not_sent_again() {
    open();
    Round round = rehearsal.round();
    String lost = Keys.question(round.id(), 1);
    String never = Keys.question(round.id(), 2);
    rehearsal.scripted.on(lost, new Act.LoseTheAnswer());
    rehearsal.scripted.on(never, new Act.LoseTheRequest());
    rehearsal.passUntil("2026-11-23T23:00:00Z");

    assertThat(postedInThread(round)).containsExactlyElementsOf(silentDay(round));
    assertThat(rehearsal.scripted.attempts()).containsOnlyOnce(lost);
    assertThat(rehearsal.scripted.lookedFor()).containsExactly(lost, never);
    assertThat(rehearsal.scripted.sentTwice()).isEmpty();
  }

  @Test
  void two_an_echo_that_comes_after_the_nonce_window_is_still_heard() {
    open();
    Round round = rehearsal.round();
    String late = Keys.question(round.id(), 1);
    rehearsal.scripted.on(late, new Act.EchoLate(Duration.ofMinutes(5)));
    rehearsal.passUntil("2026-11-23T23:00:00Z");

    assertThat(rehearsal.scripted.attempts()).containsOnlyOnce(late);
    assertThat(postedInThread(round)).containsExactlyElementsOf(silentDay(round));
    assertThat(rehearsal.count("outbox WHERE state <> 'SENT'")).isZero();
  }

  @Test
  void three_killed_between_root_and_thread_the_next_process_opens_the_thread_once() {
    Rehearsal.Run doomed = rehearsal.process();
    rehearsal.clock.moveTo(Instant.parse("2026-11-23T14:00:00Z"));
    doomed.whetstone.dueWorks().forEach(work -> work.runDue(rehearsal.clock.instant()));
    String id = rehearsal.round().id();
    rehearsal.scripted.on(Keys.root(id), new Act.Interfere(() -> {}, doomed.life::kill));
    dies(doomed);

    rehearsal.start();
    rehearsal.passUntil("2026-11-23T14:04:00Z");

    assertThat(rehearsal.round().state()).isEqualTo(RoundState.RUNNING);
    assertThat(keysOf(rehearsal.platform.inChannel())).containsExactly(Keys.root(id));
    assertThat(keysOf(rehearsal.platform.inThreads())).containsExactly(Keys.question(id, 0));
    assertThat(rehearsal.scripted.sentTwice()).isEmpty();
    assertThat(rehearsal.scripted.lookedFor()).contains(Keys.root(id));
  }

  private static void dies(Rehearsal.Run doomed) {
    try {
      doomed.settle();
      throw new AssertionError("it lives");
    } catch (Life.Killed killed) {
      assertThat(killed).hasMessage("killed");
    }
  }

  @Test
  void four_two_processes_on_one_file_hold_one_day() {
    Rehearsal.Run other = rehearsal.another();
    rehearsal.clock.moveTo(Instant.parse("2026-11-23T14:00:00Z"));
    rehearsal.process().whetstone.dueWorks().forEach(w -> w.runDue(rehearsal.clock.instant()));
    other.whetstone.dueWorks().forEach(w -> w.runDue(rehearsal.clock.instant()));
    other.settle();
    rehearsal.process().settle();
    Round round = rehearsal.round();

    for (Part part : round.parts()) {
      rehearsal.clock.moveTo(part.closesAt());
      Rehearsal.Run first = part.ordinal() % 2 == 0 ? other : rehearsal.process();
      first.whetstone.dueWorks().forEach(w -> w.runDue(rehearsal.clock.instant()));
      rehearsal.process().settle();
      other.settle();
    }

    assertThat(rehearsal.rounds()).hasSize(1);
    assertThat(keysOf(rehearsal.platform.inChannel()))
        .containsExactly(Keys.root(round.id()), Keys.line(round.id()));
    assertThat(postedInThread(round)).containsExactlyElementsOf(silentDay(round));
    assertThat(rehearsal.scripted.sentTwice()).isEmpty();
    other.life.close();
  }

  @Test
  void five_a_deploy_in_the_burst_of_nine_o_clock_loses_and_doubles_nothing()
      throws InterruptedException {
    List<ChannelRef> channels =
        IntStream.range(2, 14).mapToObj(i -> rehearsal.scripted.channel("C" + i)).toList();
    Rehearsal.Run old = rehearsal.process();
    channels.forEach(c -> old.whetstone.settle(c, c.id(), Rehearsal.weekdays()));
    rehearsal.clock.moveTo(Instant.parse("2026-11-23T14:00:00Z"));
    old.whetstone.dueWorks().forEach(work -> work.runDue(rehearsal.clock.instant()));
    List<Round> rounds = rehearsal.rounds();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    rehearsal.scripted.on(Keys.root(rounds.get(5).id()), new Act.Wait(begun, gate));
    Thread sending = Thread.startVirtualThread(old::settle);
    begun.await();

    Thread stopping = Thread.startVirtualThread(old.dispatcher::close);
    Rehearsal.Run next = rehearsal.start();
    next.settle();
    gate.countDown();
    stopping.join();
    sending.join();
    next.settle();

    assertThat(rounds).hasSize(13);
    for (Round round : rounds) {
      assertThat(rehearsal.scripted.posted())
          .containsOnlyOnce(Keys.root(round.id()), Keys.question(round.id(), 0));
    }
    assertThat(rehearsal.rounds()).allMatch(round -> round.state() == RoundState.RUNNING);
    assertThat(rehearsal.scripted.sentTwice()).isEmpty();
  }

  @Test
  void
      six_six_hours_of_outage_post_nothing_stale_afterwards_and_the_wrap_names_what_nobody_answered() {
    open();
    Round round = rehearsal.round();
    ada.answers(0);
    rehearsal.scripted.otherwise(DOWN);
    rehearsal.passUntil("2026-11-23T20:04:00Z");
    int open = rehearsal.round().position();
    rehearsal.scripted.otherwise(new Act.Deliver());
    rehearsal.passUntil("2026-11-24T00:00:00Z");

    List<String> posted = keysOf(rehearsal.platform.inThreads());
    for (int missed = 1; missed < open; missed++) {
      assertThat(posted).doesNotContain(Keys.question(round.id(), missed));
    }
    assertThat(posted)
        .contains(Keys.question(round.id(), open), Keys.reveal(round.id(), 0))
        .endsWith(Keys.wrap(round.id()))
        .doesNotHaveDuplicates();
    String missing = rehearsal.drill().step(round.part(1).id()).orElseThrow().title();
    assertThat(rehearsal.platform.newest(Keys.wrap(round.id())))
        .contains("Nobody answered in time: " + missing);
  }

  @Test
  void seven_a_clock_an_hour_back_stops_sending_and_opens_nothing_twice() {
    open();
    Round round = rehearsal.round();
    Instant second = rehearsal.openPart().closesAt();
    rehearsal.passUntil(second);
    int before = rehearsal.scripted.attempts().size();

    rehearsal.clock.moveTo(second.minus(Duration.ofHours(1)));
    ada.says("? " + rehearsal.drill().facts().getFirst().label());
    rehearsal.passUntil(second.minus(Duration.ofMinutes(2)));
    assertThat(rehearsal.scripted.attempts()).hasSize(before);
    assertThat(rehearsal.process().dispatcher.waitsForClockUntil()).isPresent();
    rehearsal.passUntil(second);
    assertThat(rehearsal.scripted.posted()).containsOnlyOnce(Keys.facts(round.id()));
    rehearsal.passUntil("2026-11-24T13:00:00Z");

    assertThat(rehearsal.rounds()).hasSize(1);
    assertThat(rehearsal.process().dispatcher.waitsForClockUntil()).isEmpty();
    assertThat(postedInThread(round)).containsExactlyElementsOf(silentDay(round));
    assertThat(rehearsal.round().state()).isEqualTo(RoundState.WRAPPED);
  }

  @Test
  void eight_an_old_backup_restored_says_nothing_twice_and_nothing_stale() {
    open();
    Round round = rehearsal.round();
    rehearsal.scripted.on(Keys.question(round.id(), 1), DOWN);
    rehearsal.clock.moveTo(rehearsal.openPart().closesAt());
    rehearsal.process().settle();
    Backup.Result backup =
        Backup.into(
            folder.resolve("backups"), rehearsal.database.file(), rehearsal.clock.instant());
    rehearsal.passUntil("2026-11-23T18:30:00Z");
    List<String> before = rehearsal.scripted.posted();
    Restore restore =
        new Restore(rehearsal.database.file(), folder.resolve("running"), rehearsal.clock);

    rehearsal.killedWhile(() ->
        assertThat(restore.run(((Backup.Result.Made) backup).file()))
            .isInstanceOf(Restore.Result.Fit.class));
    rehearsal.passUntil("2026-11-24T13:00:00Z");

    assertThat(rehearsal.scripted.posted()).startsWith(before.toArray(String[]::new));
    assertThat(postedInThread(round)).doesNotHaveDuplicates().endsWith(Keys.wrap(round.id()));
    assertThat(rehearsal.scripted.sentTwice()).isEmpty();
    assertThat(rehearsal.round().state()).isEqualTo(RoundState.WRAPPED);
  }

  @Test
  void nine_a_root_deleted_by_a_moderator_ends_the_round_without_harm_and_tomorrow_comes() {
    open();
    ada.answers(0);
    Round round = rehearsal.round();
    rehearsal.scripted.remove(rehearsal.root());
    rehearsal.scripted.remove(rehearsal.thread());
    Person moderator = rehearsal.manager("Mod");
    moderator.send(new ChatEvent.Deleted(moderator.origin(), rehearsal.root(), false));
    rehearsal.passUntil("2026-11-24T14:05:00Z");

    assertThat(rehearsal.rounds().getFirst().state()).isEqualTo(RoundState.ABANDONED);
    assertThat(rehearsal.round().state()).isEqualTo(RoundState.RUNNING);
    assertThat(keysOf(rehearsal.platform.inThreads())).doesNotContain(Keys.wrap(round.id()));
    assertThat(Plain.of(ada.presses(Verbs.START, round, -1))).contains("No streak suffers");
  }

  @Test
  void ten_the_bot_kicked_on_friday_and_back_on_monday_goes_on_without_a_flood() {
    rehearsal.passUntil("2026-11-27T14:30:00Z");
    Round friday = rehearsal.round();
    rehearsal.scripted.close(rehearsal.channel);
    rehearsal.passUntil("2026-11-30T12:00:00Z");
    assertThat(rehearsal.round().state()).isEqualTo(RoundState.ABANDONED);
    assertThat(rehearsal.process().whetstone.nextOpening(rehearsal.channel)).isEmpty();
    int before = rehearsal.platform.arrivals().size();

    rehearsal.scripted.channel("C1");
    rehearsal.scheduled(Rehearsal.weekdays());
    rehearsal.passUntil("2026-11-30T14:05:00Z");

    Round monday = rehearsal.round();
    assertThat(monday.head().date()).isEqualTo(LocalDate.of(2026, 11, 30));
    assertThat(rehearsal.platform.arrivals().stream().skip(before).map(Arrival::key))
        .containsExactly(Keys.root(monday.id()), Keys.question(monday.id(), 0))
        .noneMatch(key -> key.contains(friday.id()));
  }
}
