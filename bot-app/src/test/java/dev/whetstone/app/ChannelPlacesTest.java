package dev.whetstone.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.whetstone.app.ChannelHomes.Answer;
import dev.whetstone.app.cli.CannotGoOn;
import dev.whetstone.app.cli.ChannelName;
import dev.whetstone.app.cli.Exit;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.interviewer.Homes;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Database;
import dev.whetstone.core.store.Ids;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which workspace a channel is taken to be in, where an operator names its id alone.
final class ChannelPlacesTest {
  private static final ChannelName CHANNEL = new ChannelName("discord", null, "1122334455");
  private static final ChannelName SLACKS = new ChannelName("slack", null, "C9");

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("whetstone.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static WorkspaceRef server(String id) {
    return new WorkspaceRef("discord", id);
  }

  private void isKnown(WorkspaceRef workspace) {
    Ids ids = new Ids(InstantSource.system(), new SecureRandom());
    database.write(sql -> Channels.workspace(sql, ids, workspace));
  }

  private ChannelRef placed(ChannelName name, Answer answer) {
    return new ChannelPlaces(database, _ -> answer).place(name);
  }

  private void assertRefused(ChannelName name, Answer answer, String... mend) {
    assertThatExceptionOfType(CannotGoOn.class)
        .isThrownBy(() -> placed(name, answer))
        .satisfies(refusal -> {
          assertThat(refusal.exit()).isEqualTo(Exit.USAGE);
          assertThat(refusal.getMessage()).contains(mend);
        });
  }

  @Test
  void a_channel_of_a_second_server_is_filed_where_discord_says_it_is() {
    isKnown(server("111"));

    assertThat(placed(CHANNEL, new Answer.Told(List.of(server("222")))))
        .isEqualTo(new ChannelRef(server("222"), "1122334455"));
  }

  @Test
  void where_discord_is_not_asked_or_does_not_say_the_server_has_to_be_typed() {
    isKnown(server("111"));

    assertRefused(
        CHANNEL, new Answer.NotAsked(), "DISCORD_TOKEN", "discord:SERVER/1122334455", "111");
    assertRefused(CHANNEL, new Answer.Untold(), "does not say", "discord:SERVER/1122334455", "111");
    isKnown(server("222"));
    assertRefused(CHANNEL, new Answer.NotAsked(), "111, 222");
    assertThat(placed(new ChannelName("discord", "222", "1122334455"), new Answer.NotAsked()))
        .isEqualTo(new ChannelRef(server("222"), "1122334455"));
  }

  @Test
  void before_any_server_is_known_the_channel_waits_for_its_server() {
    assertThat(placed(CHANNEL, new Answer.NotAsked()).workspace()).isEqualTo(server(Homes.ANY));
    assertThat(placed(CHANNEL, new Answer.Untold()).workspace()).isEqualTo(server(Homes.ANY));
  }

  @Test
  void slack_is_asked_first_and_what_it_does_not_say_is_as_before() {
    WorkspaceRef first = new WorkspaceRef("slack", "T1");
    WorkspaceRef second = new WorkspaceRef("slack", "T2");
    isKnown(first);

    assertThat(placed(SLACKS, new Answer.Told(List.of(second))).workspace()).isEqualTo(second);
    assertThat(placed(SLACKS, new Answer.Untold()).workspace()).isEqualTo(first);
    assertRefused(SLACKS, new Answer.Told(List.of(first, second)), "slack:T1/C9");
    isKnown(second);
    assertRefused(SLACKS, new Answer.NotAsked(), "slack:T1/C9");
  }
}
