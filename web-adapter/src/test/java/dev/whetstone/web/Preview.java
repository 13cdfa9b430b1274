package dev.whetstone.web;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Ref;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.Text;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.store.Database;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Serves a chat with a made-up morning in it, for looking at the page: `Preview PORT [FILE]`.
final class Preview {
  private static final String MAIL =
      """
      Dear feed people,

      eleven clips since May. Each one stops at about 180
      views. Never 50, never 500: about 180, then silence.

      Your press page says 7.2 billion views and 2 million
      new clips a day. I can divide: 3,600 for each clip.
      So you keep nineteen of every twenty views I am due.
      Is it because I have only 30 followers?

      Rosa\
      """;

  private static final String ASK =
      "On the day that Growth told me newcomers vanish, this mail came in. Which one number should"
          + " the new feed be judged by in three months? And what do you need to know before you"
          + " believe Rosa's sum?";

  private final HandClock clock = new HandClock();
  private final WebPlatform platform;
  private final ScriptedDoor door = new ScriptedDoor();
  private final ChannelRef general;

  private Preview(Database database) {
    platform = new WebPlatform(database, clock);
    general = platform.addChannel(new WebChannel("general", "general", "One problem a day, 09:00"));
    platform.addChannel(new WebChannel("random", "random", "Everything else"));
    door.answers(this::answer);
  }

  public static void main(String[] arguments) throws IOException {
    Path file = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempFile("chat", ".db");
    Preview preview = new Preview(Database.open(file));
    WebOptions options =
        WebOptions.local(
                List.of(
                    new WebOptions.Completion("help", "What Whetstone can do"),
                    new WebOptions.Completion("today", "Today's problem, and how far you are"),
                    new WebOptions.Completion("start [domain|id]", "Practise a problem now"),
                    new WebOptions.Completion(
                        "streak why", "Your streak, and the reason for each day"),
                    new WebOptions.Completion("leaderboard", "Who keeps at it")))
            .asDemo();
    WebServer server =
        new WebServer(preview.door, preview.platform, new Drawing(), options, preview.clock);
    preview.morning(server.chat());
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8123;
    System.out.println(
        server.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
  }

  private void morning(WebChat chat) {
    MemberRef ana = member("ana", "Ana");
    MemberRef kenji = member("kenji", "Kenji");
    MemberRef tom = member("tom", "Tom");
    member("lin", "Lin");
    MessageRef yesterday =
        root(
            "y",
            "Stop card fraud before the money leaves",
            "A payment has to be judged in 80 ms, and the label arrives in six weeks.");
    open(yesterday, "Stop card fraud before the money leaves");
    clock.advance(Duration.ofHours(24));
    MessageRef root =
        root(
            "r",
            "Rank the next clips in a short-video feed",
            "People open our app and swipe through short vertical clips. Today the feed mixes what is popular with whom you follow. Still, many who join are gone within days, and creators complain that new posts hit a wall. Design the system that decides which clip each person sees next, and tell me whom you will disappoint.");
    ThreadRef thread = open(root, "Rank the next clips in a short-video feed");
    send(new Sending.ToThread("q1", thread, question()));
    clock.advance(Duration.ofMinutes(4));
    chat.write(ana, thread, "? how many people join per day", "nonce-ana-1");
    send(new Sending.ToThread("facts", thread, facts()));
    clock.advance(Duration.ofMinutes(7));
    chat.write(
        kenji,
        thread,
        "I would judge it by day-seven retention of newcomers. Minutes per day can climb just because the people who were staying anyway stay longer, so Growth could be right to worry while our dashboard is green.\n\nBefore I believe Rosa: how many clips are in those 7.2 billion views?",
        "nonce-kenji1");
    chat.write(
        tom,
        thread,
        "(also: 180 on the dot sounds like somebody's constant, not like a market)",
        "nonce-tom-01");
    send(
        new Sending.React(
            "mark1",
            new MessageRef(general, thread.id(), lastOf(thread, kenji)),
            Sending.Mark.COUNTED));
    clock.advance(Duration.ofMinutes(69));
    send(new Sending.ToThread("rev1", thread, reveal()));
    send(new Sending.ToThread("q2", thread, question2()));
  }

  private String lastOf(ThreadRef thread, MemberRef author) {
    return platform.since(thread, clock.instant().minus(Duration.ofDays(1))).stream()
        .filter(event -> event.origin().member().equals(author))
        .map(event -> ((ChatEvent.Said) event).message().id())
        .reduce("", (first, last) -> last);
  }

  private MemberRef member(String id, String name) {
    return platform.addMember(new WebMember(id, name, "Europe/Berlin", false, true));
  }

  private MessageRef root(String key, String title, String scenario) {
    Post post =
        Post.of(
            title,
            new Block.Heading(1, title),
            new Block.Speech("Noor, Head of Discovery", scenario),
            new Block.Note(
                Text.of("Recommendation · difficulty 4 of 5 · about 21 minutes · open until ")
                    .andTime(clock.instant().plus(Duration.ofHours(24)))),
            Block.buttons(
                Button.first("Start", Press.of("start", key)),
                Button.plain("Ask for a fact", Press.of("ask", key)),
                Button.plain("My streak", Press.of("streak", key))));
    return (MessageRef) send(new Sending.ToChannel(key, general, post));
  }

  private ThreadRef open(MessageRef root, String title) {
    return (ThreadRef) send(new Sending.OpenThread("open/" + root.id(), root, title));
  }

  private Ref send(Sending sending) {
    return ((Outcome.Sent) platform.send(sending)).ref();
  }

  private static Post question() {
    return Post.of(
        "Question 1 of 6: Two complaints, one number",
        new Block.Progress("Stage 1 of 4 · step 1 of 6", 0, 6),
        new Block.Heading(2, "Two complaints, one number"),
        new Block.Speech(
            "Noor",
            "Growth and a potter from Porto are both angry with me today. I suspect that both are right."),
        Block.paragraph(ASK),
        new Block.Exhibit("mail", "From Rosa, who makes bowls in Porto", MAIL),
        Block.buttons(
            Button.first("Answer", Press.of("answer", "r", 0)),
            Button.plain("Hint", Press.of("hint", "r", 0)),
            Button.plain("Ask", Press.of("ask", "r", 0))));
  }

  private static Post facts() {
    return Post.of(
        "Facts so far",
        new Block.Heading(2, "Facts so far"),
        new Block.Facts(
            List.of(
                new Block.Row(
                    "Newcomers per day", "400,000 people join on a normal day. (Ana asked)"),
                new Block.Row(
                    "New clips per day",
                    "Creators post 2 million new clips a day. (Kenji asked)"))));
  }

  private static Post reveal() {
    return Post.of(
        "Step 1 closed: Two complaints, one number",
        new Block.Heading(2, "Closed: Two complaints, one number"),
        Block.paragraph(
            "Rosa's division is wrong and her observation is right. Those who throw out both lose the best clue of the day."),
        new Block.Note(
            Text.strong("What was wrong with the mail. ")
                .and(
                    "3,600 divides the views of all fifty million clips by the new clips of one day.")),
        new Block.Quote(
            "Kenji",
            "Day-seven retention of newcomers, because minutes can rise among those who were staying anyway."),
        new Block.Quote(
            "Lin",
            "Reports per thousand views must not rise,\nand I want to see the share of small creators before I believe anything."),
        new Block.Heading(2, "What a strong answer has"),
        Block.bullets(
            List.of(
                "Judges by people, not by minutes: the share of newcomers who are back on day seven.",
                "Sets one guardrail for viewers and one for creators.",
                "Asks for the denominator of Rosa's sum before arguing with it.")),
        new Block.Spoiler(
            "Something to argue about",
            Text.of("If 180 is a quota, who decided that it ends there?")),
        Block.buttons(
            Button.plain("Show the sums", Press.of("sums", "r", 0)),
            Button.plain("Read all", Press.of("all", "r", 0)),
            Button.plain("A good answer", Press.of("good", "r", 0))));
  }

  private static Post question2() {
    return Post.of(
        "Question 2 of 6: How many requests in the evening",
        new Block.Progress("Stage 1 of 4 · step 2 of 6", 1, 6),
        new Block.Heading(2, "How many requests in the evening?"),
        Block.paragraph(
            "How many feed requests a second arrive in the busiest minute of the evening? Go from members to clips to pages to seconds."),
        new Block.Exhibit(
            "table",
            "Requests by hour, site A",
            "hour   18     19     20     21     22     23\nreq/s  8,100  11,900 15,200 16,900 12,300 7,000\np99    180ms  200ms  240ms  410ms  230ms  170ms\n----------------------------------------------------------------"),
        Block.buttons(
            Button.first("Answer", Press.of("answer", "r", 1)),
            Button.plain("Hint", Press.of("hint", "r", 1))));
  }

  private Reply answer(ChatEvent event) {
    return switch (event) {
      case ChatEvent.Pressed p -> pressed(p.press());
      case ChatEvent.Submitted s -> submitted(s);
      case ChatEvent.Commanded c ->
          new Reply.Whisper(
              Post.of(
                  "Today",
                  new Block.Heading(2, "/drill " + c.words()),
                  Block.paragraph(
                      "Rank the next clips in a short-video feed: you are at step 1 of 6."),
                  Block.buttons(Button.first("Go on", Press.of("start", "r")))));
      default -> Reply.nothing();
    };
  }

  private static Reply pressed(Press press) {
    return switch (press.verb()) {
      case "start", "answer", "go-on" -> new Reply.Show(form(press.verb().equals("go-on") ? 1 : 0));
      case "picture" ->
          new Reply.Update(
              Post.of(
                  "The reference",
                  new Block.Heading(2, "The reference architecture"),
                  new Block.Picture(
                      "diagram/1",
                      "Clips flow from the phone to the gateway, the retrievers and the ranker."),
                  Block.note("Clips flow to the phone and opinions flow back.")));
      case "ask" ->
          new Reply.Show(
              new Form(
                  "Ask for a fact",
                  List.of(Block.paragraph("Ask as you would ask an interviewer.")),
                  List.of(
                      new Form.Line(
                          "question", "Your question", "how many people use it in a month", "")),
                  "Ask",
                  Press.of("asked", "r")));
      default ->
          new Reply.Whisper(
              Post.of(
                  "Only for you",
                  Block.paragraph(
                      "Hint 1 of 2. Who is unhappy in this story, and after how many days would you notice?"),
                  Block.buttons(Button.plain("Another hint", Press.of("hint", "r", 0)))));
    };
  }

  private static Form form(int part) {
    return new Form(
        part == 0 ? "Two complaints, one number" : "Requests in the evening",
        List.of(
            new Block.Progress("Stage 1 of 4 · step " + (part + 1) + " of 6", part, 6),
            Block.paragraph(ASK),
            new Block.Exhibit("mail", "From Rosa, who makes bowls in Porto", MAIL)),
        List.of(
            new Form.Lines("text", "Your answer", "Two or three sentences do. Say why.", "", 1500),
            new Form.Line("number", "Requests a second at the peak", "such as 26k", ""),
            new Form.Choice(
                "vote",
                "What should the main watch label be?",
                List.of(
                    "Raw seconds watched",
                    "Finished, yes or no",
                    "Rank among clips of equal length",
                    "Long view, yes or no, the bar set per length"),
                -1),
            new Form.Tick("hidden", "Don't show my name in the thread", false)),
        "Send answer",
        Press.of("answer", "r", part));
  }

  private static Reply submitted(ChatEvent.Submitted sent) {
    if (sent.values().getOrDefault("number", "").equals("many")) {
      return new Reply.Mend(form(0), "number", "“many” is no number. Try 26k, 26,000 or 2.6e4.");
    }
    return new Reply.Update(
        Post.of(
            "Counted",
            new Block.Progress("Stage 1 of 4 · step 1 of 6", 1, 6),
            Block.paragraph("✓ Counted. It appears in the thread at 10:20, under your name."),
            new Block.Heading(2, "What a strong answer has"),
            Block.bullets(
                List.of(
                    "Judges by people, not by minutes: the share of newcomers who are back on day seven, because minutes can rise among those who were staying anyway.",
                    "Sets one guardrail for viewers (reports per thousand views) and one for creators.",
                    "Asks for the denominator of Rosa's sum before arguing with it.")),
            Block.note("400,000 people join on a normal day: you had not met that number yet."),
            Block.buttons(
                Button.first("Go on", Press.of("go-on", "r", 1)),
                Button.plain("Show the sums", Press.of("sums", "r", 0)),
                Button.plain("The picture", Press.of("picture", "r")))));
  }

  private static final class Drawing implements Pictures {
    @Override
    public Optional<String> svg(String key) {
      return key.startsWith("diagram/")
          ? Optional.of(
              "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 800 300' width='800' height='300'><rect width='800' height='300' fill='#fff'/><g font-family='sans-serif' font-size='18' text-anchor='middle'><rect x='40' y='110' width='180' height='70' rx='12' fill='#e6f0ef' stroke='#2a6f6b'/><text x='130' y='151'>Phone app</text><rect x='310' y='110' width='180' height='70' rx='12' fill='#e6f0ef' stroke='#2a6f6b'/><text x='400' y='151'>Feed gateway</text><rect x='580' y='110' width='180' height='70' rx='12' fill='#fbeedd' stroke='#a86a1a'/><text x='670' y='151'>Heavy ranker</text><path d='M220 145h88M490 145h88' stroke='#444' stroke-width='2'/></g></svg>")
          : Optional.empty();
    }

    @Override
    public Optional<byte[]> png(String key) {
      return svg(key).map(svg -> svg.getBytes(StandardCharsets.UTF_8));
    }
  }
}
