package dev.whetstone.app.demo;

import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.web.WebMember;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Who is in the demo's channel beside the person who opened it.
record Cast(List<Player> players) {
  /// Copies the list.
  Cast {
    players = List.copyOf(players);
  }

  /// The four colleagues.
  static Cast four() {
    return new Cast(List.of(priya(), tomas(), mei(), jonas()));
  }

  /// Takes her time, and is usually right.
  private static Player priya() {
    return new Player(
        "priya",
        "Priya",
        new Temperament(9, 27, 0.60, 0.03, 0.08, 0.25, 0.05, 0.45, 0.15, 0.35, 0.60));
  }

  /// First with an answer, and often in the trap.
  private static Player tomas() {
    return new Player(
        "tomas",
        "Tomas",
        new Temperament(2, 9, 0.08, 0.60, 0.10, 0.30, 0.60, 0.25, 0.30, 0.40, 0.35));
  }

  /// Numbers first, few words, late in the hour.
  private static Player mei() {
    return new Player(
        "mei",
        "Mei",
        new Temperament(22, 44, 0.35, 0.10, 0.15, 0.10, 0.15, 0.20, 0.04, 0.25, 0.45));
  }

  /// Thinks aloud, in the thread.
  private static Player jonas() {
    return new Player(
        "jonas",
        "Jonas",
        new Temperament(4, 33, 0.20, 0.40, 0.15, 0.65, 0.40, 0.45, 0.65, 0.55, 0.30));
  }

  /// As members of the browser chat that any browser may play.
  List<WebMember> members(ZoneId zone) {
    return players.stream()
        .map(p -> new WebMember(p.id(), p.name(), zone.getId(), false, true))
        .toList();
  }

  Optional<Player> find(MemberRef ref) {
    return players.stream().filter(player -> player.ref().equals(ref)).findFirst();
  }
}
