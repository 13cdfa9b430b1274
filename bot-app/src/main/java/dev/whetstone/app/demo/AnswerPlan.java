package dev.whetstone.app.demo;

import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.Vote;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one player gives for one question.
final class AnswerPlan {
  private static final double HIDES = 0.06;
  private static final double TRIES_AGAIN = 0.6;

  private final Question question;
  private final Player player;
  private final @Nullable String text;
  private final boolean strong;
  private final Chance chance;

  private AnswerPlan(Question question, Player player, @Nullable String text, boolean strong) {
    this.question = question;
    this.player = player;
    this.text = text;
    this.strong = strong;
    this.chance = question.chance("answer/" + player.id());
  }

  /// Of the one who gives the strong answer.
  static AnswerPlan strong(Question question, Player player, Line line) {
    return new AnswerPlan(question, player, line.good(), true);
  }

  /// Of the one who gives the weak answer.
  static AnswerPlan hasty(Question question, Player player, Line line) {
    return new AnswerPlan(question, player, line.weak(), false);
  }

  /// Of one without words: a number or a vote where the question wants one.
  static AnswerPlan wordless(Question question, Player player) {
    return new AnswerPlan(question, player, null, false);
  }

  /// False when there is nothing to give.
  boolean isSomething() {
    return text != null || question.estimate().isPresent() || question.vote().isPresent();
  }

  /// How long after the question this player answers.
  Duration after() {
    return question
        .chance("when/" + player.id())
        .minutes(player.temperament().earliest(), player.temperament().latest());
  }

  List<Deed> deeds(Duration after) {
    Instant at = question.at().plus(after);
    boolean open = text != null && chance.falls(player.temperament().open());
    boolean trapped = !strong && (text != null || chance.falls(player.temperament().trapped()));
    @Nullable String number = number(trapped);
    @Nullable Integer vote = vote();
    Act.Answer whole = form(text, number, vote, chance.falls(HIDES));
    List<Deed> deeds = new ArrayList<>();
    if (open) {
      Act.Answer words = form(text, null, null, false);
      deeds.add(deed(at, "open", speak(words)));
      if (number != null || vote != null) {
        deeds.add(deed(at.plus(chance.minutes(1, 2)), "form", form(null, number, vote, false)));
      }
    } else {
      deeds.add(deed(at, "form", whole));
    }
    if (trapped && number != null && chance.falls(TRIES_AGAIN)) {
      deeds.add(
          deed(at.plus(chance.minutes(3, 6)), "again", form(null, number(false), null, false)));
    }
    return deeds;
  }

  private Act speak(Act.Answer words) {
    String said = text == null ? "" : text;
    return new Act.Speak(question.thread(), question.press().ordinal(), said, words);
  }

  private Act.Answer form(
      @Nullable String words, @Nullable String number, @Nullable Integer vote, boolean hides) {
    return new Act.Answer(question.thread(), question.press(), words, number, vote, hides);
  }

  private @Nullable String number(boolean trapped) {
    Optional<Estimate> estimate = question.estimate();
    if (estimate.isEmpty()) {
      return null;
    }
    NumberTyped typed =
        new NumberTyped(question.drill(), estimate.get(), question.chance("number/" + player.id()));
    return (trapped ? typed.trap() : typed.right()).orElse(null);
  }

  private @Nullable Integer vote() {
    Optional<Vote> vote = question.vote();
    if (vote.isEmpty()) {
      return null;
    }
    VoteCast cast = new VoteCast(vote.get(), question.chance("vote/" + player.id()));
    if (strong) {
      return cast.strong();
    }
    return text == null ? cast.any() : cast.hasty(text);
  }

  private Deed deed(Instant at, String kind, Act act) {
    return new Deed(at, player, question.message() + "-" + kind, act);
  }
}
