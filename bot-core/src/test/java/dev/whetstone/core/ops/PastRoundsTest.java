package dev.whetstone.core.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.ops.PastRounds.PastRound;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.ChannelsRounds;
import dev.whetstone.core.store.Ids;
import dev.whetstone.core.store.PlainTransactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PastRoundsTest {
  private static final WorkspaceRef HOME = new WorkspaceRef("web", "local");
  private static final ChannelRef CHANNEL = new ChannelRef(HOME, "ml-design");
  private static final MemberRef ANN = new MemberRef(HOME, "ann");
  private static final MemberRef BO = new MemberRef(HOME, "bo");
  private static final Instant MONDAY = Instant.parse("2026-11-09T08:00:00Z");

  private final PlainTransactions database = new PlainTransactions();
  private final Ids ids = new Ids(() -> MONDAY, new Random(1));
  private final PastRounds past = new PastRounds(database, ids);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_past_is_written_once_with_its_ledger_and_counts_as_no_held_drill() {
    assertThat(write(MONDAY)).isTrue();

    assertThat(write(MONDAY.plusSeconds(86_400))).isFalse();
    assertThat(texts("SELECT slot_key AS t FROM round ORDER BY seq"))
        .containsExactly("past:2026-11-09", "past:2026-11-10");
    assertThat(texts("SELECT outcome AS t FROM ledger ORDER BY round_seq, member_id"))
        .containsExactly("CREDITED", "LATE", "CREDITED", "ABSENT");
    assertThat(texts("SELECT title AS t FROM round WHERE drill_hash IS NOT NULL")).isEmpty();
  }

  @Test
  void the_next_round_comes_after_the_past() {
    write(MONDAY);

    int next =
        database.read(
            sql -> ChannelsRounds.nextSeq(sql, Channels.find(sql, CHANNEL).orElseThrow().id()));

    assertThat(next).isEqualTo(3);
  }

  @Test
  void members_of_the_past_have_their_names() {
    write(MONDAY);

    assertThat(texts("SELECT name AS t FROM member ORDER BY name")).containsExactly("Ann", "Bo");
  }

  private boolean write(Instant first) {
    LocalDate date = LocalDate.ofInstant(first, java.time.ZoneOffset.UTC);
    return past.write(
        CHANNEL,
        "ml-design",
        Map.of(ANN, "Ann", BO, "Bo"),
        List.of(
            new PastRound(date, first, "One", List.of(ANN), List.of(BO), List.of()),
            new PastRound(
                date.plusDays(1),
                first.plusSeconds(86_400),
                "Two",
                List.of(ANN),
                List.of(),
                List.of(BO))));
  }

  private List<String> texts(String query) {
    return database.read(sql -> sql.all(query, row -> row.text("t")));
  }
}
