package dev.whetstone.app.demo;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Door;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Ref;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Step;
import dev.whetstone.core.ops.PastRounds;
import dev.whetstone.core.pack.ShippedBank;
import dev.whetstone.core.schedule.DueWork;
import dev.whetstone.core.store.Ids;
import dev.whetstone.core.store.PlainTransactions;
import dev.whetstone.web.WebChat;
import dev.whetstone.web.WebPlatform;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;

/// The demo's channel with a door that hands out forms and keeps what comes in, and a clock that
/// stops at every due instant.
final class Room implements InstantSource, Door, AutoCloseable {
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  static final DemoDay DAY = new DemoDay(LocalDate.parse("2026-11-23"), ZONE);
  static final String ROUND = "01ROUND";

  final PlainTransactions database = new PlainTransactions();
  final Map<String, List<ChatEvent>> heard = new LinkedHashMap<>();
  private IntPredicate dies = call -> false;
  private int calls;
  private Instant now = DAY.first();
  final WebPlatform platform = new WebPlatform(database, this);
  final WebChat chat = new WebChat(this, platform);
  final Demo demo = new Demo(platform, DAY);
  final ChannelRef channel = demo.seed(pastRounds());
  DueWork scripts = awake();

  PastRounds pastRounds() {
    return new PastRounds(database, new Ids(this, new Random(7)));
  }

  /// Another process on the same database, where the one before was killed.
  DueWork awake() {
    return demo.scripts(chat, ShippedBank.BANK, this);
  }

  /// From now on the process is killed at these calls of the door: at even ones before the event
  /// was taken, at odd ones after.
  void diesAt(IntPredicate fatalCalls) {
    dies = fatalCalls;
  }

  /// What a process ends with.
  private static final class Killed extends RuntimeException {}

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public Reply accept(ChatEvent event) {
    boolean fatal = dies.test(++calls);
    if (fatal && calls % 2 == 0) {
      throw new Killed();
    }
    String kind = event.getClass().getSimpleName();
    heard.computeIfAbsent(kind + " " + event.origin().id(), id -> new ArrayList<>()).add(event);
    if (fatal) {
      throw new Killed();
    }
    return event instanceof ChatEvent.Pressed pressed
        ? new Reply.Show(form(pressed.press()))
        : Reply.nothing();
  }

  private static Form form(Press press) {
    List<String> options = List.of("A: one", "B: two", "C: three", "D: four");
    return new Form(
        "A form",
        List.of(),
        List.of(
            new Form.Line("number", "The number", "", ""),
            new Form.Choice("vote", "Your vote", options, -1),
            new Form.Lines("text", "Your answer", "", "", 1500),
            new Form.Tick("hide", "Hide", false)),
        "Send",
        press);
  }

  /// Opens a round of this drill: its root with a thread.
  ThreadRef opens(Drill drill) {
    Post root =
        Post.of(
            drill.title(),
            new Block.Heading(1, drill.title()),
            Block.buttons(Button.first("Start", Press.of("start", ROUND))));
    MessageRef sent = (MessageRef) sent(new Sending.ToChannel("root", channel, root));
    return (ThreadRef) sent(new Sending.OpenThread("thread", sent, drill.title()));
  }

  void asks(ThreadRef thread, int ordinal, Step step) {
    says(thread, ordinal, step.title(), "answer");
  }

  void says(ThreadRef thread, int ordinal, String title, String verb) {
    Post post =
        Post.of(
            title,
            new Block.Heading(1, title),
            Block.buttons(Button.first("Press", Press.of(verb, ROUND, ordinal))));
    var _ = sent(new Sending.ToThread(verb + ordinal, thread, post));
  }

  private Ref sent(Sending sending) {
    return ((Outcome.Sent) platform.send(sending)).ref();
  }

  /// Lets time pass as the demo's clock does.
  void passes(Duration time) {
    Instant target = now.plus(time);
    while (scripts.nextDue().filter(due -> !due.isAfter(target)).isPresent()) {
      Instant due = scripts.nextDue().orElseThrow();
      now = due.isAfter(now) ? due : now;
      run();
    }
    now = target;
  }

  private void run() {
    try {
      scripts.runDue(now);
    } catch (Killed _) {
      scripts = awake();
    }
  }

  <T extends ChatEvent> List<T> heard(Class<T> kind) {
    return heard.values().stream()
        .map(List::getFirst)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  void plays(String member) {
    database.write(sql ->
        sql.update("INSERT INTO web_browser (cookie_hash, plays_id) VALUES ('c', ?)", member));
  }

  long count(String table) {
    return database.read(
        sql -> sql.first("SELECT count(*) AS n FROM " + table, row -> row.number("n")).orElse(0L));
  }

  @Override
  public void close() {
    database.close();
  }
}
