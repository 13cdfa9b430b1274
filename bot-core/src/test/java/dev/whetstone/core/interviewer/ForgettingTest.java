package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.store.Everything;
import dev.whetstone.core.streak.LedgerEntry;
import dev.whetstone.core.words.FormWords;
import dev.whetstone.core.words.Verbs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept about a member, and how all of it that names them goes.
final class ForgettingTest {
  private static final String WORDS = "Quokkas first, then zebras by their stripes and habits";

  @TempDir Path folder;
  private Rehearsal rehearsal;
  private Person zebediah;
  private Person ben;
  private Person boss;

  @BeforeEach
  void openARound() {
    rehearsal = new Rehearsal(folder, "2026-11-23T13:00:00Z", "rec-short-video-feed");
    rehearsal.scheduled(Rehearsal.weekdays()).passUntil("2026-11-23T14:04:00Z");
    zebediah = rehearsal.person("Zebediah").in("Europe/Berlin");
    ben = rehearsal.person("Ben");
    boss = rehearsal.manager("Boss");
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  /// Two days of a member who leaves a trace wherever one can be left.
  private void lives() {
    zebediah.answers(0, WORDS);
    ben.answers(0);
    ben.answers(1);
    zebediah.types("ask how many monthly users");
    zebediah.says("? how many creators");
    zebediah.says("I would look at what the quokkas watch to the end before anything else here");
    zebediah.types("remind 16:00");
    zebediah.types("mydata");
    rehearsal.passUntil("2026-11-23T23:30:00Z");
    ben.send(
        new dev.whetstone.core.chat.ChatEvent.Submitted(
            ben.origin(),
            rehearsal.channel,
            Press.of(Verbs.TAUGHT, rehearsal.round().id(), 0),
            Map.of(FormWords.TAUGHT, "0")));
    rehearsal.passUntil("2026-11-23T23:40:00Z");
  }

  private List<String> kept(String words) {
    return rehearsal.read(sql -> Everything.holding(sql, words));
  }

  private void assertNothingIsLeft() {
    assertThat(kept("Zebediah")).isEmpty();
    assertThat(kept("quokkas")).isEmpty();
    assertThat(rehearsal.scripted.textsIn(rehearsal.channel).toString()).doesNotContain("Zebediah");
  }

  @Test
  void nothing_goes_before_it_is_confirmed() {
    lives();

    Reply reply = zebediah.types("forget-me");

    assertThat(Plain.of(reply)).contains("Goes:", "Stays:", "cannot be taken back");
    assertThat(kept("Quokkas")).isNotEmpty();
  }

  @Test
  void after_forget_me_no_table_holds_the_name_the_id_or_the_words() {
    lives();
    assertThat(kept("Zebediah")).isNotEmpty();
    assertThat(rehearsal.platform.newest(Keys.wrap(rehearsal.round().id()))).contains("Zebediah");

    Reply reply = zebediah.presses(Verbs.FORGET_ME, -1);
    rehearsal.process().settle();
    rehearsal.passUntil("2026-11-23T23:50:00Z");

    assertThat(Plain.of(reply)).contains("You are forgotten");
    assertNothingIsLeft();
    String round = rehearsal.round().id();
    assertThat(rehearsal.platform.newest(Keys.reveal(round, 0)))
        .contains("Ben")
        .doesNotContain("Quokkas");
    assertThat(rehearsal.platform.newest(Keys.wrap(round)))
        .contains("a former member")
        .doesNotContain("Zebediah", "Quokkas");
    assertThat(rehearsal.platform.newest(Keys.facts(round))).contains("(a former member asked)");
  }

  @Test
  void after_forget_me_no_byte_of_the_files_holds_the_name_the_id_or_the_words()
      throws IOException {
    lives();
    rehearsal.database.emptyLog();
    assertThat(inTheFiles("Zebediah")).isTrue();
    assertThat(inTheFiles("uokkas")).isTrue();

    zebediah.types("forget-me yes");
    rehearsal.process().settle();

    assertThat(inTheFiles("Zebediah")).isFalse();
    assertThat(inTheFiles("uokkas")).isFalse();
  }

  @Test
  void what_was_forgotten_while_somebody_read_is_gone_from_the_files_soon_after()
      throws IOException {
    lives();
    rehearsal.read(sql -> {
      // The reader's view begins with its first statement.
      Everything.holding(sql, "Zebediah");
      zebediah.types("forget-me yes");
      rehearsal.process().settle();
      return true;
    });
    assertThat(inTheFiles("Zebediah")).isTrue();

    rehearsal.passUntil("2026-11-23T23:50:00Z");
    rehearsal.database.close();

    assertThat(inTheFiles("Zebediah")).isFalse();
    assertThat(inTheFiles("uokkas")).isFalse();
  }

  private boolean inTheFiles(String words) throws IOException {
    Path file = rehearsal.database.file();
    for (Path part : List.of(file, file.resolveSibling(file.getFileName() + "-wal"))) {
      if (Files.exists(part)
          && Files.readString(part, StandardCharsets.ISO_8859_1).contains(words)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void a_round_that_is_over_loses_their_words_and_keeps_the_others() {
    lives();
    String round = rehearsal.round().id();
    rehearsal.passUntil("2026-11-25T03:00:00Z");

    zebediah.types("forget-me yes");
    rehearsal.passUntil("2026-11-25T03:10:00Z");

    assertNothingIsLeft();
    assertThat(rehearsal.platform.newest(Keys.reveal(round, 0)))
        .contains(ben.thought(0))
        .doesNotContain("Quokkas", "Zebediah");
    assertThat(rehearsal.platform.newest(Keys.wrap(round)))
        .contains("Took part: ", "a former member", "Ben")
        .doesNotContain("Quokkas", "Zebediah");
  }

  @Test
  void the_verdicts_stay_whole_and_belong_to_nobody() {
    lives();
    String member = rehearsal.idOf(zebediah);
    rehearsal.passUntil("2026-11-25T03:00:00Z");
    zebediah.types("forget-me yes");

    List<String> outcomes =
        rehearsal.read(sql ->
            sql.all(
                "SELECT outcome FROM ledger WHERE member_id = ?",
                row -> row.text("outcome"),
                member));

    assertThat(outcomes).containsExactly("CREDITED");
    assertThat(rehearsal.ledger(ben)).containsExactly(LedgerEntry.Outcome.CREDITED);
  }

  @Test
  void who_comes_back_comes_as_somebody_new() {
    lives();
    String before = rehearsal.idOf(zebediah);
    zebediah.types("forget-me yes");
    rehearsal.process().settle();

    assertThat(Plain.of(zebediah.types("mydata"))).contains("nothing about you");
    zebediah.answers(2);

    assertThat(rehearsal.idOf(zebediah)).isNotEqualTo(before);
  }

  @Test
  void a_message_that_waits_while_the_platform_is_down_leaves_without_their_name() {
    zebediah.answers(0, WORDS);
    rehearsal.scripted.otherwise(
        new dev.whetstone.core.chat.ScriptedPlatform.Act.TooMany(java.time.Duration.ofMinutes(5)));
    rehearsal.passUntil("2026-11-23T16:30:00Z");

    zebediah.types("forget-me yes");
    rehearsal.scripted.otherwise(new dev.whetstone.core.chat.ScriptedPlatform.Act.Deliver());
    rehearsal.passUntil("2026-11-23T17:00:00Z");

    assertThat(rehearsal.scripted.textsIn(rehearsal.thread()).toString())
        .contains("What a strong answer covers")
        .doesNotContain("Quokkas", "Zebediah");
  }

  @Test
  void a_member_can_take_along_everything_that_is_kept() {
    lives();

    String file = Plain.of(zebediah.types("mydata"));

    assertThat(file)
        .contains("mydata.json", WORDS, "\"platform_id\" : \"U-Zebediah\"")
        .contains("Europe/Berlin", "\"local_time\" : \"16:00\"", "\"fact_id\"", "\"hints\"");
  }

  @Test
  void the_post_of_an_interview_together_names_them_no_more() {
    zebediah.types("start live");
    rehearsal.process().settle();
    String root = Keys.root(rehearsal.round().id());
    zebediah.presses(Verbs.JOIN, -1);
    rehearsal.process().settle();
    rehearsal.passUntil("2026-11-23T14:06:00Z");
    assertThat(rehearsal.platform.newest(root)).contains("Zebediah");

    zebediah.types("forget-me yes");
    rehearsal.passUntil("2026-11-23T14:08:00Z");

    assertThat(rehearsal.platform.newest(root)).contains("a former member");
    assertNothingIsLeft();
  }

  @Test
  void what_others_wrote_about_them_in_the_log_goes_too() {
    lives();
    rehearsal.passUntil("2026-11-23T23:45:00Z");
    boss.types("remove Zebediah 1");
    assertThat(Plain.of(boss.types("log"))).contains("took the words of Zebediah");

    zebediah.types("forget-me yes");

    assertThat(Plain.of(boss.types("log"))).contains("took the words of a former member");
  }
}
