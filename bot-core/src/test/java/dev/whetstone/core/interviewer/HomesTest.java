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
  void of_channels_that_wait_each_goes_to_the_workspace_that_it_is_in() {
    WorkspaceRef waiting = new WorkspaceRef("scripted", Homes.ANY);
    ChannelRef early = new ChannelRef(waiting, "C1");
    ChannelRef elsewhere = new ChannelRef(waiting, "C2");
    whetstone().settle(early, "general", Rehearsal.weekdays());
    whetstone().settle(elsewhere, "elsewhere", Rehearsal.weekdays());
    whetstone().openNow(early);

    assertThat(whetstone().operator().waiting("scripted")).containsOnly(early, elsewhere);
    assertThat(whetstone().operator().adopt(rehearsal.channel)).isTrue();
    assertThat(whetstone().operator().adopt(rehearsal.channel)).isFalse();
    rehearsal.process().settle();

    assertThat(rehearsal.scripted.textsIn(rehearsal.channel)).hasSize(1);
    assertThat(whetstone().operator().waiting("scripted")).containsExactly(elsewhere);
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
  void a_workspace_that_has_the_bot_again_goes_on_with_the_next_drill_and_its_removed_do_not() {
    rehearsal.scheduled(Rehearsal.weekdays());
    rehearsal.passUntil("2026-11-23T15:00:00Z");
    whetstone().operator().lost(rehearsal.channel.workspace());
    rehearsal.passUntil("2026-11-24T10:00:00Z");
    int before = rehearsal.scripted.textsIn(rehearsal.channel).size();

    whetstone().operator().regained(rehearsal.channel.workspace());
    rehearsal.process().settle();
    assertThat(rehearsal.scripted.textsIn(rehearsal.channel)).hasSize(before);
    rehearsal.passUntil("2026-11-24T15:00:00Z");
    assertThat(rehearsal.scripted.textsIn(rehearsal.channel).size()).isGreaterThan(before);

    whetstone().operator().remove(rehearsal.channel);
    whetstone().operator().regained(rehearsal.channel.workspace());
    assertThat(whetstone().operator().channel(rehearsal.channel).orElseThrow().state())
        .isInstanceOf(ChannelState.Removed.class);
  }

  @Test
  void a_workspace_that_was_gone_for_more_than_a_month_waits_for_somebody() {
    rehearsal.scheduled(Rehearsal.weekdays());
    whetstone().operator().lost(rehearsal.channel.workspace());
    rehearsal.passUntil("2026-12-24T15:00:00Z");

    whetstone().operator().regained(rehearsal.channel.workspace());

    assertThat(whetstone().operator().channel(rehearsal.channel).orElseThrow().state())
        .isInstanceOf(ChannelState.Lost.class);
  }

  @Test
  void a_members_page_names_the_open_drill_with_its_link_and_the_schedule_to_managers_alone() {
    rehearsal.scheduled(Rehearsal.weekdays());
    rehearsal.passUntil("2026-11-23T15:00:00Z");
    MemberRef ada = new MemberRef(rehearsal.channel.workspace(), "Ada");

    String page = whetstone().home(ada, new Reader(false, false)).toString();
    String managers = whetstone().home(ada, new Reader(false, true)).toString();

    assertThat(page).contains(rehearsal.drill().title(), "https://x/").doesNotContain("A drill at");
    assertThat(managers).contains("A drill at 09:00");
    assertThat(List.of(page, managers)).allSatisfy(it -> assertThat(it).contains("streak"));
  }

  @Test
  void a_drill_that_a_manager_opened_beside_the_schedule_is_on_the_page_too() {
    rehearsal.scheduled(Rehearsal.weekdays());
    rehearsal.passUntil("2026-11-29T20:00:00Z");
    MemberRef ada = new MemberRef(rehearsal.channel.workspace(), "Ada");
    assertThat(whetstone().home(ada, new Reader(false, false)).toString()).contains("No drill");

    whetstone().openNow(rehearsal.channel);
    rehearsal.process().settle();

    assertThat(whetstone().home(ada, new Reader(false, false)).toString())
        .contains(rehearsal.drillOf(rehearsal.round()).title());
  }

  @Test
  void a_channel_that_is_shut_is_on_the_page_of_those_alone_who_took_part_there() {
    rehearsal.scheduled(Rehearsal.weekdays());
    rehearsal.passUntil("2026-11-23T15:00:00Z");
    String title = rehearsal.drill().title();
    MemberRef ben = new MemberRef(rehearsal.channel.workspace(), "Ben");
    rehearsal.person("Ada").says("How many people use it each day, and which latency is allowed?");

    assertThat(whetstone().home(rehearsal.person("Ada").ref(), new Reader(true, false)).toString())
        .contains(title);
    assertThat(whetstone().home(ben, new Reader(true, false)).toString())
        .doesNotContain(title)
        .contains("No channel");
  }

  private record Reader(boolean shut, boolean manager) implements HomeReader {
    @Override
    public boolean isShut(ChannelRef channel) {
      return shut;
    }

    @Override
    public boolean manages(ChannelRef channel) {
      return manager;
    }

    @Override
    public Optional<String> link(ChannelRef channel, String message) {
      return Optional.of("https://x/" + message);
    }
  }
}
