package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.discord.fake.FakeChannel;
import dev.whetstone.discord.fake.FakeMessage;
import dev.whetstone.discord.fake.Person;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is read from a thread after a gap.
@Timeout(60)
final class ReadingTest extends OneChannel {
  @Test
  void catching_up_brings_peoples_words_and_changes_and_nobody_elses() {
    ThreadRef thread = thread();
    FakeChannel place = kit.seen(thread);
    Person ada = kit.discord.person("Ada");
    FakeMessage first = ada.writes(place, "Hi <@" + kit.discord.botId() + "> and **you**");
    ada.edits(first, "Changed");
    ada.showsPicture(place, "Look");
    place.otherBotPosts("I am a bot");
    place.webhookPosts("I am a webhook");
    place.unfurls(first);

    List<ChatEvent> events = kit.platform.since(thread, Instant.EPOCH);

    assertThat(events).hasSize(3);
    assertThat(events.getFirst().origin().id()).isEqualTo(thread.id() + "/" + first.id());
    assertThat(events.getFirst().origin().name()).isEqualTo("Ada");
    assertThat(events.stream().filter(ChatEvent.Edited.class::isInstance))
        .singleElement()
        .satisfies(it -> {
          assertThat(((ChatEvent.Edited) it).text()).isEqualTo("Changed");
          assertThat(it.origin().id()).startsWith(thread.id() + "/" + first.id() + "/");
        });
    assertThat(events.stream().filter(ChatEvent.Said.class::isInstance))
        .anyMatch(it -> ((ChatEvent.Said) it).hasPicture());
  }

  @Test
  void catching_up_reads_page_by_page_to_the_end() {
    ThreadRef thread = thread();
    Person ada = kit.discord.person("Ada");
    List<String> ids =
        IntStream.range(0, 230)
            .mapToObj(i -> ada.writes(kit.seen(thread), "Line " + i).id())
            .toList();

    List<ChatEvent> events = kit.platform.since(thread, Instant.EPOCH);

    assertThat(events.stream().map(it -> ((ChatEvent.Said) it).message().id()))
        .containsExactlyElementsOf(ids);
  }
}
