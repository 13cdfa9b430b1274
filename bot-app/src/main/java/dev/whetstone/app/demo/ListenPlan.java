package dev.whetstone.app.demo;

import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.web.SeenMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the cast does about something that a member wrote in a thread.
final class ListenPlan {
  private static final int WORTH_A_WORD = 40;
  private static final double REPLIES = 0.45;

  private final SeenMessage message;
  private final ThreadRef thread;
  private final MemberRef author;
  private final Cast cast;

  ListenPlan(SeenMessage message, ThreadRef thread, MemberRef author, Cast cast) {
    this.message = message;
    this.thread = thread;
    this.author = author;
    this.cast = cast;
  }

  List<Deed> deeds() {
    if (isBesideTheMatter()) {
      return List.of();
    }
    List<Deed> deeds = new ArrayList<>(thumbs());
    reply().ifPresent(deeds::add);
    return deeds;
  }

  /// Questions to the interviewer, brackets and a few words draw no thumbs.
  private boolean isBesideTheMatter() {
    String text = message.text().strip();
    return text.startsWith("?") || text.startsWith("(") || text.length() < WORTH_A_WORD;
  }

  private List<Deed> thumbs() {
    return others().stream()
        .filter(player -> chance("thumb", player).falls(player.temperament().thumbs()))
        .map(player -> deed(player, 2, 14, "thumb", new Act.Like(message.ref())))
        .toList();
  }

  /// Now and then one of them answers a person who is really there.
  private Optional<Deed> reply() {
    Chance chance = Chance.of(message.ref().id(), "reply");
    if (cast.find(author).isPresent() || !chance.falls(REPLIES)) {
      return Optional.empty();
    }
    Player player = chance.weighed(others(), p -> p.temperament().chats());
    String words = SmallTalk.inReply(chance);
    Act act = new Act.Speak(thread, Integer.MAX_VALUE, words, null);
    return Optional.of(deed(player, 1, 6, "reply", act));
  }

  private List<Player> others() {
    return cast.players().stream().filter(player -> !player.ref().equals(author)).toList();
  }

  private Chance chance(String about, Player player) {
    return Chance.of(message.ref().id(), about, player.id());
  }

  private Deed deed(Player player, int least, int most, String kind, Act act) {
    return new Deed(
        message.at().plus(chance("after " + kind, player).minutes(least, most)),
        player,
        message.ref().id() + "-" + kind,
        act);
  }
}
