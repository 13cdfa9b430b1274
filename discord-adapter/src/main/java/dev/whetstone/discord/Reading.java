package dev.whetstone.discord;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.ThreadRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what people wrote in a thread while nobody listened.
final class Reading {
  private static final Logger log = LoggerFactory.getLogger(Reading.class);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final int TRIES = 5;

  private final DiscordCalls calls;
  private final Histories histories;

  Reading(DiscordCalls calls) {
    this.calls = calls;
    this.histories = new Histories(calls);
  }

  List<ChatEvent> since(ThreadRef thread, Instant from) {
    if (!Snowflakes.isOne(thread.id())) {
      return List.of();
    }
    return read(thread.id(), from).stream()
        .map(message -> new Heard(thread, message))
        .filter(Heard::isPersons)
        .flatMap(
            heard -> Stream.<ChatEvent>concat(Stream.of(heard.said()), heard.edited().stream()))
        .filter(event -> !event.origin().at().isBefore(from))
        .sorted(Comparator.comparing(event -> event.origin().at()))
        .toList();
  }

  /// Nobody asks for it a second time, so what fails for a moment is tried again here.
  private List<Payload> read(String thread, Instant from) {
    Duration pause = FIRST_PAUSE;
    for (int i = 1; ; i++) {
      List<Payload> messages = new ArrayList<>();
      Called<Boolean> read = histories.since(thread, from, messages);
      if (read instanceof Called.Fine<Boolean>) {
        return messages;
      }
      Duration rest = read instanceof Called.Limited<Boolean>(var after) ? after : pause;
      if (i == TRIES || read instanceof Called.Said<Boolean> || !calls.rests(rest)) {
        log.warn("a thread could not be read whole after a gap: {}", read);
        return messages;
      }
      pause = pause.multipliedBy(2);
    }
  }
}
