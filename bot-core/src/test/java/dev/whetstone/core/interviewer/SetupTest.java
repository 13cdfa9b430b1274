package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.words.Verbs;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `/drill setup` and `/drill settings`, as who manages a channel meets them.
final class SetupTest {
  private static final Map<String, String> GOOD =
      Map.of(
          "time", "10am",
          "zone", "berlin",
          "pace", "mon-thu day, fri live",
          "level", "3",
          "domains", "nlp, rec",
          "wrap", "6h");

  @TempDir Path folder;
  private Rehearsal rehearsal;
  private Person boss;

  @BeforeEach
  void open() {
    rehearsal = new Rehearsal(folder, "2026-11-23T12:00:00Z", "rec-short-video-feed");
    boss = rehearsal.manager("Mia");
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private Reply submits(Map<String, String> values) {
    return submits(boss, values);
  }

  private Reply submits(Person person, Map<String, String> values) {
    return person.send(
        new ChatEvent.Submitted(
            person.origin(), rehearsal.channel, Press.of(Verbs.SET_UP, ""), values));
  }

  private static Map<String, String> good(String field, @Nullable String value) {
    Map<String, String> values = new HashMap<>(GOOD);
    values.remove(field);
    if (value != null) {
      values.put(field, value);
    }
    return values;
  }

  private Form shown(Reply reply) {
    return ((Reply.Show) reply).form();
  }

  private static Map<String, String> drafts(Form form) {
    Map<String, String> drafts = new HashMap<>();
    for (Form.Field field : form.fields()) {
      switch (field) {
        case Form.Line(var id, _, _, var draft) -> drafts.put(id, draft);
        case Form.Choice(var id, _, _, var chosen) -> drafts.put(id, Integer.toString(chosen));
        case Form.Lines _, Form.Tick _ -> throw new AssertionError(field);
      }
    }
    return drafts;
  }

  private Schedule schedule() {
    return rehearsal.process().whetstone.scheduleOf(rehearsal.channel).orElseThrow();
  }

  @Test
  void a_channel_that_nobody_knew_is_set_up_by_one_form() {
    assertThat(rehearsal.stored()).isEmpty();

    Reply reply = submits(GOOD);

    assertThat(schedule().opensAt()).isEqualTo(LocalTime.of(10, 0));
    assertThat(schedule().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(schedule().paces())
        .hasSize(5)
        .containsEntry(DayOfWeek.MONDAY, Pace.DAY)
        .containsEntry(DayOfWeek.FRIDAY, Pace.LIVE);
    assertThat(schedule().level()).isEqualTo(4);
    assertThat(schedule().domains()).hasSize(2).contains("nlp");
    assertThat(schedule().wrapAfter()).isEqualTo(Duration.ofHours(6));
    assertThat(schedule().holidays()).isNull();
    assertThat(Plain.of(reply)).contains("2026-11-24T09:00:00Z", "[First drill now]");
    String id = rehearsal.stored().orElseThrow().id();
    assertThat(rehearsal.read(sql -> Channels.standing(sql, id)).manager())
        .isEqualTo(rehearsal.idOf(boss));
  }

  @Test
  void the_channel_is_welcomed_once_in_five_lines_however_often_it_is_set_up() {
    submits(GOOD);
    submits(good("time", "11:00"));
    rehearsal.start().settle();
    submits(good("time", "12:00"));
    rehearsal.process().settle();

    assertThat(rehearsal.platform.inChannel()).hasSize(1);
    String welcome = Plain.of(rehearsal.platform.inChannel().getFirst().post());
    assertThat(welcome.lines().filter(line -> !line.startsWith("["))).hasSize(5);
    assertThat(welcome)
        .contains("10:00 (Europe/Berlin)", "/drill mydata", "[Don't count me]")
        .doesNotContain("First drill now");
  }

  @Test
  void each_wrong_field_has_its_own_message_and_the_rest_is_kept_as_typed() {
    Map<String, String> wrong =
        Map.of(
            "time", "25:00",
            "zone", "Berlim",
            "pace", "mon-thu, fri live",
            "level", "1",
            "domains", "serch",
            "holidays", "atlantis",
            "wrap", "30h");

    Reply.Mend mend = (Reply.Mend) submits(wrong);

    assertThat(mend.messages().keySet())
        .containsExactly("time", "zone", "pace", "domains", "holidays", "wrap");
    assertThat(mend.messages().get("zone")).contains("Europe/Berlin");
    assertThat(mend.messages().get("domains")).contains("Did you mean search");
    assertThat(mend.messages().get("wrap")).contains("1h to 20h");
    assertThat(drafts(mend.form())).isEqualTo(wrong);
    assertThat(rehearsal.stored()).isEmpty();
    rehearsal.process().settle();
    assertThat(rehearsal.platform.arrivals()).isEmpty();
  }

  @Test
  void an_empty_form_says_what_is_missing() {
    Reply.Mend mend = (Reply.Mend) submits(Map.of());

    assertThat(mend.messages().keySet()).containsExactly("time", "zone", "pace", "level", "wrap");
    assertThat(mend.messages().values()).allMatch(message -> message.contains("missing"));
  }

  @Test
  void the_zone_is_guessed_from_the_person_and_the_second_form_shows_what_is_set() {
    Origin origin =
        new Origin(
            "x1", rehearsal.clock.instant(), boss.ref(), "Mia", ZoneId.of("Asia/Tokyo"), true);
    Form first =
        shown(boss.send(new ChatEvent.Commanded(origin, rehearsal.channel, null, "setup")));
    assertThat(drafts(first))
        .containsEntry("time", "09:00")
        .containsEntry("zone", "Asia/Tokyo")
        .containsEntry("pace", "mon-fri day")
        .containsEntry("holidays", "none");
    assertThat(Plain.of(first)).contains("nlp", "search", "speech");

    submits(good("holidays", "de-by"));

    assertThat(drafts(shown(boss.types("setup"))))
        .containsEntry("time", "10:00")
        .containsEntry("zone", "Europe/Berlin")
        .containsEntry("pace", "mon-thu day, fri live")
        .containsEntry("level", "3")
        .containsEntry("domains", "nlp, recommendation")
        .containsEntry("holidays", "de-by")
        .containsEntry("wrap", "6h");
  }

  @Test
  void only_who_manages_the_channel_sets_it_up_by_whatever_door() {
    Person ada = rehearsal.person("Ada");

    assertThat(Plain.of(ada.types("setup"))).contains("Only who manages");
    assertThat(Plain.of(submits(ada, GOOD))).contains("Only who manages");
    assertThat(rehearsal.stored()).isEmpty();
  }

  @Test
  void the_first_drill_can_come_at_once() {
    submits(GOOD);
    Press press = Press.of(Verbs.FIRST_DRILL, "");

    Reply reply = boss.send(new ChatEvent.Pressed(boss.origin(), rehearsal.channel, null, press));
    rehearsal.process().settle();

    assertThat(Plain.of(reply)).contains("on its way");
    assertThat(rehearsal.rounds()).hasSize(1);
    assertThat(rehearsal.platform.inChannel()).hasSize(2);
    Person ada = rehearsal.person("Ada");
    assertThat(
            Plain.of(ada.send(new ChatEvent.Pressed(ada.origin(), rehearsal.channel, null, press))))
        .contains("Only who manages");
  }

  @Test
  void two_channels_have_a_schedule_each() {
    submits(GOOD);
    ChannelRef other = rehearsal.scripted.channel("C2");
    boss.send(
        new ChatEvent.Submitted(
            boss.origin(), other, Press.of(Verbs.SET_UP, ""), good("time", "15:00")));

    assertThat(schedule().opensAt()).isEqualTo(LocalTime.of(10, 0));
    assertThat(rehearsal.process().whetstone.scheduleOf(other).orElseThrow().opensAt())
        .isEqualTo(LocalTime.of(15, 0));
    assertThat(rehearsal.process().whetstone.operator().channels())
        .extracting(Operator.Status::ref)
        .containsExactlyInAnyOrder(rehearsal.channel, other);
  }

  @Test
  void every_setting_is_shown_with_how_to_change_it_and_each_is_checked() {
    submits(GOOD);

    assertThat(Plain.of(boss.types("settings")))
        .contains("grace: 12h", "/drill settings grace 6h", "catch-up: 3h", "k: 1", "digest: on");
    assertThat(Plain.of(boss.types("settings grace"))).contains("0h to 24h");
    assertThat(Plain.of(boss.types("settings grce 6h"))).contains("Did you mean grace");
    assertThat(Plain.of(boss.types("settings grace 25h"))).contains("0h to 24h");
    assertThat(Plain.of(boss.types("settings wrap 30m"))).contains("too short", "1h to 20h");
    assertThat(Plain.of(boss.types("settings catch-up 0"))).contains("1h to 12h");
    assertThat(Plain.of(boss.types("settings k 5"))).contains("from 1 to 4");
    assertThat(Plain.of(boss.types("settings level hard"))).contains("from 1 to 5");
    assertThat(Plain.of(boss.types("settings digest maybe"))).contains("on or off");
    assertThat(Plain.of(boss.types("settings zone EST"))).contains("summer time");
    assertThat(Plain.of(boss.types("settings level 4"))).contains("already");
    assertThat(rehearsal.count("audit WHERE what LIKE 'set %to%'")).isZero();
  }

  @Test
  void each_setting_holds_and_is_noted_with_who_did_it() {
    submits(GOOD);

    for (String words :
        List.of(
            "grace 6h 30m",
            "k 2",
            "catch-up 2h",
            "wrap 90m",
            "level 2",
            "domains all",
            "pace fri solo",
            "days mon fri",
            "digest off",
            "zone New York",
            "time 8:15",
            "holidays none")) {
      boss.types("settings " + words);
    }

    assertThat(schedule().grace()).isEqualTo(Duration.ofMinutes(390));
    assertThat(schedule().credit()).isEqualTo(2);
    assertThat(schedule().catchUp()).isEqualTo(Duration.ofHours(2));
    assertThat(schedule().wrapAfter()).isEqualTo(Duration.ofMinutes(90));
    assertThat(schedule().level()).isEqualTo(2);
    assertThat(schedule().domains()).isEmpty();
    assertThat(schedule().paces())
        .isEqualTo(Map.of(DayOfWeek.MONDAY, Pace.DAY, DayOfWeek.FRIDAY, Pace.SOLO));
    assertThat(schedule().zone()).isEqualTo(Rehearsal.NEW_YORK);
    assertThat(schedule().opensAt()).isEqualTo(LocalTime.of(8, 15));
    String id = rehearsal.stored().orElseThrow().id();
    assertThat(rehearsal.read(sql -> Channels.standing(sql, id)).digest()).isFalse();
    assertThat(rehearsal.count("audit WHERE what LIKE 'set %to%' AND actor = 'Mia'")).isEqualTo(11);
  }

  @Test
  void a_change_that_would_open_too_soon_says_which_date_goes_without() {
    rehearsal.scheduled(Rehearsal.weekdays());
    rehearsal.passUntil("2026-11-23T14:30:00Z");

    String reply = Plain.of(boss.types("settings time 18:00"));

    assertThat(reply).contains("Mon 23 Nov 2026 goes without", "12 hours", "2026-11-24T23:00:00Z");
  }

  @Test
  void a_change_leaves_an_open_round_alone() {
    rehearsal.scheduled(Rehearsal.weekdays());
    rehearsal.passUntil("2026-11-23T14:30:00Z");
    var before = rehearsal.round().opened();

    boss.types("settings wrap 2h");
    boss.types("settings grace 0h");
    rehearsal.passUntil("2026-11-23T18:00:00Z");

    assertThat(rehearsal.round().opened()).isEqualTo(before);
    assertThat(Set.of(rehearsal.round().head().settings().wrapAfter()))
        .containsExactly(Duration.ofHours(8));
  }
}
