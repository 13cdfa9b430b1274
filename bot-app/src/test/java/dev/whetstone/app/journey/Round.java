package dev.whetstone.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a round's thread shows, and what it has to show.
record Round(Message root, List<Message> thread) {
  private static final Pattern STEP = Pattern.compile("Step (\\d+) of (\\d+): (.*)");
  static final String FACTS = "Facts so far";

  static Round read(Person reader, String channel, String root) {
    Message standing = new Message(reader.get("/api/messages/" + root).path("message"));
    return new Round(standing, reader.messages(channel, root));
  }

  /// How many parts the path has; 0 before the first question.
  int parts() {
    return thread.stream()
        .map(m -> STEP.matcher(m.summary()))
        .filter(Matcher::matches)
        .findFirst()
        .map(m -> Integer.parseInt(m.group(2)))
        .orElse(0);
  }

  /// Plain lines of the bot's messages, in order, without the facts.
  List<String> said() {
    return bots().stream().map(Message::summary).filter(s -> !s.equals(FACTS)).toList();
  }

  List<Message> bots() {
    return thread.stream().filter(Message::isBots).toList();
  }

  List<Message> facts() {
    return bots().stream().filter(m -> m.summary().equals(FACTS)).toList();
  }

  List<Message> reveals() {
    return bots().stream().filter(m -> m.summary().startsWith("Reveal: ")).toList();
  }

  boolean isWrapped() {
    return bots().stream().anyMatch(m -> m.summary().startsWith("Wrap: "));
  }

  /// The title of a part, as its question says it.
  String title(int ordinal) {
    return thread.stream()
        .map(m -> STEP.matcher(m.summary()))
        .filter(m -> m.matches() && Integer.parseInt(m.group(1)) == ordinal + 1)
        .findFirst()
        .map(m -> m.group(3))
        .orElse("(no question " + (ordinal + 1) + ")");
  }

  /// A whole day in which somebody answered each part: question and reveal by turns, then the wrap.
  void assertWhole(String why) {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < parts(); i++) {
      expected.add("Step %d of %d: %s".formatted(i + 1, parts(), title(i)));
      expected.add("Reveal: " + title(i));
    }
    expected.add("Wrap: " + root.summary().replaceFirst("^Today's drill: ", ""));
    assertThat(said()).as(why).containsExactlyElementsOf(expected);
  }
}
