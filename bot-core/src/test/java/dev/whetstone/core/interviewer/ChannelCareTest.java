package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Lack;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.ScriptedPlatform.Act;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.schedule.ChannelState;
import dev.whetstone.core.store.Audit;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Channels where nobody answers, and channels that the platform takes away. Monday to Friday,
/// 09:00 in New York.
final class ChannelCareTest {
  @TempDir Path folder;
  private Rehearsal rehearsal;
  private Person boss;

  @BeforeEach
  void schedule() {
    rehearsal = new Rehearsal(folder, "2026-11-23T12:00:00Z", "rec-short-video-feed");
    rehearsal.scheduled(Rehearsal.weekdays());
    boss = rehearsal.manager("Mia");
    boss.types("settings catch-up 2h");
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private List<Witness.Arrival> notes(String about) {
    return rehearsal.platform.arrivals().stream()
        .filter(arrival -> arrival.key().startsWith("note/" + about + "/"))
        .toList();
  }

  private Reply presses(String label) {
    Button button =
        notes("quiet").getLast().post().blocks().stream()
            .flatMap(b ->
                b instanceof Block.Buttons(var row)
                    ? row.stream()
                    : java.util.stream.Stream.empty())
            .filter(b -> b.label().equals(label))
            .findFirst()
            .orElseThrow();
    return boss.send(new ChatEvent.Pressed(boss.origin(), rehearsal.channel, null, button.press()));
  }

  private ChannelState state() {
    return rehearsal
        .process()
        .whetstone
        .operator()
        .channel(rehearsal.channel)
        .orElseThrow()
        .state();
  }

  private List<String> log() {
    return rehearsal.read(sql ->
        Audit.newest(sql, rehearsal.stored().orElseThrow().id(), 50).stream()
            .map(Audit.Entry::what)
            .toList());
  }

  private Instant opening() {
    return rehearsal.process().whetstone.nextOpening(rehearsal.channel).orElseThrow();
  }

  @Test
  void after_five_rounds_with_nobody_the_manager_is_asked_once_and_after_ten_it_pauses() {
    rehearsal.passUntil("2026-11-28T12:00:00Z");
    assertThat(notes("quiet")).isEmpty();
    rehearsal.passUntil("2026-12-04T12:00:00Z");
    assertThat(notes("quiet")).hasSize(1);
    assertThat(Plain.of(notes("quiet").getFirst().post())).contains("[Go on]", "[Pause]");
    assertThat(state()).isInstanceOf(ChannelState.Running.class);

    rehearsal.passUntil("2026-12-12T12:00:00Z");

    assertThat(notes("quiet")).hasSize(1);
    assertThat(notes("paused")).hasSize(1);
    assertThat(state()).isInstanceOf(ChannelState.Paused.class);
    assertThat(log()).anyMatch(line -> line.startsWith("paused: nobody answered"));
    int rounds = rehearsal.rounds().size();
    rehearsal.passUntil("2026-12-20T12:00:00Z");
    assertThat(rehearsal.rounds()).hasSize(rounds);

    assertThat(Plain.of(boss.types("resume"))).contains("2026-12-21T14:00:00Z");
    rehearsal.passUntil("2026-12-24T12:00:00Z");
    assertThat(state()).isInstanceOf(ChannelState.Running.class);
  }

  @Test
  void where_no_manager_is_known_the_log_says_once_what_nobody_was_told() {
    boss.types("forget-me yes");

    rehearsal.passUntil("2026-12-07T12:00:00Z");

    assertThat(notes("quiet")).isEmpty();
    assertThat(log())
        .filteredOn(line -> line.startsWith("could tell nobody") && line.contains("anybody there"))
        .hasSize(1);
  }

  @Test
  void one_answer_begins_the_count_anew() {
    rehearsal.passUntil("2026-11-26T15:00:00Z");
    rehearsal.person("Ada").answers(0);
    rehearsal.passUntil("2026-12-03T12:00:00Z");
    assertThat(notes("quiet")).isEmpty();
    rehearsal.passUntil("2026-12-05T12:00:00Z");
    assertThat(notes("quiet")).hasSize(1);
  }

  @Test
  void who_says_go_on_is_not_paused_for_ten_more() {
    rehearsal.passUntil("2026-12-02T12:00:00Z");
    assertThat(Plain.of(presses("Go on"))).contains("Going on");

    rehearsal.passUntil("2026-12-14T12:00:00Z");

    assertThat(state()).isInstanceOf(ChannelState.Running.class);
  }

  @Test
  void pause_on_the_question_pauses() {
    rehearsal.passUntil("2026-12-02T12:00:00Z");
    assertThat(Plain.of(presses("Pause"))).contains("/drill resume");
    assertThat(state()).isInstanceOf(ChannelState.Paused.class);
  }

  @Test
  void the_bot_kicked_on_friday_and_back_on_monday_goes_on_and_posts_nothing_stale() {
    rehearsal.passUntil("2026-11-27T14:30:00Z");
    Round friday = rehearsal.round();
    rehearsal.person("Ada").answers(0);
    rehearsal.scripted.close(rehearsal.channel);
    rehearsal.passUntil("2026-11-28T12:00:00Z");

    assertThat(rehearsal.rounds().getLast().state()).isEqualTo(RoundState.ABANDONED);
    assertThat(state()).isInstanceOf(ChannelState.Lost.class);
    assertThat(notes("lost")).hasSize(1);
    assertThat(Plain.of(notes("lost").getFirst().post())).contains("Invite me", "/drill resume");
    assertThat(rehearsal.process().whetstone.nextOpening(rehearsal.channel)).isEmpty();
    assertThat(rehearsal.count("answer WHERE state = 'COUNTED'")).isEqualTo(1);
    assertThat(Plain.of(boss.types("schedule"))).contains("taken out of this channel");

    rehearsal.passUntil("2026-11-30T12:00:00Z");
    int before = rehearsal.platform.arrivals().size();
    rehearsal.scripted.channel("C1");
    Reply back = boss.send(new ChatEvent.Invited(boss.origin(), rehearsal.channel));
    rehearsal.passUntil("2026-11-30T13:59:00Z");

    assertThat(Plain.of(back)).contains("I am back", "2026-11-30T14:00:00Z");
    assertThat(rehearsal.platform.arrivals()).hasSize(before);
    rehearsal.passUntil("2026-11-30T14:05:00Z");
    assertThat(rehearsal.rounds().getLast().head().date()).isEqualTo(LocalDate.of(2026, 11, 30));
    assertThat(rehearsal.platform.arrivals().stream().skip(before).map(Witness.Arrival::key))
        .isNotEmpty()
        .noneMatch(key -> key.contains(friday.id()))
        .noneMatch(key -> key.startsWith("skipped/"));
    assertThat(log()).contains("lost the channel: channel gone", "took the bot back in");
  }

  @Test
  void a_channel_that_was_lost_for_a_month_waits_for_its_manager() {
    rehearsal.passUntil("2026-11-27T14:30:00Z");
    rehearsal.scripted.close(rehearsal.channel);
    rehearsal.passUntil("2026-12-29T12:00:00Z");
    rehearsal.scripted.channel("C1");

    Reply back = boss.send(new ChatEvent.Invited(boss.origin(), rehearsal.channel));

    assertThat(Plain.of(back)).contains("/drill setup");
    assertThat(state()).isInstanceOf(ChannelState.Lost.class);
    boss.types("resume");
    assertThat(opening()).isEqualTo("2026-12-29T14:00:00Z");
  }

  @Test
  void a_channel_where_the_bot_may_not_write_says_what_is_missing() {
    rehearsal.clock.moveTo(Instant.parse("2026-11-23T13:59:00Z"));
    rehearsal.scripted.otherwise(new Act.Refuse(Outcome.Reason.FORBIDDEN));
    rehearsal.passUntil("2026-11-23T14:01:00Z");
    rehearsal.scripted.otherwise(new Act.Deliver());
    rehearsal.passUntil("2026-11-23T14:02:00Z");

    assertThat(state())
        .isInstanceOfSatisfying(
            ChannelState.Lost.class,
            lost -> assertThat(lost.loss()).isEqualTo(ChannelState.Loss.FORBIDDEN));
    assertThat(Plain.of(boss.types("schedule"))).contains("may not write here");
  }

  /// What the manager is told when nothing may be posted any more.
  private String noteOf(Lack... lacks) {
    Instant opens = Instant.parse("2026-11-23T14:00:00Z");
    String channel = rehearsal.stored().orElseThrow().id();
    rehearsal.clock.moveTo(opens.minusSeconds(60));
    rehearsal.scripted.lacks(lacks);
    rehearsal.scripted.otherwise(new Act.Refuse(Outcome.Reason.FORBIDDEN));
    rehearsal.scripted.on("note/lost/" + channel + "/" + opens.toEpochMilli(), new Act.Deliver());
    rehearsal.passUntil("2026-11-23T14:02:00Z");
    return Plain.of(notes("lost").getFirst().post());
  }

  @Test
  void the_manager_is_told_which_permission_is_missing_where_and_where_it_is_given() {
    String note =
        noteOf(
            new Lack(Lack.Kind.PERMISSION, "Send Messages in Threads", rehearsal.channel, true),
            new Lack(Lack.Kind.PERMISSION, "Add Reactions", rehearsal.channel, false),
            new Lack(Lack.Kind.PERMISSION, "Elsewhere", rehearsal.scripted.channel("C9"), true));

    assertThat(note)
        .contains("“ml-design”", "“Send Messages in Threads”", "settings of that channel")
        .contains("Permissions", "/drill resume")
        .doesNotContain("Add Reactions", "Elsewhere", "doctor");
  }

  @Test
  void the_manager_is_told_which_scope_is_missing_and_who_can_add_it() {
    assertThat(noteOf(new Lack(Lack.Kind.SCOPE, "chat:write", null, true)))
        .contains("“chat:write”", "Whoever runs me", "installs the app again", "/drill resume")
        .doesNotContain("doctor");
  }

  @Test
  void where_nobody_knows_what_is_missing_the_manager_is_sent_to_the_doctor() {
    assertThat(noteOf()).contains("“ml-design”", "/drill doctor", "/drill resume");
  }

  @Test
  void settings_changed_while_the_channel_is_lost_open_nothing_until_it_is_back() {
    rehearsal.passUntil("2026-11-23T14:30:00Z");
    rehearsal.scripted.close(rehearsal.channel);
    rehearsal.passUntil("2026-11-23T23:00:00Z");

    boss.types("settings time 10:00");

    assertThat(rehearsal.process().whetstone.nextOpening(rehearsal.channel)).isEmpty();
    boss.types("resume");
    assertThat(opening()).isEqualTo("2026-11-24T15:00:00Z");
  }

  @Test
  void an_operator_sees_pauses_resumes_and_removes_channels() {
    Operator operator = rehearsal.process().whetstone.operator();
    Operator.Status status = operator.channels().getFirst();
    assertThat(status.name()).isEqualTo("ml-design");
    assertThat(status.openings()).hasSize(3);

    Instant until = Instant.parse("2026-11-25T05:00:00Z");
    assertThat(operator.pause(rehearsal.channel, until).orElseThrow().state())
        .isEqualTo(new ChannelState.Paused(until));
    assertThat(operator.resume(rehearsal.channel).orElseThrow().openings().getFirst().at())
        .isEqualTo("2026-11-23T14:00:00Z");

    Operator.Status removed = operator.remove(rehearsal.channel).orElseThrow();
    assertThat(removed.state()).isInstanceOf(ChannelState.Removed.class);
    assertThat(removed.openings()).isEmpty();
    rehearsal.passUntil("2026-11-24T15:00:00Z");
    assertThat(rehearsal.rounds()).isEmpty();
    assertThat(notes("removed")).hasSize(1);
    assertThat(operator.remove(rehearsal.scripted.channel("C9"))).isEmpty();

    boss.types("resume");
    rehearsal.passUntil("2026-11-25T15:00:00Z");
    assertThat(rehearsal.rounds()).hasSize(1);
  }
}
