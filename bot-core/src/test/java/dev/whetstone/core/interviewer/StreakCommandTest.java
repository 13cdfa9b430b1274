package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.ops.PastRounds;
import dev.whetstone.core.picture.PracticeCalendar;
import dev.whetstone.core.store.Ids;
import dev.whetstone.core.words.Verbs;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `/drill streak` and what managers decide, from Monday 2026-11-23 on in New York.
final class StreakCommandTest {
  @TempDir Path folder;
  private Rehearsal rehearsal;
  private Person ada;
  private Person boss;

  @BeforeEach
  void schedule() {
    rehearsal = new Rehearsal(folder, "2026-11-23T13:00:00Z", "rec-short-video-feed");
    rehearsal.scheduled(Rehearsal.weekdays());
    ada = rehearsal.person("Ada");
    boss = rehearsal.manager("Boss");
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private String reads(Person person, String words) {
    return Plain.of(person.types(words));
  }

  /// Answers on Monday, not on Tuesday; Wednesday's round is open.
  private void untilWednesday() {
    rehearsal.passUntil("2026-11-23T14:30:00Z");
    ada.answers(1);
    rehearsal.passUntil("2026-11-26T02:30:00Z");
  }

  @Test
  void before_the_first_answer_a_streak_has_not_begun() {
    assertThat(reads(ada, "streak")).contains("begins with the first round");
    assertThat(reads(ada, "streak why")).contains("No round of yours has ended");
    rehearsal.passUntil("2026-11-23T14:30:00Z");
    assertThat(reads(ada, "streak")).contains("begins with the first round");
  }

  @Test
  void an_open_round_counts_at_once_and_is_at_risk_until_its_deadline_before_that() {
    rehearsal.passUntil("2026-11-23T14:30:00Z");
    ada.answers(0);
    assertThat(reads(ada, "streak"))
        .contains("A streak of 1 round", "counts already: you answered 2026-11-23T14:30:00Z");

    rehearsal.passUntil("2026-11-24T14:30:00Z");
    assertThat(reads(ada, "streak"))
        .contains("A streak of 1 round")
        .contains("is at risk until 2026-11-25T14:00:00Z. If you cannot, a freeze covers it.")
        .doesNotContain("lost");

    rehearsal.passUntil("2026-11-25T14:30:00Z");
    assertThat(reads(ada, "streak"))
        .contains("at risk until 2026-11-26T02:00:00Z. Its deadline is over; late answers count.");
  }

  @Test
  void a_streak_is_shown_as_a_calendar_that_says_the_same_in_words() {
    untilWednesday();

    List<Block> blocks = ((Reply.Whisper) ada.types("streak")).post().blocks();
    Block.Picture picture =
        blocks.stream()
            .flatMap(b ->
                b instanceof Block.Picture p
                    ? List.of(p).stream()
                    : List.<Block.Picture>of().stream())
            .findFirst()
            .orElseThrow();

    PracticeCalendar calendar = PracticeCalendar.read(picture.key()).orElseThrow();
    assertThat(picture.alt())
        .isEqualTo(calendar.alt())
        .contains("Monday up to a quarter of the path, Tuesday frozen, Wednesday still open");
  }

  @Test
  void why_says_date_title_verdict_reason_and_time_the_newest_first() {
    untilWednesday();

    String monday = rehearsal.drillOf(rehearsal.rounds().getFirst()).title();
    assertThat(reads(ada, "streak why").lines().skip(1).limit(2))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith("• 24 Nov 2026 ")
                    .endsWith(
                        "Frozen: a freeze was spent; nothing had counted by 2026-11-26T02:00:00Z."),
            line ->
                assertThat(line)
                    .isEqualTo(
                        "• 23 Nov 2026 "
                            + monday
                            + ". Counted: you answered step 2 2026-11-23T14:30:00Z."));
  }

  @Test
  void why_fits_one_message_and_leads_to_the_older_rounds() {
    List<PastRounds.PastRound> past =
        IntStream.range(0, 60)
            .mapToObj(LocalDate.of(2026, 9, 24)::plusDays)
            .map(date ->
                new PastRounds.PastRound(
                    date,
                    date.atTime(14, 0).toInstant(ZoneOffset.UTC),
                    "A drill of the past with a title of some length",
                    List.of(ada.ref()),
                    List.of(),
                    List.of()))
            .toList();
    new PastRounds(rehearsal.database, new Ids(rehearsal.clock, new SplittableRandom(1)))
        .write(rehearsal.channel, "ml-design", Map.of(ada.ref(), "Ada"), past);
    Reply.Whisper first = (Reply.Whisper) ada.types("streak why");
    List<Press> older =
        Plain.buttonRows(first.post().blocks()).stream()
            .flatMap(List::stream)
            .map(button -> button.press())
            .toList();
    int limit = rehearsal.platform.abilities().messageCharacters();

    assertThat(Plain.characters(first.post())).isLessThan(limit);
    assertThat(older).hasSize(1);
    assertThat(Plain.of(first)).contains("type /drill streak why " + older.getFirst().detail());
    Reply next =
        ada.send(new ChatEvent.Pressed(ada.origin(), rehearsal.channel, null, older.getFirst()));
    assertThat(Plain.of(next)).contains("• 24 Sep 2026");
    assertThat(reads(ada, "streak why 2026-10").lines().skip(1).findFirst().orElseThrow())
        .startsWith("• 31 Oct 2026");
    assertThat(reads(ada, "streak why yesterday")).contains("not a date that I know");
  }

  @Test
  void anothers_streak_shows_what_is_public_and_nothing_of_who_hides() {
    untilWednesday();

    assertThat(reads(boss, "streak <@U-Ada>"))
        .isEqualTo("Ada has a streak of 1 round; the longest is 1.");
    assertThat(reads(boss, "streak @ada")).isEqualTo(reads(boss, "streak Ada"));
    assertThat(reads(boss, "streak @Zoe")).contains("I know nobody called “@Zoe”");
    reads(ada, "leaderboard hide");
    assertThat(reads(boss, "streak Ada")).isEqualTo("Ada keeps their streak to themselves.");
  }

  @Test
  void a_grant_gives_the_freeze_back_is_logged_told_and_explained() {
    untilWednesday();
    boss.types("today");

    assertThat(reads(boss, "streak grant <@U-Ada> 2026-11-24 was on call"))
        .contains("is excused for Ada", "They are told");
    rehearsal.passUntil("2026-11-26T03:00:00Z");

    assertThat(reads(ada, "streak")).contains("One freeze in the bank");
    assertThat(reads(ada, "streak why"))
        .contains("Excused: granted by Boss on 2026-11-26T02:30:00Z: was on call.");
    assertThat(rehearsal.scripted.directTexts())
        .anySatisfy(text -> assertThat(text).contains("Boss excused you from", "was on call"));
    assertThat(rehearsal.count("audit WHERE what LIKE 'excused Ada from %: was on call'"))
        .isEqualTo(1);
    assertThat(reads(boss, "streak grant Ada 2026-11-24 again"))
        .contains("is excused for Ada already", "nothing to grant");
  }

  @Test
  void a_void_takes_the_credit_back_and_boards_follow() {
    untilWednesday();
    assertThat(reads(boss, "leaderboard")).contains("1. Ada: 1 round");

    assertThat(reads(boss, "streak void Ada 2026-11-23 copied it")).contains("taken back from Ada");

    assertThat(reads(boss, "leaderboard")).contains("Nobody is on the board yet");
    assertThat(reads(ada, "streak why")).doesNotContain("Counted");
    assertThat(reads(boss, "streak void Ada 2026-11-23 copied it"))
        .contains("taken back from Ada already");
  }

  @Test
  void a_ruling_that_cannot_be_is_refused_with_its_reason() {
    untilWednesday();
    boss.types("leaderboard show");

    assertThat(reads(ada, "streak grant Ada 2026-11-24 please")).contains("Only who manages");
    assertThat(reads(boss, "streak grant")).contains("such as: /drill streak grant @Ada");
    assertThat(reads(boss, "streak grant Ada")).contains("such as:");
    assertThat(reads(boss, "streak grant Ada 2026-11-24")).contains("The member reads your reason");
    assertThat(reads(boss, "streak grant Zoe Quinn 2026-11-24 ill"))
        .contains("nobody called “Zoe Quinn”");
    assertThat(reads(boss, "streak grant Ada 2026-11-22 ill"))
        .contains("No scheduled round was held here on 22 Nov 2026");
    assertThat(reads(boss, "streak grant Ada 2026-11-25 ill"))
        .contains("is still open: until 2026-11-27T02:00:00Z");
    assertThat(reads(boss, "streak grant Ada 2026-11-23 ill")).contains("counted for Ada in time");
    assertThat(reads(boss, "streak grant Boss 2026-11-24 ill")).contains("Nothing was written");
    assertThat(reads(boss, "streak void Ada 2026-11-24 ill")).contains("did not count for Ada");
    assertThat(rehearsal.count("ledger WHERE cause <> 'FINAL'")).isZero();
  }

  @Test
  void a_reason_that_looks_like_a_final_rows_cause_breaks_nothing() {
    untilWednesday();
    assertThat(reads(boss, "streak grant Ada 2026-11-24 FINAL")).contains("is excused for Ada");
  }

  @Test
  void an_away_that_was_declared_before_the_opening_explains_an_excuse() {
    untilWednesday();
    String member = rehearsal.idOf(ada);
    rehearsal.database.write(sql ->
        sql.update(
            "INSERT INTO away (member_id, from_at, until_at, declared_at) VALUES (?, ?, ?, ?)",
            member,
            java.time.Instant.parse("2026-11-26T05:00:00Z"),
            java.time.Instant.parse("2026-11-28T05:00:00Z"),
            java.time.Instant.parse("2026-11-26T02:00:00Z")));
    rehearsal.passUntil("2026-11-26T14:30:00Z");

    assertThat(reads(ada, "streak")).contains("is open, and you are away: you are excused");
  }

  @Test
  void boards_are_private_and_shared_once_a_day_by_who_manages() {
    assertThat(reads(boss, "leaderboard share")).contains("nothing to share");
    untilWednesday();

    assertThat(reads(ada, "leaderboard"))
        .contains("Last 30 days", "1. Ada (you): 1 round", "/drill leaderboard hide");
    assertThat(reads(ada, "leaderboard share")).contains("Only who manages", "/drill leaderboard");
    assertThat(reads(boss, "leaderboard share")).contains("come into the channel now");
    assertThat(reads(boss, "leaderboard share")).contains("shared here today already");
    rehearsal.passUntil("2026-11-26T03:00:00Z");
    assertThat(rehearsal.platform.inChannel())
        .filteredOn(a -> a.key().startsWith("board/"))
        .singleElement()
        .satisfies(
            a -> assertThat(Plain.of(a.post())).contains("1. Ada: 1 round", "Shared by Boss"));
    assertThat(reads(ada, "leaderboard up")).contains("hide or show");
  }

  @Test
  void who_hides_is_on_no_board_until_they_show_themselves() {
    untilWednesday();

    assertThat(reads(ada, "leaderboard hide")).contains("on no board any more");
    assertThat(reads(boss, "leaderboard")).contains("Nobody is on the board yet");
    assertThat(reads(ada, "leaderboard")).contains("You are not on them");
    assertThat(reads(ada, "leaderboard show")).contains("You are on the boards");
    assertThat(reads(boss, "leaderboard")).contains("1. Ada");
  }

  @Test
  void the_button_of_a_streak_explains_it() {
    untilWednesday();
    Reply reply =
        ada.send(
            new ChatEvent.Pressed(
                ada.origin(), rehearsal.channel, null, Press.of(Verbs.STREAK_WHY, "")));
    assertThat(Plain.of(reply)).contains("Your rounds, one by one");
  }
}
