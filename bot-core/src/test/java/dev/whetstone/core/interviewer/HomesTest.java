package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.schedule.ChannelState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workspaces that are connected late, and that are lost; and what a member sees of theirs.
final class HomesTest {
  @TempDir Path folder;
  private Rehearsal rehearsal;

  @BeforeEach
  void setUp() {
    rehearsal = new Rehearsal(folder, "2026-11-23T12:00:00Z", "rec-short-video-feed");
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private Whetstone whetstone() {
    return rehearsal.process().whetstone;
  }

  @Test
  void a_channel_that_was_added_and_opened_before_its_platform_was_connected_is_held_there() {
    WorkspaceRef waiting = new WorkspaceRef("scripted", Homes.ANY);
    ChannelRef early = new ChannelRef(waiting, "C1");
    whetstone().settle(early, "general", Rehearsal.weekdays());
    whetstone().openNow(early);

    assertThat(whetstone().operator().adopt(rehearsal.channel.workspace())).isEqualTo(1);
    assertThat(whetstone().operator().adopt(rehearsal.channel.workspace())).isZero();
    rehearsal.process().settle();

    assertThat(rehearsal.scripted.textsIn(rehearsal.channel)).hasSize(1);
    assertThat(whetstone().operator().channels().stream().map(Operator.Status::ref))
        .containsExactly(rehearsal.channel);
  }

  @Test
  void a_workspace_that_took_the_bot_out_is_left_alone_and_its_rounds_end() {
    rehearsal.scheduled(Rehearsal.weekdays());
    rehearsal.passUntil("2026-11-23T15:00:00Z");

    whetstone().operator().lost(rehearsal.channel.workspace());

    assertThat(whetstone().operator().channel(rehearsal.channel).orElseThrow().state())
        .isInstanceOf(ChannelState.Lost.class);
    int before = rehearsal.scripted.posted().size();
    rehearsal.passUntil("2026-11-25T15:00:00Z");
    assertThat(rehearsal.scripted.posted()).hasSize(before);
  }

  @Test
  void a_members_page_names_the_open_drill_with_its_link_and_the_schedule_to_managers_alone() {
    rehearsal.scheduled(Rehearsal.weekdays());
    rehearsal.passUntil("2026-11-23T15:00:00Z");
    MemberRef ada = new MemberRef(rehearsal.channel.workspace(), "Ada");

    String page =
        whetstone()
            .home(ada, _ -> false, (_, message) -> Optional.of("https://x/" + message))
            .toString();
    String managers = whetstone().home(ada, _ -> true, (_, _) -> Optional.empty()).toString();

    assertThat(page).contains(rehearsal.drill().title(), "https://x/").doesNotContain("A drill at");
    assertThat(managers).contains("A drill at 09:00");
    assertThat(List.of(page, managers)).allSatisfy(it -> assertThat(it).contains("streak"));
  }

  @Test
  void a_members_page_names_a_drill_that_was_opened_by_hand() {
    rehearsal.scheduled(Rehearsal.weekdays());
    rehearsal.passUntil("2026-11-21T15:00:00Z");
    whetstone().openNow(rehearsal.channel);
    rehearsal.process().settle();
    MemberRef ada = new MemberRef(rehearsal.channel.workspace(), "Ada");

    String page = whetstone().home(ada, _ -> false, (_, _) -> Optional.empty()).toString();

    assertThat(page).contains("Open now").doesNotContain("No drill is open");
  }
}
