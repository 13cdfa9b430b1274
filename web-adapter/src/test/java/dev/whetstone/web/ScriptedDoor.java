package dev.whetstone.web;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Door;
import dev.whetstone.core.chat.Reply;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// A door that keeps what comes in and answers by a script.
final class ScriptedDoor implements Door {
  final List<ChatEvent> heard = new CopyOnWriteArrayList<>();
  private volatile Function<ChatEvent, Reply> script = event -> Reply.nothing();

  @Override
  public Reply accept(ChatEvent event) {
    heard.add(event);
    return script.apply(event);
  }

  void answers(Function<ChatEvent, Reply> answers) {
    this.script = answers;
  }

  void answers(Reply reply) {
    answers(event -> reply);
  }

  <T extends ChatEvent> List<T> heard(Class<T> kind) {
    return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
