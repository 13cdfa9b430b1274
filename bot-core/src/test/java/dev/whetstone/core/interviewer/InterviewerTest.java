package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.store.Ids;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.StoreException;
import dev.whetstone.core.store.Transactions;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class InterviewerTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final WorkspaceRef HOME = new WorkspaceRef("web", "local");

  /// A disk that is full whenever somebody writes.
  private static final class FullDisk implements Transactions {
    @Override
    public <T> T write(Function<Sql, T> work) {
      throw new StoreException(StoreException.Reason.FULL, "the disk is full", null);
    }

    @Override
    public <T> T read(Function<Sql, T> work) {
      throw new StoreException(StoreException.Reason.FULL, "the disk is full", null);
    }
  }

  @Test
  void what_could_not_be_kept_is_said_with_a_number_and_nothing_else() {
    Interviewer interviewer =
        new Interviewer(
            new FullDisk(),
            new Ids(() -> NOW, new SplittableRandom(1)),
            _ -> {},
            sql -> {
              throw new AssertionError("no visit without a transaction");
            });
    Origin origin = new Origin("e1", NOW, new MemberRef(HOME, "ada"), "Ada", null, false);

    Reply reply =
        interviewer.accept(
            new ChatEvent.Pressed(
                origin, new ChannelRef(HOME, "general"), null, Press.of("start", "r")));

    assertThat(reply).isInstanceOf(Reply.Failed.class);
    assertThat(((Reply.Failed) reply).words())
        .contains("nothing was changed")
        .doesNotContain("disk");
  }
}
