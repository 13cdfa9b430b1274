package dev.whetstone.core.round;

import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.NumberAnswer;
import dev.whetstone.core.drill.Vote;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Judges a form: text, number and vote are one answer, credited once.
final class Forms {
  static final int MOST_CHARACTERS = 1_500;
  private static final int MOST_NUMBERS = 3;

  private final Turn turn;
  private final RoundEvent.FormSent form;
  private final Part part;
  private final Progress before;

  private Forms(Turn turn, RoundEvent.FormSent form) {
    this.turn = turn;
    this.form = form;
    this.part = turn.round.part(form.ordinal());
    this.before = turn.round.book().progressOf(form.member(), form.ordinal());
  }

  static Receipt sent(Turn turn, RoundEvent.FormSent form) {
    Optional<Receipt> refusal = RoundEngine.refusal(turn.round, form.member(), form.at());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return turn.round.partAt(form.ordinal()).isEmpty()
        ? new Receipt.NotOpen(turn.round.state())
        : new Forms(turn, form).judge();
  }

  /// Judges once more what was judged before: a number does not cost a second try.
  static Receipt again(Turn turn, RoundEvent.FormSent form) {
    Progress progress = turn.round.book().progressOf(form.member(), form.ordinal());
    if (!isBlank(form.number())) {
      turn.round = turn.round.with(book -> book.with(progress.beforeLastNumber()));
    }
    return sent(turn, form);
  }

  private Receipt judge() {
    Optional<Receipt> mend = firstMend();
    if (mend.isPresent()) {
      return mend.get();
    }
    @Nullable NumberAnswer number = number();
    Substance.@Nullable Verdict text = text();
    boolean voted = vote();
    if (number == null && text == null && !voted) {
      // Only what this part does not ask for: no try.
      return new Receipt.Empty(part.ordinal());
    }
    saw(Progress::tried);
    boolean counts = number != null || voted || text == Substance.Verdict.COUNTS;
    if (!counts && text != null) {
      return new Receipt.NotCounted(part.ordinal(), text);
    }
    boolean showsReference = referenceIsDue(number);
    if (showsReference) {
      saw(Progress::sawReference);
    }
    if (turn.isOver()) {
      turn.answered(form.member());
    } else {
      turn.redrawRevealIfClosed(part.ordinal());
      turn.redrawWrapIfPosted();
    }
    return new Receipt.Taken(
        part.ordinal(), text, number, voted, turn.isLate(form.at()), showsReference);
  }

  /// What keeps the form from being read at all; nothing is stored then.
  private Optional<Receipt> firstMend() {
    String text = form.text();
    int characters = text == null ? 0 : text.codePointCount(0, text.length());
    if (characters > MOST_CHARACTERS) {
      return Optional.of(new Receipt.TooLong(part.ordinal(), characters));
    }
    if (isBlank(text) && isBlank(form.number()) && form.vote() == null) {
      return Optional.of(new Receipt.Empty(part.ordinal()));
    }
    return numberMend();
  }

  private Optional<Receipt> numberMend() {
    Optional<Estimate> estimate = estimate();
    if (isBlank(form.number()) || estimate.isEmpty()) {
      return Optional.empty();
    }
    if (NumberAnswer.judge(turn.drill, estimate.get(), typed())
        instanceof NumberAnswer.NotANumber unread) {
      return Optional.of(new Receipt.NumberUnread(part.ordinal(), unread.reason()));
    }
    boolean onlyNumber = isBlank(form.text()) && form.vote() == null;
    return before.numbers() >= MOST_NUMBERS && onlyNumber
        ? Optional.of(new Receipt.NoTriesLeft(part.ordinal()))
        : Optional.empty();
  }

  /// Judges a number; the first try is the record, two more are allowed.
  private @Nullable NumberAnswer number() {
    Optional<Estimate> estimate = estimate();
    if (isBlank(form.number()) || estimate.isEmpty() || before.numbers() >= MOST_NUMBERS) {
      return null;
    }
    NumberAnswer verdict = NumberAnswer.judge(turn.drill, estimate.get(), typed());
    turn.round
        .book()
        .of(form.member(), part.ordinal(), Answer.Kind.ESTIMATE)
        .ifPresentOrElse(
            this::giveAgain,
            () -> store(Answer.Kind.ESTIMATE, form.ids().get(1), valueOf(verdict)));
    turn.round = turn.round.with(b -> b.with(progress().typedNumber()));
    return verdict;
  }

  private static double valueOf(NumberAnswer verdict) {
    return switch (verdict) {
      case NumberAnswer.Right right -> right.value();
      case NumberAnswer.Trap trap -> trap.value();
      case NumberAnswer.TooHigh high -> high.value();
      case NumberAnswer.TooLow low -> low.value();
      case NumberAnswer.NotANumber _ -> Double.NaN;
    };
  }

  private boolean vote() {
    Optional<Vote> vote = turn.drill.step(part.id()).flatMap(s -> turn.drill.vote(s.vote()));
    Integer option = form.vote();
    if (vote.isEmpty() || option == null || option < 0 || option >= vote.get().options().size()) {
      return false;
    }
    Optional<Answer> earlier =
        turn.round.book().of(form.member(), part.ordinal(), Answer.Kind.VOTE);
    if (earlier.isEmpty()) {
      store(Answer.Kind.VOTE, form.ids().get(2), option.doubleValue());
    } else {
      giveAgain(part.closedAt() == null ? earlier.get().choosing(option) : earlier.get());
    }
    return true;
  }

  /// What its author had removed and gives again counts from now.
  private void giveAgain(Answer answer) {
    Answer given = answer.counts() ? answer : answer(answer.kind(), answer.id(), answer.value());
    turn.round = turn.round.with(book -> book.with(given));
  }

  private Substance.@Nullable Verdict text() {
    String text = form.text();
    if (text == null || text.isBlank()) {
      return null;
    }
    Optional<Answer> earlier =
        turn.round.book().of(form.member(), part.ordinal(), Answer.Kind.FORM);
    Substance.Measured measured = Substance.measure(turn.round.head().salt(), text, false);
    Substance.Verdict verdict =
        Substance.judge(
            measured,
            new Comparisons(turn.drill, turn.round)
                .known(part, form.member(), form.at(), earlier.map(Answer::id).stream().toList()));
    if (verdict == Substance.Verdict.COUNTS) {
      storeText(earlier, text.strip(), measured);
    }
    return verdict;
  }

  private void storeText(Optional<Answer> earlier, String text, Substance.Measured measured) {
    boolean replaces = earlier.isPresent() && part.closedAt() == null;
    if (replaces || earlier.isEmpty() || !earlier.get().counts()) {
      // What was removed and is given again counts from now.
      Answer stored =
          earlier
              .filter(Answer::counts)
              .orElseGet(() ->
                  answer(Answer.Kind.FORM, earlier.map(Answer::id).orElse(form.ids().get(0)), null))
              .saying(text, measured.words(), measured.characters(), Answer.State.COUNTED)
              .hiddenIf(form.hidden());
      turn.round = turn.round.with(b -> b.with(stored));
    }
  }

  /// With an estimate the reference comes after a right number, the third try or on wish.
  private boolean referenceIsDue(@Nullable NumberAnswer number) {
    Progress now = progress();
    return estimate().isEmpty()
        || number instanceof NumberAnswer.Right
        || now.numbers() >= MOST_NUMBERS
        || now.referenceSeenAt() != null;
  }

  private void store(Answer.Kind kind, String id, double value) {
    turn.round = turn.round.with(book -> book.with(answer(kind, id, value)));
  }

  private Answer answer(Answer.Kind kind, String id, @Nullable Double value) {
    boolean blind = !part.wasClosedBy(form.at()) && before.referenceSeenAt() == null;
    return new Answer(
        id,
        part.ordinal(),
        form.member(),
        kind,
        form.source(),
        form.at(),
        Answer.State.COUNTED,
        blind,
        form.hidden(),
        null,
        Tokens.NONE,
        0,
        value,
        Set.of());
  }

  private void saw(Seeing change) {
    Progress seen = change.of(progress(), form.at());
    turn.round = turn.round.with(book -> book.with(seen));
  }

  private Progress progress() {
    return turn.round.book().progressOf(form.member(), part.ordinal());
  }

  private Optional<Estimate> estimate() {
    return turn.drill.step(part.id()).flatMap(step -> turn.drill.estimate(step.estimate()));
  }

  private String typed() {
    return form.number() == null ? "" : form.number();
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  @FunctionalInterface
  private interface Seeing {
    Progress of(Progress progress, java.time.Instant at);
  }
}
