package dev.whetstone.app.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the cast does about one question: who answers, who asks, who chats, and when.
final class QuestionPlan {
  /// A step may close this long after its opening once all have answered; somebody answers later.
  private static final Duration MAY_CLOSE = Duration.ofMinutes(15);

  private static final double ASKED_LATER = 0.4;

  private final Question question;
  private final Line line;
  private final Cast cast;
  private final List<Player> present;

  QuestionPlan(Question question, Line line, Cast cast) {
    this.question = question;
    this.line = line;
    this.cast = cast;
    List<Player> here = cast.players().stream().filter(this::isHere).toList();
    this.present = here.isEmpty() ? List.of(cast.players().getFirst()) : here;
  }

  List<Deed> deeds() {
    return Stream.of(answers(), asks(), chats()).flatMap(List::stream).toList();
  }

  private boolean isHere(Player player) {
    return !question.chance("misses/" + player.id()).falls(player.temperament().misses());
  }

  private List<Deed> answers() {
    List<AnswerPlan> plans = new ArrayList<>(plans());
    plans.removeIf(plan -> !plan.isSomething());
    plans.sort(Comparator.comparing(AnswerPlan::after));
    List<Deed> deeds = new ArrayList<>();
    plans.forEach(plan -> deeds.addAll(plan.deeds(after(plan, plans))));
    return deeds;
  }

  /// The last answer never comes before the step may close.
  private static Duration after(AnswerPlan plan, List<AnswerPlan> all) {
    boolean tooSoon = plan == all.getLast() && plan.after().compareTo(MAY_CLOSE) <= 0;
    return tooSoon ? plan.after().plus(MAY_CLOSE) : plan.after();
  }

  private List<AnswerPlan> plans() {
    Player strong = question.chance("strong").weighed(present, p -> p.temperament().strong());
    List<Player> others = present.stream().filter(p -> !p.equals(strong)).toList();
    List<AnswerPlan> plans = new ArrayList<>();
    plans.add(AnswerPlan.strong(question, strong, line));
    if (!others.isEmpty()) {
      Player hasty = question.chance("hasty").weighed(others, p -> p.temperament().hasty());
      others.forEach(p ->
          plans.add(
              p.equals(hasty)
                  ? AnswerPlan.hasty(question, p, line)
                  : AnswerPlan.wordless(question, p)));
    }
    return plans;
  }

  /// One asks for a fact, in the first stage always.
  private List<Deed> asks() {
    Chance chance = question.chance("asks");
    boolean asked = question.isInFirstStage() || chance.falls(ASKED_LATER);
    if (line.ask() == null || !asked) {
      return List.of();
    }
    Player player = chance.weighed(present, p -> p.temperament().asks());
    return List.of(speak(player, chance.minutes(1, 6), "ask", "? " + line.ask()));
  }

  private List<Deed> chats() {
    return present.stream().flatMap(player -> chat(player).stream()).toList();
  }

  private Optional<Deed> chat(Player player) {
    Chance chance = question.chance("chats/" + player.id());
    String remark = SmallTalk.meanwhile(question.press(), cast.players().indexOf(player));
    return chance.falls(player.temperament().chats())
        ? Optional.of(speak(player, chance.minutes(3, 30), "chat", remark))
        : Optional.empty();
  }

  private Deed speak(Player player, Duration after, String kind, String text) {
    Act act = new Act.Speak(question.thread(), question.press().ordinal(), text, null);
    return new Deed(question.at().plus(after), player, question.message() + "-" + kind, act);
  }
}
