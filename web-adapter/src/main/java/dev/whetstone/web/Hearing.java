package dev.whetstone.web;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.store.Sql;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns stored messages of people into events, at once or when catching up: the same ids both
/// times.
final class Hearing {
  List<ChatEvent> since(Sql sql, ThreadRef thread, Instant from) {
    return Numbers.read(thread.id()).stream()
        .flatMap(root -> Messages.ofPeopleIn(sql, thread.channel().id(), root).stream())
        .flatMap(message -> of(sql, message).stream())
        .filter(event -> !event.origin().at().isBefore(from))
        .sorted(Comparator.comparing(event -> event.origin().at()))
        .toList();
  }

  private static List<ChatEvent> of(Sql sql, WebMessage message) {
    ThreadRef thread = message.thread();
    if (thread == null) {
      return List.of();
    }
    if (message.deletedBy() != null) {
      return List.of(deleted(sql, message));
    }
    List<ChatEvent> events = new ArrayList<>();
    events.add(said(sql, message, thread));
    Messages.editsOf(sql, message.id())
        .forEach(edit -> events.add(edited(sql, message, thread, edit)));
    return events;
  }

  static ChatEvent.Said said(Sql sql, WebMessage message, ThreadRef thread) {
    String first = message.firstText() == null ? message.text() : message.firstText();
    Origin origin = origin(sql, Long.toString(message.id()), message.at(), author(message));
    return new ChatEvent.Said(origin, thread, message.ref(), text(first), false);
  }

  static ChatEvent.Edited edited(
      Sql sql, WebMessage message, ThreadRef thread, Messages.Edit edit) {
    Origin origin = origin(sql, message.id() + "/" + edit.key(), edit.at(), author(message));
    return new ChatEvent.Edited(origin, thread, message.ref(), edit.text(), false);
  }

  static ChatEvent.Deleted deleted(Sql sql, WebMessage message) {
    String by = text(message.deletedBy());
    Instant at = message.deletedAt() == null ? message.at() : message.deletedAt();
    Origin origin = origin(sql, message.id() + "/deleted", at, by);
    return new ChatEvent.Deleted(origin, message.ref(), by.equals(message.authorId()));
  }

  /// The origin of something that a member did.
  static Origin origin(Sql sql, String id, Instant at, String memberId) {
    MemberRef ref = WebPlatform.member(memberId);
    return Members.byId(sql, memberId)
        .map(m -> new Origin(id, at, ref, m.name(), zone(m.zone()), m.manages()))
        .orElseGet(() -> new Origin(id, at, ref, memberId, null, false));
  }

  static @Nullable ZoneId zone(@Nullable String id) {
    try {
      return id == null ? null : ZoneId.of(id);
    } catch (DateTimeException unknownZone) {
      return null;
    }
  }

  private static String author(WebMessage message) {
    return text(message.authorId());
  }

  private static String text(@Nullable String stored) {
    return stored == null ? "" : stored;
  }
}
