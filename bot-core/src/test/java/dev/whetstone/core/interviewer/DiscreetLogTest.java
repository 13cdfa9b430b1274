package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Door;
import dev.whetstone.core.ops.Metrics;
import dev.whetstone.core.words.FormWords;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Nothing that people are called or write is in the log, exceptions and their messages included.
final class DiscreetLogTest {
  private static final String NAME = "Zaphodine";
  private static final String TEXT =
      "xylophonic quokkas outnumber marmalade in the feature store, said nobody before";

  @TempDir private Path folder;
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger("dev.whetstone");
  private final Level before = root.getEffectiveLevel();
  private Rehearsal rehearsal;

  @BeforeEach
  void listen() {
    String first = Rehearsal.BANK.drills().getFirst().id();
    rehearsal = new Rehearsal(folder, "2026-11-23T13:00:00Z", first);
    rehearsal.scheduled(Rehearsal.weekdays());
    root.setLevel(Level.DEBUG);
    appender.start();
    root.addAppender(appender);
  }

  @AfterEach
  void close() {
    root.detachAppender(appender);
    root.setLevel(before);
    rehearsal.close();
  }

  private String logged() {
    return List.copyOf(appender.list).stream()
        .map(line ->
            line.getFormattedMessage()
                + " "
                + line.getKeyValuePairs()
                + (line.getThrowableProxy() == null
                    ? ""
                    : ThrowableProxyUtil.asString(line.getThrowableProxy())))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void a_day_with_answers_and_with_failures_leaves_no_word_of_anybody_in_the_log() {
    Metrics metrics = new Metrics(rehearsal.database, rehearsal.clock);
    rehearsal.process().dispatcher.tellsTo(metrics.sendings());
    Door door = metrics.around(rehearsal.process().whetstone.door());
    Person person = rehearsal.person(NAME);

    rehearsal.passUntil("2026-11-23T14:04:00Z");
    door.accept(person.form(rehearsal.round(), 0, Map.of(FormWords.TEXT, TEXT)));
    door.accept(person.saying(TEXT + " twice"));
    door.accept(person.saying("? " + TEXT));
    door.accept(new ChatEvent.Commanded(person.origin(), rehearsal.channel, null, "ask " + TEXT));
    rehearsal.passUntil("2026-11-24T13:00:00Z");
    List<ChatEvent> doomed =
        List.of(
            person.form(rehearsal.round(), 0, Map.of(FormWords.TEXT, TEXT)), person.saying(TEXT));
    rehearsal.database.write(sql -> sql.update("DROP TABLE taught"));
    doomed.forEach(door::accept);

    assertThat(logged())
        .contains(
            "outcome=\"Failed\"",
            "outcome=\"sent\"",
            "channel=\"C1\"",
            "round=\"",
            "StoreException")
        .doesNotContainIgnoringCase(NAME)
        .doesNotContainIgnoringCase("quokkas");
  }
}
