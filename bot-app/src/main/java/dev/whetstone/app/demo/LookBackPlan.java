package dev.whetstone.app.demo;

import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.web.SeenMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What the cast does after a reveal and after the wrap.
final class LookBackPlan {
  private static final double REMARKS = 0.3;

  private final SeenMessage message;
  private final ThreadRef thread;
  private final Press press;
  private final Cast cast;

  /// @param press of the button that stands there
  LookBackPlan(SeenMessage message, ThreadRef thread, Press press, Cast cast) {
    this.message = message;
    this.thread = thread;
    this.press = press;
    this.cast = cast;
  }

  /// Some name the answer that taught them most, and some sigh.
  List<Deed> atReveal() {
    return each(player -> {
      Chance chance = chance("reveal", player);
      Duration after = chance.minutes(3, 25);
      if (chance.falls(player.temperament().looksBack())) {
        return Optional.of(deed(player, after, "best", new Act.NameBest(thread, press)));
      }
      return chance.falls(player.temperament().chats() * REMARKS)
          ? Optional.of(deed(player, after, "sigh", sigh(player)))
          : Optional.empty();
    });
  }

  private Act sigh(Player player) {
    String remark = SmallTalk.afterwards(press, cast.players().indexOf(player));
    return new Act.Speak(thread, Integer.MAX_VALUE, remark, null);
  }

  /// Some check themselves.
  List<Deed> atWrap() {
    return each(player -> {
      Chance chance = chance("wrap", player);
      return chance.falls(player.temperament().looksBack())
          ? Optional.of(
              deed(player, chance.minutes(5, 50), "check", new Act.CheckSelf(thread, press)))
          : Optional.empty();
    });
  }

  private List<Deed> each(Function<Player, Optional<Deed>> plan) {
    return cast.players().stream().flatMap(player -> plan.apply(player).stream()).toList();
  }

  private Chance chance(String about, Player player) {
    return Chance.of(press.round(), Integer.toString(press.ordinal()), about, player.id());
  }

  private Deed deed(Player player, Duration after, String kind, Act act) {
    return new Deed(message.at().plus(after), player, message.ref().id() + "-" + kind, act);
  }
}
