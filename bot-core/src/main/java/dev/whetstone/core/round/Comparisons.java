package dev.whetstone.core.round;

import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Filled;
import dev.whetstone.core.drill.Given;
import dev.whetstone.core.drill.Point;
import dev.whetstone.core.drill.Twist;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What an answer to a part is compared with, each text singly.
final class Comparisons {
  private static final Asked ASKED = new Asked();

  private final Drill drill;
  private final Round round;
  private final Filled filled;

  Comparisons(Drill drill, Round round) {
    this.drill = drill;
    this.round = round;
    this.filled = Filled.of(drill);
  }

  /// @param leaveOut id of the answer that is being judged again; its own text is no copy
  Substance.Known known(Part part, String member, Instant at, List<String> leaveOut) {
    Asked.Texts asked = ASKED.of(drill, round.head().salt(), part.id(), () -> texts(part));
    return new Substance.Known(
        asked.question(),
        asked.reference(),
        round
            .book()
            .by(member)
            .filter(a -> a.counts() && isText(a, leaveOut))
            .map(Answer::tokens)
            .toList(),
        round.book().answers().stream()
            .filter(a -> !a.member().equals(member) && isText(a, leaveOut) && isPublic(a, at))
            .map(Answer::tokens)
            .toList());
  }

  private Asked.Texts texts(Part part) {
    return new Asked.Texts(tokens(question(part)), tokens(reference(part)));
  }

  private static boolean isText(Answer answer, List<String> leaveOut) {
    boolean isText = answer.kind() == Answer.Kind.FORM || answer.kind() == Answer.Kind.OPEN;
    return isText && !leaveOut.contains(answer.id());
  }

  private boolean isPublic(Answer answer, Instant at) {
    return switch (answer.kind()) {
      case OPEN -> answer.at().isBefore(at);
      case FORM -> !answer.hidden() && round.part(answer.ordinal()).wasClosedBy(at);
      case VOTE, ESTIMATE -> false;
    };
  }

  private Stream<String> question(Part part) {
    return part.isTwist()
        ? drill.twist(part.id()).stream().map(Twist::ask)
        : drill.step(part.id()).stream().flatMap(s -> Given.questions(drill, s).stream());
  }

  private Stream<String> reference(Part part) {
    return part.isTwist()
        ? drill.twist(part.id()).stream().flatMap(t -> t.reference().stream().map(Point::text))
        : drill.step(part.id()).stream()
            .flatMap(step ->
                Stream.concat(step.reference().stream().map(Point::text), step.hints().stream()));
  }

  private List<Tokens> tokens(Stream<String> texts) {
    return texts.map(text -> Tokens.of(round.head().salt(), filled.text(text))).toList();
  }
}
