package dev.whetstone.core.preview;

import dev.whetstone.core.chat.Abilities;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.drill.Arithmetic;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.round.Decision;
import dev.whetstone.core.round.Effect;
import dev.whetstone.core.round.Part;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundEngine;
import dev.whetstone.core.round.RoundEvent;
import dev.whetstone.core.round.Timetable;
import dev.whetstone.core.words.FactWords;
import dev.whetstone.core.words.FormWords;
import dev.whetstone.core.words.QuestionWords;
import dev.whetstone.core.words.ReceiptWords;
import dev.whetstone.core.words.RevealWords;
import dev.whetstone.core.words.Scene;
import dev.whetstone.core.words.WrapWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A drill played for a day by six people who write much: everything that a platform has to show of
/// it. For adapters, which hold each post and form against their platform's limits.
public final class WrittenDay {
  private static final List<String> PEOPLE = List.of("Ada", "Ben", "Chen", "Dora", "Emil", "Fay");
  private static final String ANSWER =
      "I'd ask for <the> traffic & who pays, then *measure* what people do. ".repeat(12);

  /// What a platform does with what it is given.
  public interface Showing {
    /// A message in the channel or its thread, or a private one; nothing of it may be left out.
    void post(Post post);

    /// A private card that takes the place of a form; the same.
    default void card(Post post) {
      post(post);
    }

    /// A form.
    void form(Form form);
  }

  private final Abilities abilities;
  private final Showing shown;

  private final Drill drill;
  private Round round;
  private int nextId;

  private WrittenDay(Drill drill, Abilities abilities, Showing shown) {
    this.drill = drill;
    this.abilities = abilities;
    this.shown = shown;
    this.round = RoundPreview.opening(drill, null);
  }

  /// Plays it, from the opening to the end of the grace time.
  public static void play(Drill drill, Abilities abilities, Showing shown) {
    new WrittenDay(drill, abilities, shown).play();
  }

  private void play() {
    shown.post(QuestionWords.root(scene()));
    decide(new RoundEvent.RootDelivered(RoundPreview.OPENS));
    for (Part part : round.parts()) {
      PEOPLE.forEach(member -> answer(member, part));
      shown.form(FormWords.ask(scene(), round.part(part.ordinal())));
    }
    while (Timetable.nextDue(round).isPresent()) {
      decide(new RoundEvent.TimeCame(Timetable.nextDue(round).orElseThrow()));
    }
    shown.form(FormWords.selfCheck(scene()));
  }

  private void answer(String member, Part part) {
    shown.form(FormWords.answer(scene(), round.part(part.ordinal()), member));
    RoundEvent sent =
        new RoundEvent.FormSent(
            RoundPreview.OPENS.plusSeconds(60 + nextId),
            member,
            part.ordinal(),
            "form-" + nextId,
            ANSWER,
            number(part).orElse(null),
            drill.step(part.id()).flatMap(s -> drill.vote(s.vote())).isPresent() ? 0 : null,
            false,
            List.of(id(), id(), id()));
    Reply reply = ReceiptWords.reply(scene(), decide(sent), member);
    switch (reply) {
      case Reply.Update update -> shown.card(update.post());
      case Reply.Whisper whisper -> shown.post(whisper.post());
      case Reply.Nothing _, Reply.Show _, Reply.Mend _, Reply.Failed _ ->
          throw new AssertionError("not counted: " + reply);
    }
  }

  private Optional<String> number(Part part) {
    return drill
        .step(part.id())
        .flatMap(step -> drill.estimate(step.estimate()))
        .map(estimate ->
            BigDecimal.valueOf(Arithmetic.rounded(Arithmetic.answerOf(estimate).orElseThrow(), 3))
                .toPlainString());
  }

  private String id() {
    return "%06d".formatted(nextId++);
  }

  private dev.whetstone.core.round.Receipt decide(RoundEvent event) {
    Decision decision = RoundEngine.decide(drill, round, event);
    round = decision.round();
    decision.effects().forEach(this::show);
    return decision.receipt();
  }

  private void show(Effect effect) {
    switch (effect) {
      case Effect.Ask ask -> shown.post(QuestionWords.question(scene(), round.part(ask.ordinal())));
      case Effect.Reveal reveal ->
          shown.post(RevealWords.reveal(scene(), round.part(reveal.ordinal())));
      case Effect.Wrap _ -> {
        shown.post(WrapWords.wrap(scene()));
        shown.post(WrapWords.channelLine(scene()));
      }
      case Effect.Facts _ -> shown.post(FactWords.soFar(scene()));
      default -> {}
    }
  }

  private Scene scene() {
    return Scene.of(drill, round, abilities, name -> name);
  }
}
