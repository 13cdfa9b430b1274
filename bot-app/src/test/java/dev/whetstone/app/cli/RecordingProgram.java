package dev.whetstone.app.cli;

import dev.whetstone.app.bench.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Remembers what the command line asked for, and does what it is told.
final class RecordingProgram implements Program {
  final List<Object> asked = new ArrayList<>();
  Runnable behaviour = () -> {};

  record Draw(String drill, DrawWish wish) {}

  record Show(String drill, List<Path> packs) {}

  record Audit(List<Path> paths) {}

  record Table(List<Path> paths) {}

  record Scaffold(String id, String domain, Path folder) {}

  record Preview(String drill, @Nullable String twist, PreviewPlatform platform) {}

  record Channel(ChannelWish wish, Path data) {}

  record Doctor(Path data, List<Path> packs) {}

  record Clock(Move move, Path data) {}

  record SlackManifest(@Nullable String address) {}

  @Override
  public int run(RunSettings settings) {
    return note(settings);
  }

  @Override
  public int demo(DemoSettings settings) {
    return note(settings);
  }

  @Override
  public int clock(Move move, Path data) {
    return note(new Clock(move, data));
  }

  record Backup(Path data, Path target, int keep) {}

  record Restore(Path data, Path backup, boolean isCheck) {}

  @Override
  public int backup(Path data, Path target, int keep) {
    return note(new Backup(data, target, keep));
  }

  @Override
  public int restore(Path data, Path backup) {
    return note(new Restore(data, backup, false));
  }

  @Override
  public int checkRestore(Path data, Path backup) {
    return note(new Restore(data, backup, true));
  }

  @Override
  public int channel(ChannelWish wish, Path data, List<Path> packs) {
    return note(new Channel(wish, data));
  }

  @Override
  public int doctor(Path data, List<Path> packs) {
    return note(new Doctor(data, packs));
  }

  @Override
  public int lint(List<Path> paths) {
    return note(paths);
  }

  @Override
  public int audit(List<Path> paths) {
    return note(new Audit(paths));
  }

  @Override
  public int table(List<Path> paths) {
    return note(new Table(paths));
  }

  @Override
  public int checks() {
    return note("checks");
  }

  @Override
  public int scaffold(String id, String domain, Path folder) {
    return note(new Scaffold(id, domain, folder));
  }

  @Override
  public int layout(LayoutWish wish) {
    return note(wish);
  }

  @Override
  public int show(String drill, List<Path> packs) {
    return note(new Show(drill, packs));
  }

  @Override
  public int draw(String drill, DrawWish wish, List<Path> packs) {
    return note(new Draw(drill, wish));
  }

  @Override
  public int preview(
      String drill, @Nullable String twist, PreviewPlatform platform, List<Path> packs) {
    return note(new Preview(drill, twist, platform));
  }

  @Override
  public int bench(Part part, Path folder, @Nullable Path node, boolean quick) {
    return note("bench");
  }

  @Override
  public int proof(ProofSettings settings) {
    return note(settings);
  }

  @Override
  public int train() {
    return note("train");
  }

  private int note(Object what) {
    asked.add(what);
    behaviour.run();
    return Exit.FINE;
  }

  @Override
  public int discordInvite() {
    asked.add("discord invite");
    return Exit.FINE;
  }

  @Override
  public int slackManifest(@Nullable String address) {
    return note(new SlackManifest(address));
  }
}
