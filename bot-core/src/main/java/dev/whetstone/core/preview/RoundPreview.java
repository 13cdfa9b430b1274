package dev.whetstone.core.preview;

import dev.whetstone.core.chat.Abilities;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.drill.Arithmetic;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.Fact;
import dev.whetstone.core.pack.DrillJson;
import dev.whetstone.core.pack.FactSearch;
import dev.whetstone.core.round.Book;
import dev.whetstone.core.round.Decision;
import dev.whetstone.core.round.Effect;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.round.Part;
import dev.whetstone.core.round.PathOfDay;
import dev.whetstone.core.round.Receipt;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundEngine;
import dev.whetstone.core.round.RoundEvent;
import dev.whetstone.core.round.RoundSettings;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.round.Times;
import dev.whetstone.core.round.Timetable;
import dev.whetstone.core.words.FactWords;
import dev.whetstone.core.words.FormWords;
import dev.whetstone.core.words.QuestionWords;
import dev.whetstone.core.words.ReceiptWords;
import dev.whetstone.core.words.RevealWords;
import dev.whetstone.core.words.Scene;
import dev.whetstone.core.words.WalkWords;
import dev.whetstone.core.words.WrapWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Plays a whole `day` round of a drill with six people through the real engine and words, and
/// keeps what a channel would read, in order and with times.
public final class RoundPreview {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  static final Instant OPENS = DAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
  private static final RoundSettings SETTINGS =
      new RoundSettings(Duration.ofHours(8), Duration.ofHours(12), Duration.ofHours(3));

  private static final Abilities PLAIN = new Abilities(true, true, true, 4_000);

  private final Drill drill;
  private final Voices voices;
  private final Abilities abilities;
  private final Transcript transcript;
  private Round round;
  private int nextId;

  private RoundPreview(Drill drill, Voices voices, @Nullable String twist, @Nullable Look look) {
    this.abilities = look == null ? PLAIN : look.abilities();
    this.transcript = new Transcript(DAY, look == null ? null : look.shown());
    this.drill = drill;
    this.voices = voices;
    this.round = opening(drill, twist);
  }

  /// The transcript, one message a block. The same drill and voices give the same text.
  ///
  /// @param twist the twist to play; absent for the first that fits
  public static String of(Drill drill, Voices voices, @Nullable String twist) {
    return text(new RoundPreview(drill, voices, twist, null));
  }

  /// The same with each post as a platform gets it.
  public static String of(Drill drill, Voices voices, @Nullable String twist, Look look) {
    return text(new RoundPreview(drill, voices, twist, look));
  }

  private static String text(RoundPreview preview) {
    preview.play();
    return preview.transcript.text();
  }

  /// A round that begins on the preview's day.
  static Round opening(Drill drill, @Nullable String twist) {
    List<String> path = new ArrayList<>(PathOfDay.parts(drill, Pace.DAY, Set.of()));
    if (twist != null) {
      path.replaceAll(id -> id.startsWith("t-") ? twist : id);
    }
    Times times = Times.from(OPENS, SETTINGS);
    Round.Head head =
        new Round.Head(
            "preview",
            "channel",
            1,
            DAY,
            true,
            Pace.DAY,
            1,
            DrillJson.hash(drill),
            OPENS,
            SETTINGS,
            Set.of(),
            "preview");
    return new Round(
        head,
        RoundState.OPENING,
        0,
        1,
        null,
        Timetable.parts(drill, path, times),
        List.of(),
        Book.EMPTY);
  }

  private void play() {
    transcript.say(OPENS, "channel", QuestionWords.root(scene()));
    decide(new RoundEvent.RootDelivered(OPENS));
    List<Deed> deeds = new ArrayList<>(walk("Ada"));
    for (Part part : round.parts()) {
      deeds.addAll(deeds(part));
    }
    deeds.sort(Comparator.comparing(Deed::at));
    for (Deed deed : deeds) {
      passUntil(deed.at());
      deed.act().run();
    }
    passUntil(round.opened().graceEnd());
  }

  /// Something that one of the six does at an instant.
  private record Deed(Instant at, Runnable act) {}

  /// Ada has the strong line of each part on her walk; Ben and Dora take turns with the weak one.
  private List<Deed> deeds(Part part) {
    Instant opens = part.ordinal() == 0 ? OPENS : round.part(part.ordinal() - 1).closesAt();
    boolean bens = part.ordinal() % 2 == 0;
    List<Deed> deeds = new ArrayList<>();
    if (!voices.ask(part.id()).isBlank()) {
      deeds.add(deed(opens, 7, at -> ask("Chen", voices.ask(part.id()), at)));
    }
    deeds.add(
        deed(opens, 12, at -> write("Ben", bens ? voices.weak(part.id()) : "(coffee first)", at)));
    deeds.add(deed(opens, 15, at -> hint("Chen", part, at)));
    deeds.add(
        deed(opens, 21, at -> form("Dora", part, bens ? "" : voices.weak(part.id()), !bens, at)));
    deeds.add(
        deed(opens, 26, at -> write("Emil", bens ? "Yes, this." : "I had that backwards.", at)));
    deeds.add(deed(opens, 44, at -> form("Fay", part, "", bens, at)));
    return deeds;
  }

  private static Deed deed(Instant opens, int minutes, java.util.function.Consumer<Instant> act) {
    Instant at = opens.plus(Duration.ofMinutes(minutes));
    return new Deed(at, () -> act.accept(at));
  }

  /// The private walk of one member from 09:04 on: form, receipt, reference, Go on, to the end.
  private List<Deed> walk(String member) {
    List<Deed> deeds = new ArrayList<>();
    int minutes = 4;
    for (Part part : round.parts()) {
      deeds.add(deed(OPENS, minutes, at -> show(member, part, at)));
      minutes += 3;
      deeds.add(deed(OPENS, minutes, at -> form(member, part, voices.good(part.id()), false, at)));
    }
    deeds.add(
        deed(
            OPENS,
            minutes,
            at -> transcript.say(at, "only " + member, WalkWords.finished(scene(), member, null))));
    return deeds;
  }

  private void show(String member, Part part, Instant at) {
    var form = FormWords.answer(scene(), round.part(part.ordinal()), member);
    transcript.add(at, "only " + member, transcript.plain(form));
  }

  private void form(String member, Part part, String text, boolean weak, Instant at) {
    Optional<Estimate> estimate =
        drill.step(part.id()).flatMap(step -> drill.estimate(step.estimate()));
    var vote = drill.step(part.id()).flatMap(step -> drill.vote(step.vote()));
    String number = estimate.map(e -> number(e, weak)).orElse(null);
    Integer option =
        vote.map(v -> weak ? (v.pick() + 1) % v.options().size() : v.pick()).orElse(null);
    if (text.isBlank() && number == null && option == null) {
      return;
    }
    transcript.add(
        at,
        member + " sends the form",
        "%s%s%s"
            .formatted(
                number == null ? "" : "number: " + number + "\n",
                option == null ? "" : "vote: " + (char) ('A' + option) + "\n",
                text)
            .strip());
    decideFor(
        member,
        new RoundEvent.FormSent(
            at,
            member,
            part.ordinal(),
            "form-" + nextId,
            text,
            number,
            option,
            false,
            List.of(id(), id(), id())));
  }

  private void hint(String member, Part part, Instant at) {
    if (drill.step(part.id()).isPresent()) {
      transcript.add(at, member + " presses Hint", "");
      decideFor(member, new RoundEvent.HintWanted(at, member, part.ordinal()));
    }
  }

  private static String number(Estimate estimate, boolean weak) {
    double right = Arithmetic.answerOf(estimate).orElseThrow();
    double typed = weak ? Arithmetic.trapValues(estimate).getFirst().orElse(right * 9) : right;
    return java.math.BigDecimal.valueOf(Arithmetic.rounded(typed, 3)).toPlainString();
  }

  private void write(String member, String text, Instant at) {
    transcript.add(at, member + " in the thread", PlainText.wrapped(text));
    decideFor(member, new RoundEvent.ThreadSaid(at, member, "m" + nextId, text, false, id()));
  }

  private void ask(String member, String question, Instant at) {
    transcript.add(at, member + " in the thread", "? " + question);
    List<String> found =
        FactSearch.search(drill, question).stream().limit(1).map(Fact::id).toList();
    decideFor(member, new RoundEvent.FactsFound(at, member, round.position(), found));
  }

  private String id() {
    return "%06d".formatted(nextId++);
  }

  private void passUntil(Instant at) {
    for (Optional<Instant> due = Timetable.nextDue(round);
        due.isPresent() && !due.get().isAfter(at);
        due = Timetable.nextDue(round)) {
      decide(new RoundEvent.TimeCame(due.get()));
    }
  }

  private void decideFor(String member, RoundEvent event) {
    Receipt receipt = decide(event);
    Reply reply = ReceiptWords.reply(scene(), receipt, member);
    switch (reply) {
      case Reply.Nothing _ -> {}
      case Reply.Whisper whisper -> transcript.say(event.at(), "only " + member, whisper.post());
      case Reply.Update update -> transcript.say(event.at(), "only " + member, update.post());
      case Reply.Show show ->
          transcript.add(event.at(), "only " + member, transcript.plain(show.form()));
      case Reply.Mend mend ->
          transcript.add(event.at(), "only " + member, String.join(" ", mend.messages().values()));
      case Reply.Failed failed -> transcript.add(event.at(), "only " + member, failed.words());
    }
  }

  private Receipt decide(RoundEvent event) {
    Decision decision = RoundEngine.decide(drill, round, event);
    round = decision.round();
    decision.effects().forEach(effect -> show(effect, event.at()));
    return decision.receipt();
  }

  private void show(Effect effect, Instant at) {
    switch (effect) {
      case Effect.Ask ask ->
          transcript.say(at, "thread", QuestionWords.question(scene(), round.part(ask.ordinal())));
      case Effect.Reveal reveal ->
          transcript.say(at, "thread", RevealWords.reveal(scene(), round.part(reveal.ordinal())));
      case Effect.Wrap _ -> {
        transcript.say(at, "thread", WrapWords.wrap(scene()));
        transcript.say(at, "channel", WrapWords.channelLine(scene()));
      }
      case Effect.Warn _, Effect.Unmark _ -> {}
      case Effect.Facts _ -> transcript.say(at, "thread, one message", FactWords.soFar(scene()));
      case Effect.Mark _ -> transcript.add(at, "bot", "✓");
      case Effect.RedrawRoot _ -> transcript.add(at, "channel, root edited", standing());
      case Effect.RedrawReveal _,
          Effect.RedrawWrap _,
          Effect.SaySkipped _,
          Effect.Verdicts _,
          Effect.HeardLate _,
          Effect.DropTexts _ -> {}
    }
  }

  private String standing() {
    Post root = QuestionWords.root(scene());
    return transcript.plain(new Post(root.summary(), root.blocks().subList(3, 4)));
  }

  private Scene scene() {
    return Scene.of(drill, round, abilities, name -> name);
  }
}
