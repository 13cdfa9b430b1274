package dev.whetstone.discord;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.ThreadRef;
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

  private final Histories histories;

  Reading(DiscordCalls calls) {
    this.histories = new Histories(calls);
  }

  List<ChatEvent> since(ThreadRef thread, Instant from) {
    if (!Snowflakes.isOne(thread.id())) {
      return List.of();
    }
    List<Payload> messages = new ArrayList<>();
    Called<Boolean> read = histories.since(thread.id(), from, messages);
    if (!(read instanceof Called.Fine<Boolean>)) {
      log.warn("a thread could not be read whole after a gap: {}", read);
    }
    return messages.stream()
        .map(message -> new Heard(thread, message))
        .filter(Heard::isPersons)
        .flatMap(
            heard -> Stream.<ChatEvent>concat(Stream.of(heard.said()), heard.edited().stream()))
        .filter(event -> !event.origin().at().isBefore(from))
        .sorted(Comparator.comparing(event -> event.origin().at()))
        .toList();
  }
}
