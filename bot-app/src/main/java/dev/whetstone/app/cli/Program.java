package dev.whetstone.app.cli;

import dev.whetstone.app.bench.Part;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the command line can ask for. Each method returns the exit code (see [Exit]) and says
/// itself what it has to say; [CannotGoOn] ends it with a message.
public interface Program {
  /// Holds rounds until the process is told to end.
  int run(RunSettings settings);

  /// Holds the demo until the process is told to end.
  int demo(DemoSettings settings);

  /// Moves the clock of the program that keeps its data in `data`.
  int clock(Move move, Path data);

  /// Does something to the channels of the product that keeps its data in `data`, which may run.
  /// `packs` are its own folders of drills; none for those that it last ran with.
  int channel(ChannelWish wish, Path data, List<Path> packs);

  /// Says how the product is that keeps its data in `data`, and changes nothing.
  int doctor(Path data, List<Path> packs);

  /// Prints the manifest that Slack makes the app from; for HTTP mode where there is an address.
  int slackManifest(@Nullable String address);

  /// Prints the link that adds the bot to a Discord server.
  int discordInvite();

  /// Copies the database of `data` to a file ending in `.db`, or into a folder where the newest
  /// `keep` stay.
  int backup(Path data, Path target, int keep);

  /// Puts a backup in the place of the database of `data`.
  int restore(Path data, Path backup);

  /// Says what [#restore] would do.
  int checkRestore(Path data, Path backup);

  /// Checks drill files and folders; the shipped drills when there is no path.
  int lint(List<Path> paths);

  /// The same with what only a person can judge.
  int audit(List<Path> paths);

  /// Prints a table of the drills instead.
  int table(List<Path> paths);

  /// Prints the list of checks.
  int checks();

  /// Writes a new drill to fill in into a folder.
  int scaffold(String id, String domain, Path folder);

  /// Makes the layouts of the bank's diagrams.
  int layout(LayoutWish wish);

  /// Prints one drill. `packs` are the team's own folders.
  int show(String drill, List<Path> packs);

  /// Draws a drill's diagram into files. `packs` are the team's own folders.
  int draw(String drill, DrawWish wish, List<Path> packs);

  /// Prints a whole round, every message in order, with the twist that is wanted or the first.
  int preview(String drill, @Nullable String twist, PreviewPlatform platform, List<Path> packs);

  /// Measures a part; `folder` is where its databases stand meanwhile, `node` where the yardstick
  /// of starts is installed.
  int bench(Part part, Path folder, @Nullable Path node, boolean quick);

  /// Kills the product again and again and says what came of it.
  int proof(ProofSettings settings);

  /// Touches what a start touches and returns: the start-up cache is made from it.
  int train();
}
