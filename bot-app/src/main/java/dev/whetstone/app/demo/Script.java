package dev.whetstone.app.demo;

import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.web.SeenMessage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a channel as it comes and says what the cast will do about each message: always the same
/// for the same messages.
final class Script {
  // Verbs of the buttons by which a browser, too, would know what a message is.
  private static final String START = "start";
  private static final String ANSWER = "answer";
  private static final String TAUGHT = "taught";
  private static final String CHECK = "check";

  private final Cast cast;
  private final Lines lines;
  private final Bank bank;
  private final Map<String, Drill> threads = new HashMap<>();
  private final Map<String, Map<Integer, Instant>> questions = new HashMap<>();

  Script(Cast cast, Lines lines, Bank bank) {
    this.cast = cast;
    this.lines = lines;
    this.bank = bank;
  }

  /// What is done about a message that was not read before; a thread's root has to come first.
  List<Deed> read(SeenMessage message) {
    String root = message.ref().thread();
    if (root == null) {
      drillOf(message).ifPresent(drill -> threads.put(message.ref().id(), drill));
      return List.of();
    }
    Drill drill = threads.get(root);
    return drill == null
        ? List.of()
        : inThread(message, new ThreadRef(message.ref().channel(), root), drill);
  }

  /// Whether a later question stood in the thread before this instant.
  boolean hasMovedOn(ThreadRef thread, int ordinal, Instant at) {
    return questions.getOrDefault(thread.id(), Map.of()).entrySet().stream()
        .anyMatch(question -> question.getKey() > ordinal && question.getValue().isBefore(at));
  }

  private Optional<Drill> drillOf(SeenMessage root) {
    return button(root, START)
        .flatMap(start ->
            bank.drills().stream()
                .filter(drill -> root.titles().contains(drill.title()))
                .findFirst());
  }

  private List<Deed> inThread(SeenMessage message, ThreadRef thread, Drill drill) {
    if (message.author() != null) {
      return new ListenPlan(message, thread, message.author(), cast).deeds();
    }
    Optional<Press> question = button(message, ANSWER);
    if (question.isPresent()) {
      return atQuestion(message, thread, drill, question.get());
    }
    Optional<Press> reveal = button(message, TAUGHT);
    if (reveal.isPresent()) {
      return new LookBackPlan(message, thread, reveal.get(), cast).atReveal();
    }
    return button(message, CHECK)
        .map(check -> new LookBackPlan(message, thread, check, cast).atWrap())
        .orElse(List.of());
  }

  private List<Deed> atQuestion(SeenMessage message, ThreadRef thread, Drill drill, Press press) {
    questions
        .computeIfAbsent(thread.id(), id -> new HashMap<>())
        .put(press.ordinal(), message.at());
    return Question.partOf(drill, message.titles())
        .flatMap(part ->
            lines
                .to(drill, part)
                .map(line ->
                    new QuestionPlan(
                        new Question(thread, message.ref().id(), message.at(), press, drill, part),
                        line,
                        cast)))
        .map(QuestionPlan::deeds)
        .orElse(List.of());
  }

  private static Optional<Press> button(SeenMessage message, String verb) {
    return message.presses().stream().filter(press -> press.verb().equals(verb)).findFirst();
  }
}
