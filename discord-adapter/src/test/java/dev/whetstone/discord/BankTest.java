package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.pack.ShippedBank;
import dev.whetstone.core.preview.WrittenDay;
import java.util.Map;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every drill of the bank, played by six people who write much, as Discord would get it.
final class BankTest {
  static Stream<Drill> drills() {
    return ShippedBank.BANK.drills().stream();
  }

  @ParameterizedTest
  @MethodSource("drills")
  void a_whole_day_of_a_drill_keeps_within_every_limit(Drill drill) {
    WrittenDay.play(drill, DiscordPlatform.ABILITIES, new Checked());
  }

  private record Checked() implements WrittenDay.Showing {
    @Override
    public void post(Post post) {
      MessageCreateData message = Drawn.message(post, Pictures.none());
      Limited.assertMessage(message);
      assertThat(Limited.isInert(message)).as(Limited.texts(message).toString()).isTrue();
      assertThat(Limited.seen(message).lines()).as(post.summary()).doesNotContain("…");
    }

    @Override
    public void form(Form form) {
      for (int page = 0; page < Modals.pages(form); page++) {
        Limited.assertModal(Modals.of(form, page, Map.of(), "draft"));
      }
      assertThat(form.intro()).noneMatch(Block.File.class::isInstance);
    }
  }
}
