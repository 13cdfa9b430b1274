package dev.whetstone.app.proof;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// One performance of a script: with a number of processes, in fair or stormy weather, with kills.
///
/// @param hits how many kills hit which window
/// @param weather what the chat service did how often
/// @param starts how many processes there were
record Week(
    Outcome outcome,
    List<String> accepted,
    Map<Window, Integer> hits,
    Map<String, Integer> weather,
    int starts,
    Duration meanStart,
    Duration took) {
  /// Performs it in an empty directory.
  ///
  /// @param processes how many run at once on the data
  static Week perform(
      Path data, Script script, long seed, Weather weather, int processes, int kills) {
    long begun = System.nanoTime();
    ChatRoom room = new ChatRoom();
    Reaper reaper = new Reaper(seed, data, room);
    try (ChatServer chat = new ChatServer(room, weather, reaper);
        Victims victims = new Victims(data, chat.port(), processes, reaper, seed)) {
      Thread killing = reaper.against(victims);
      Play play = new Play(victims, room);
      play.play(script, scene -> allow(reaper, kills, scene, script.scenes().size()));
      reaper.awaitKills(kills);
      killing.interrupt();
      victims.awaitReady();
      // Whatever is still to be tried again is tried on the way.
      victims.move(script.ends().plus(Duration.ofHours(1)));
      victims.killAll();
      return new Week(
          Outcome.of(data, room),
          play.accepted(),
          reaper.hits(),
          weather.counts(),
          victims.starts(),
          victims.meanStart(),
          Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  /// Spreads the kills evenly over the scenes.
  private static void allow(Reaper reaper, int kills, int scene, int scenes) {
    reaper.allow(kills * (scene + 1) / scenes - kills * scene / scenes);
  }
}
