package dev.whetstone.app.proof;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// One performance of a script.
///
/// @param accepted ids of the forms that the product said it took
/// @param hits how many kills hit which window
/// @param weather what the chat service did how often
/// @param starts how many processes there were
/// @param meanStart how long the killed ones had taken to be ready
record Week(
    Outcome outcome,
    List<String> accepted,
    Map<Window, Integer> hits,
    Map<String, Integer> weather,
    int starts,
    Duration meanStart,
    Duration took) {
  /// How it is performed.
  ///
  /// @param processes how many run at once on the data
  record Conditions(long seed, boolean isStormy, int processes, int kills) {
    /// Nothing fails and nobody dies.
    static Conditions calm(long seed) {
      return new Conditions(seed, false, 1, 0);
    }

    /// The chat service fails, and the product is killed so many times.
    static Conditions storm(long seed, int kills) {
      return new Conditions(seed, true, 1, kills);
    }

    /// The chat service fails, and two processes run at once.
    static Conditions pair(long seed) {
      return new Conditions(seed, true, 2, 0);
    }

    private Weather weather() {
      return isStormy ? Weather.stormy(seed) : Weather.fair();
    }

    /// The kills are spread evenly over the scenes.
    private int killsIn(int scene, int scenes) {
      return kills * (scene + 1) / scenes - kills * scene / scenes;
    }
  }

  /// Performs it in an empty directory.
  static Week perform(Path data, Script script, Conditions conditions) {
    long begun = System.nanoTime();
    ChatRoom room = new ChatRoom();
    Weather weather = conditions.weather();
    Reaper reaper = new Reaper(conditions.seed(), data, room);
    try (ChatServer chat = new ChatServer(room, weather, reaper);
        Victims victims =
            new Victims(data, chat.port(), conditions.processes(), reaper, conditions.seed())) {
      Thread killing = reaper.against(victims);
      Play play = new Play(victims, room);
      int scenes = script.scenes().size();
      play.play(script, scene -> reaper.allow(conditions.killsIn(scene, scenes)));
      reaper.awaitKills(conditions.kills());
      killing.interrupt();
      // Whatever is still to be tried again is tried on the way.
      victims.move(script.ends(), script.ends().plus(Duration.ofHours(1)));
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
}
