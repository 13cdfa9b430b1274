package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.adapter.WholeProduct;
import dev.whetstone.core.round.Pace;
import dev.whetstone.discord.fake.FakeChannel;
import dev.whetstone.discord.fake.FakeGuild;
import dev.whetstone.discord.fake.FakeMessage;
import dev.whetstone.discord.fake.FakeModal;
import dev.whetstone.discord.fake.Person;
import dev.whetstone.discord.fake.Routes;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Rounds in channels of each kind, in several servers.
@Timeout(60)
final class ServersTest {
  @TempDir Path folder;

  @Test
  void a_round_in_a_forum_is_a_post_with_its_tags_in_which_people_answer_either_way() {
    try (Workplace work = Workplace.connected(folder)) {
      FakeChannel forum = work.discord.forum("drills", "Difficulty 1", "Difficulty 2");
      Person ana = work.discord.person("Ana");
      work.product.whetstone.settle(work.ref(forum), forum.name(), WholeProduct.daily(Pace.DAY));

      work.product.whetstone.openNow(work.ref(forum));
      FakeChannel post = forum.awaitThreads(1).getFirst();
      FakeMessage root = post.awaitMessages(2).getFirst();
      FakeModal form = ana.presses(root, "Start").awaitModal();
      FakeMessage shown = ana.submits(form, Forms.filled(form, HearingTest.ANSWER)).awaitWhisper();
      FakeMessage answer = work.discord.person("Ben").writes(post, HearingTest.OTHER);
      HearingTest.awaitReaction(post, answer);

      assertThat(root.id()).isEqualTo(post.id());
      assertThat(shown.buttons()).isNotEmpty();
      assertThat(forum.threads()).hasSize(1);
      assertThat(work.discord.calls(Routes.THREAD_FROM_MESSAGE)).isEmpty();
      assertThat(work.discord.violations()).isEmpty();
    }
  }

  @Test
  void two_servers_hold_rounds_at_once_and_neither_hears_the_other() {
    try (Workplace work = Workplace.connected(folder)) {
      FakeChannel here = work.discord.channel("general");
      FakeGuild second = work.discord.addGuild("Second");
      FakeChannel there = second.channel("general");
      Workplace.Opened first = work.opens(here, Pace.SOLO);
      var ref = Places.channelRef(second.id(), there.id());
      work.product.whetstone.settle(ref, there.name(), WholeProduct.daily(Pace.SOLO));
      work.product.whetstone.openNow(ref);
      FakeMessage root = there.awaitMessages(1).getFirst();
      there.awaitThreads(1).getFirst().awaitMessages(1);

      Person ben = second.person("Ben");
      FakeModal form = ben.presses(root, "Start").awaitModal();
      FakeMessage shown = ben.submits(form, Forms.filled(form, HearingTest.OTHER)).awaitWhisper();
      FakeModal other = work.discord.person("Ana").presses(first.root(), "Start").awaitModal();

      assertThat(shown.buttons()).isNotEmpty();
      assertThat(other.seen()).doesNotContain(HearingTest.OTHER);
      assertThat(there.threads()).hasSize(1);
      assertThat(here.threads()).hasSize(1);
      assertThat(work.discord.violations()).isEmpty();
    }
  }
}
