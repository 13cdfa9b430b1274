package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.words.FormWords;
import dev.whetstone.core.words.Replies;
import dev.whetstone.core.words.Verbs;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes from a client that is not ours, or from somebody who may not.
final class ForgedPressesTest {
  @TempDir Path folder;
  private Rehearsal rehearsal;
  private Person ada;
  private Person boss;

  @BeforeEach
  void open() {
    rehearsal = new Rehearsal(folder, "2026-11-23T13:00:00Z", "rec-short-video-feed");
    rehearsal.scheduled(Rehearsal.weekdays()).passUntil("2026-11-23T14:30:00Z");
    ada = rehearsal.person("Ada");
    boss = rehearsal.manager("Boss");
    ada.answers(0);
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  /// The same native id, in a workspace that has nothing to do with the round's.
  private Origin stranger(boolean manages) {
    MemberRef ref = new MemberRef(new WorkspaceRef("scripted", "W-other"), ada.ref().id());
    return new Origin(rehearsal.nextId(), rehearsal.clock.instant(), ref, "Mallory", null, manages);
  }

  private ChannelRef elsewhere() {
    return new ChannelRef(new WorkspaceRef("scripted", "W-other"), "C9");
  }

  private Reply door(ChatEvent event) {
    return rehearsal.process().whetstone.door().accept(event);
  }

  private static List<String> verbs() {
    return Arrays.stream(Verbs.class.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
        .map(field -> {
          try {
            return (String) field.get(null);
          } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
          }
        })
        .toList();
  }

  @Test
  void a_press_from_another_workspace_reaches_no_round() {
    Round round = rehearsal.round();
    long members = rehearsal.count("member");
    for (String verb : verbs()) {
      Press press = Press.of(verb, round.id(), 0);
      door(new ChatEvent.Pressed(stranger(true), elsewhere(), null, press));
      door(
          new ChatEvent.Submitted(
              stranger(true),
              elsewhere(),
              press,
              Map.of(FormWords.TEXT, ada.thought(7), "stage1", "0")));
    }

    assertThat(rehearsal.round()).isEqualTo(round);
    assertThat(
            rehearsal.count(
                "member WHERE name = 'Mallory' AND workspace_id = (SELECT"
                    + " workspace_id FROM channel)"))
        .isZero();
    assertThat(rehearsal.count("self_check")).isZero();
    assertThat(rehearsal.count("member WHERE state <> 'IN'")).isZero();
    assertThat(members).isEqualTo(rehearsal.count("member"));
  }

  @Test
  void who_manages_another_channel_closes_nothing_here() {
    Round round = rehearsal.round();
    ChannelRef other = rehearsal.scripted.channel("C2");
    rehearsal.process().whetstone.settle(other, "other", Rehearsal.weekdays());
    door(
        new ChatEvent.Pressed(
            boss.origin(), other, null, Press.of(Verbs.NEXT, round.id(), round.position())));

    assertThat(rehearsal.rounds().getFirst().position()).isEqualTo(round.position());
  }

  @Test
  void a_member_presses_every_verb_and_changes_nothing_of_the_channels() {
    Round round = rehearsal.round();
    String schedule = fingerprint();
    for (String verb : verbs()) {
      for (String detail : List.of("", "x", round.head().channel(), rehearsal.idOf(ada))) {
        Press press = Press.of(verb, round.id(), 0).with(detail);
        Person bob = rehearsal.person("Bob");
        assertThat(bob.send(new ChatEvent.Pressed(bob.origin(), rehearsal.channel, null, press)))
            .as("pressed " + press)
            .isNotInstanceOf(Reply.Failed.class);
        assertThat(
                bob.send(new ChatEvent.Submitted(bob.origin(), rehearsal.channel, press, Map.of())))
            .as("submitted " + press)
            .isNotInstanceOf(Reply.Failed.class);
      }
    }

    assertThat(fingerprint()).isEqualTo(schedule);
    assertThat(rehearsal.round().position()).isEqualTo(round.position());
    String state =
        rehearsal.read(sql ->
            sql.first(
                    "SELECT state FROM member WHERE id = ?",
                    row -> row.text("state"),
                    rehearsal.idOf(ada))
                .orElseThrow());
    assertThat(state).isEqualTo("IN");
    assertThat(rehearsal.round().book().hasAnswered(rehearsal.idOf(ada), 0)).isTrue();
  }

  @Test
  void a_manager_presses_every_verb_with_nonsense_and_nothing_fails() {
    Round round = rehearsal.round();
    for (String verb : verbs()) {
      for (String id : List.of("", "nobody", round.id())) {
        for (int ordinal : List.of(-7, -1, 0, 99, Integer.MAX_VALUE)) {
          for (String detail : List.of("", "x", "-1", "99999999999", "2026-11-24", "a:b")) {
            Press press = new Press(verb, id, ordinal, -1, detail);
            assertThat(
                    boss.send(new ChatEvent.Pressed(boss.origin(), rehearsal.channel, null, press)))
                .as("pressed " + press)
                .isNotInstanceOf(Reply.Failed.class);
            assertThat(
                    boss.send(
                        new ChatEvent.Submitted(
                            boss.origin(),
                            rehearsal.channel,
                            press,
                            Map.of("x", "y", FormWords.TEXT, "no"))))
                .as("submitted " + press)
                .isNotInstanceOf(Reply.Failed.class);
          }
        }
      }
    }
  }

  @Test
  void a_member_gets_no_log_no_export_no_doctor_and_no_other_ones_data() {
    for (String words :
        List.of(
            "log",
            "export",
            "doctor",
            "setup",
            "settings level 1",
            "pause",
            "resume",
            "skip",
            "preview",
            "reroll",
            "queue nlp",
            "remove",
            "streak grant @Ada 2026-11-23 no",
            "streak void @Ada 2026-11-23 no")) {
      assertThat(Plain.of(ada.types(words))).as(words).contains(Replies.managersOnly());
    }
    assertThat(Plain.of(ada.types("mydata @Boss"))).doesNotContain("Boss");
    assertThat(rehearsal.count("ledger")).isZero();
  }

  @Test
  void self_check_marks_are_taken_only_when_the_check_is_open() {
    Round round = rehearsal.round();
    ada.send(
        new ChatEvent.Submitted(
            ada.origin(),
            rehearsal.channel,
            Press.of(Verbs.CHECK, round.id()),
            Map.of(FormWords.STAGE + 1, "0")));

    assertThat(rehearsal.count("self_check")).isZero();
  }

  /// The schedule as stored, and how often it was changed.
  private String fingerprint() {
    return rehearsal.read(sql ->
        sql.first(
                "SELECT spec || '|' || COALESCE(next_run_at, 0) || '|' || version AS now FROM"
                    + " schedule",
                row -> row.text("now"))
            .orElseThrow());
  }
}
