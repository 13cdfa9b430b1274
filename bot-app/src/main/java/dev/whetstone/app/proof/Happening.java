package dev.whetstone.app.proof;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.ThreadRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a person did, as it goes over the wire.
///
/// @param id the same when it is delivered again
/// @param detail what was pressed, or what was written
/// @param values a form's fields
record Happening(
    Kind kind,
    String id,
    Instant at,
    String member,
    String channel,
    String thread,
    String detail,
    Map<String, String> values) {
  private static final int FIXED = 8;

  /// What was done. The names are those of the events, by which the product knows them again.
  enum Kind {
    PRESSED("Pressed"),
    SUBMITTED("Submitted"),
    SAID("Said");

    private final String event;

    Kind(String event) {
      this.event = event;
    }
  }

  Happening {
    values = Map.copyOf(values);
  }

  static Happening said(
      String id, Instant at, String member, String channel, String thread, String text) {
    return new Happening(Kind.SAID, id, at, member, channel, thread, text, Map.of());
  }

  /// The key under which the product has seen it.
  String seenKey() {
    return Names.seen(kind.event, id);
  }

  List<String> words() {
    List<String> words =
        new ArrayList<>(
            List.of(
                "event",
                kind.name(),
                id,
                Long.toString(at.toEpochMilli()),
                member,
                channel,
                thread,
                detail));
    values.forEach((name, value) -> words.addAll(List.of(name, value)));
    return words;
  }

  static Happening read(List<String> words) {
    Map<String, String> values = new HashMap<>();
    for (int i = FIXED; i + 1 < words.size(); i += 2) {
      values.put(words.get(i), words.get(i + 1));
    }
    return new Happening(
        Kind.valueOf(words.get(1)),
        words.get(2),
        Instant.ofEpochMilli(Long.parseLong(words.get(3))),
        words.get(4),
        words.get(5),
        words.get(6),
        words.get(7),
        values);
  }

  ChatEvent event() {
    Origin origin = new Origin(id, at, Names.member(member), member, null, false);
    return switch (kind) {
      case PRESSED -> new ChatEvent.Pressed(origin, Names.channel(channel), null, press());
      case SUBMITTED -> new ChatEvent.Submitted(origin, Names.channel(channel), press(), values);
      case SAID ->
          new ChatEvent.Said(
              origin,
              new ThreadRef(Names.channel(channel), thread),
              new MessageRef(Names.channel(channel), thread, id),
              detail,
              false);
    };
  }

  private Press press() {
    return Press.decode(detail).orElseThrow();
  }
}
