package dev.whetstone.slack;

import com.slack.api.model.File;
import com.slack.api.model.Message;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.ThreadRef;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what people wrote in a thread while nobody listened.
final class Reading {
  private static final Logger log = LoggerFactory.getLogger(Reading.class);

  /// A person's message has none of the subtypes but these (api.slack.com/events/message#subtypes).
  private static final Set<String> OF_PEOPLE =
      Set.of("file_share", "thread_broadcast", "me_message");

  private final Histories histories;
  private final People people;
  private final InstantSource clock;

  /// @param clock the machine's
  Reading(Bot bot, People people, InstantSource clock) {
    this.histories = new Histories(bot);
    this.people = people;
    this.clock = clock;
  }

  List<ChatEvent> since(ThreadRef thread, Instant from) {
    Called<List<Message>> read = histories.replies(thread.channel(), thread.id(), from);
    if (!(read instanceof Called.Fine<List<Message>>(var messages))) {
      log.warn("a thread could not be read after a gap: {}", read.getClass().getSimpleName());
      return List.of();
    }
    if (messages.stream().anyMatch(message -> isGone(message, thread.id()))) {
      return List.of(Heard.rootDeleted(thread, clock.instant()));
    }
    return messages.stream()
        .filter(message -> isPersons(message, thread.id()))
        .flatMap(message -> events(thread, message))
        .filter(event -> !event.origin().at().isBefore(from))
        .sorted(Comparator.comparing(event -> event.origin().at()))
        .toList();
  }

  /// A root that was deleted while its replies stay; replies leave nothing behind.
  private static boolean isGone(Message message, String root) {
    return root.equals(message.getTs()) && "tombstone".equals(message.getSubtype());
  }

  private static boolean isPersons(Message message, String root) {
    return message.getUser() != null
        && message.getBotId() == null
        && !root.equals(message.getTs())
        && (message.getSubtype() == null || OF_PEOPLE.contains(message.getSubtype()));
  }

  private Stream<ChatEvent> events(ThreadRef thread, Message message) {
    Heard heard =
        new Heard(
            thread.channel().workspace().id(),
            thread.channel().id(),
            thread.id(),
            message.getTs(),
            message.getUser(),
            message.getText() == null ? "" : message.getText(),
            hasPicture(message.getFiles()));
    Message.Edited edited = message.getEdited();
    return edited == null
        ? Stream.of(heard.said(people))
        : Stream.of(heard.said(people), heard.edited(edited.getTs(), people));
  }

  static boolean hasPicture(@Nullable List<File> files) {
    return files != null
        && files.stream()
            .anyMatch(
                file -> file.getMimetype() != null && file.getMimetype().startsWith("image/"));
  }
}
