package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.Abilities;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.drill.Arithmetic;
import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.pack.DrillJson;
import dev.whetstone.core.pack.PackLoader;
import dev.whetstone.core.round.Book;
import dev.whetstone.core.round.Decision;
import dev.whetstone.core.round.Effect;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.round.Part;
import dev.whetstone.core.round.PathOfDay;
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
import dev.whetstone.core.words.WrapWords;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every drill of the bank, played by six people who write much, as Discord would get it.
final class BankTest {
  private static final Bank BANK = new PackLoader(BankTest.class.getClassLoader()).shipped().bank();
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Instant OPENS = DAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
  private static final RoundSettings SETTINGS =
      new RoundSettings(Duration.ofHours(8), Duration.ofHours(12), Duration.ofHours(3));
  private static final List<String> PEOPLE = List.of("Ada", "Ben", "Chen", "Dora", "Emil", "Fay");
  private static final Abilities ABILITIES =
      new Abilities(true, true, false, Drawn.MESSAGE_CHARACTERS);
  private static final String ANSWER =
      "I'd ask for <the> traffic & who pays, then *measure* what people do. ".repeat(12);

  static Stream<Drill> drills() {
    return BANK.drills().stream();
  }

  @ParameterizedTest
  @MethodSource("drills")
  void a_whole_day_of_a_drill_keeps_within_every_limit(Drill drill) {
    new Day(drill).play();
  }

  private static void check(Post post, boolean isWhole) {
    MessageCreateData message = Drawn.message(post, NoPictures.AT_ALL);
    Limited.assertMessage(message);
    assertThat(Limited.isInert(message)).as(Limited.texts(message).toString()).isTrue();
    if (isWhole) {
      assertThat(Limited.seen(message).lines()).as(post.summary()).doesNotContain("…");
    }
  }

  private static final class Day {
    private final Drill drill;
    private Round round;
    private int nextId;

    private Day(Drill drill) {
      this.drill = drill;
      this.round = opening(drill);
    }

    private void play() {
      check(QuestionWords.root(scene()), true);
      decide(new RoundEvent.RootDelivered(OPENS));
      for (Part part : round.parts()) {
        PEOPLE.forEach(member -> answer(member, part));
        check(FormWords.ask(scene(), round.part(part.ordinal())));
      }
      while (Timetable.nextDue(round).isPresent()) {
        decide(new RoundEvent.TimeCame(Timetable.nextDue(round).orElseThrow()));
      }
      check(FormWords.selfCheck(scene()));
    }

    private void answer(String member, Part part) {
      check(FormWords.answer(scene(), round.part(part.ordinal()), member));
      RoundEvent sent =
          new RoundEvent.FormSent(
              OPENS.plusSeconds(60 + nextId),
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
        case Reply.Update update -> check(update.post(), true);
        case Reply.Whisper whisper -> check(whisper.post(), true);
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
        case Effect.Ask ask ->
            check(QuestionWords.question(scene(), round.part(ask.ordinal())), true);
        case Effect.Reveal reveal ->
            check(RevealWords.reveal(scene(), round.part(reveal.ordinal())), true);
        case Effect.Wrap _ -> {
          check(WrapWords.wrap(scene()), true);
          check(WrapWords.channelLine(scene()), true);
        }
        case Effect.Facts _ -> check(FactWords.soFar(scene()), true);
        default -> {}
      }
    }

    private static void check(Form form) {
      for (int page = 0; page < Modals.pages(form); page++) {
        Limited.assertModal(Modals.of(form, page, Map.of(), "draft"));
      }
      assertThat(form.intro()).noneMatch(Block.File.class::isInstance);
    }

    private static void check(Post post, boolean isWhole) {
      BankTest.check(post, isWhole);
    }

    private Scene scene() {
      return Scene.of(drill, round, ABILITIES, name -> name);
    }

    private static Round opening(Drill drill) {
      Round.Head head =
          new Round.Head(
              "round",
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
              "salt");
      List<String> path = PathOfDay.parts(drill, Pace.DAY, Set.of());
      return new Round(
          head,
          RoundState.OPENING,
          0,
          1,
          null,
          Timetable.parts(drill, path, Times.from(OPENS, SETTINGS)),
          List.of(),
          Book.EMPTY);
    }
  }
}
