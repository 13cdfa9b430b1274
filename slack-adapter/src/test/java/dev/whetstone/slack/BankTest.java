package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.pack.ShippedBank;
import dev.whetstone.core.preview.WrittenDay;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every drill of the bank, played by six people who write much, as Slack would get it.
final class BankTest {
  static Stream<Drill> drills() {
    return ShippedBank.BANK.drills().stream();
  }

  @ParameterizedTest
  @MethodSource("drills")
  void a_whole_day_of_a_drill_keeps_within_every_limit(Drill drill) {
    WrittenDay.play(drill, SlackPlatform.ABILITIES, new Checked());
  }

  private record Checked() implements WrittenDay.Showing {
    @Override
    public void post(Post post) {
      Rendered rendered = BlockKit.of(post);
      Limited.assertMessage(rendered.blocks());
      assertThat(Limited.isInert(Limited.json(rendered.blocks()))).isTrue();
      assertThat(rendered.text()).isNotBlank();
      assertThat(Limited.seen(rendered.blocks()).lines()).as(post.summary()).doesNotContain("…");
    }

    @Override
    public void card(Post post) {
      post(post);
      ModalsTest.assertView(Modals.showing(post, new ModalPlace("C1", null), Media.none()));
    }

    @Override
    public void form(Form form) {
      ModalsTest.assertView(Modals.of(form, new ModalPlace("C1", null)));
      assertThat(form.intro()).noneMatch(Block.File.class::isInstance);
    }
  }
}
