package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.adapter.House;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.interviewer.HomeReader;
import dev.whetstone.core.store.Database;
import dev.whetstone.slack.fake.FakeSlack;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The adapter alone, on a product that is not well yet.
@Timeout(30)
final class StartTest {
  @TempDir Path folder;

  /// A product whose database is busy at first.
  private static final class Busy implements House {
    private final AtomicInteger adoptions = new AtomicInteger();
    private final CountDownLatch up = new CountDownLatch(1);

    @Override
    public Reply accept(ChatEvent event) {
      return Reply.nothing();
    }

    @Override
    public void catchUp() {}

    @Override
    public void lineUp() {
      up.countDown();
    }

    @Override
    public void lineDown() {}

    @Override
    public void adopt(WorkspaceRef workspace) {
      if (adoptions.getAndIncrement() == 0) {
        throw new IllegalStateException("the database is busy");
      }
    }

    @Override
    public void joined(WorkspaceRef workspace) {}

    @Override
    public List<ChannelRef> waiting() {
      return List.of();
    }

    @Override
    public void adopt(ChannelRef channel) {}

    @Override
    public void gone(WorkspaceRef workspace) {}

    @Override
    public void gone(ChannelRef channel) {}

    @Override
    public void renamed(ChannelRef channel, String name) {}

    @Override
    public void named(ChannelRef channel, String name) {}

    @Override
    public Post home(MemberRef member, HomeReader reader) {
      return Post.line("Your drills");
    }
  }

  @Test
  void a_database_that_is_busy_at_the_start_does_not_leave_us_deaf() throws Exception {
    Busy product = new Busy();
    try (FakeSlack slack = FakeSlack.start();
        Database database = Database.open(folder.resolve("whetstone.db"));
        SlackAdapter adapter =
            new SlackAdapter(
                settings(slack), database, Pictures.none(), InstantSource.system(), true)) {
      adapter.listen(product, null);

      assertThat(product.up.await(15, TimeUnit.SECONDS)).as("listening").isTrue();
      assertThat(product.adoptions).hasValue(2);
      adapter.hearNoMore();
    }
  }

  private static SlackSettings settings(FakeSlack slack) {
    return SlackSettings.from(
        Map.of(
            "SLACK_API_BASE_URL", slack.api().toString(),
            "SLACK_BOT_TOKEN", slack.team().botToken(),
            "SLACK_APP_TOKEN", slack.appToken()));
  }
}
