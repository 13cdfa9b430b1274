package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.words.FormWords;
import dev.whetstone.core.words.Verbs;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Somebody in the channel, who comes in by the door like everybody.
final class Person {
  private final Rehearsal rehearsal;
  private final String name;
  private final boolean manages;

  private final @Nullable ZoneId zone;

  Person(Rehearsal rehearsal, String name, boolean manages) {
    this(rehearsal, name, manages, null);
  }

  private Person(Rehearsal rehearsal, String name, boolean manages, @Nullable ZoneId zone) {
    this.rehearsal = rehearsal;
    this.name = name;
    this.manages = manages;
    this.zone = zone;
  }

  /// The same person, whose zone the platform knows.
  Person in(String otherZone) {
    return new Person(rehearsal, name, manages, ZoneId.of(otherZone));
  }

  MemberRef ref() {
    return new MemberRef(rehearsal.channel.workspace(), "U-" + name);
  }

  Origin origin() {
    return origin(rehearsal.nextId(), rehearsal.clock.instant());
  }

  Origin origin(String id, Instant at) {
    return new Origin(id, at, ref(), name, zone, manages);
  }

  Reply send(ChatEvent event) {
    return rehearsal.process().whetstone.door().accept(event);
  }

  Reply presses(String verb, Round round, int ordinal) {
    Press press = Press.of(verb, round.id(), ordinal).at(round.version());
    return send(new ChatEvent.Pressed(origin(), rehearsal.channel, null, press));
  }

  Reply presses(String verb, int ordinal) {
    return presses(verb, rehearsal.round(), ordinal);
  }

  Reply starts() {
    return presses(Verbs.START, -1);
  }

  ChatEvent.Submitted form(Round round, int ordinal, Map<String, String> values) {
    Press press = Press.of(Verbs.ANSWER, round.id(), ordinal).at(round.version());
    return new ChatEvent.Submitted(origin(), rehearsal.channel, press, values);
  }

  Reply answers(int ordinal, String text) {
    return answers(rehearsal.round(), ordinal, text);
  }

  Reply answers(Round round, int ordinal, String text) {
    return send(form(round, ordinal, Map.of(FormWords.TEXT, text)));
  }

  /// A sentence of their own about a part.
  Reply answers(int ordinal) {
    return answers(ordinal, thought(ordinal));
  }

  /// Unlike what they think about any other part.
  String thought(int ordinal) {
    String words =
        IntStream.range(0, 8)
            .mapToObj(i -> name.toLowerCase(Locale.ROOT) + ordinal + "x" + i)
            .collect(Collectors.joining(" "));
    return "I would begin with whoever is missing: " + words;
  }

  /// Writes in a round's thread.
  Reply saysIn(Round round, String text) {
    ThreadRef thread = rehearsal.threadOf(round);
    MessageRef message = rehearsal.scripted.personWrites(thread, text);
    return send(
        new ChatEvent.Said(
            origin(message.id(), rehearsal.clock.instant()), thread, message, text, false));
  }

  /// Types a command in a round's thread.
  Reply typesIn(Round round, String words) {
    return send(
        new ChatEvent.Commanded(origin(), rehearsal.channel, rehearsal.threadOf(round), words));
  }

  ChatEvent.Said saying(String text) {
    return saying(rehearsal.scripted.personWrites(rehearsal.thread(), text), text);
  }

  ChatEvent.Said saying(MessageRef message, String text) {
    return new ChatEvent.Said(
        origin(message.id(), rehearsal.clock.instant()), rehearsal.thread(), message, text, false);
  }

  Reply says(String text) {
    return send(saying(text));
  }

  Reply types(String words) {
    return send(new ChatEvent.Commanded(origin(), rehearsal.channel, null, words));
  }
}
