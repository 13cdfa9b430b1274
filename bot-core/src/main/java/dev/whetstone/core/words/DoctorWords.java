package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Lack;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the doctor says about the house: data, sending, processes, drills, backups.
public final class DoctorWords {
  private static final String DATABASE = "database";
  private static final String SENDING = "sending";
  private static final String RUNNING = "running";
  private static final String DRILLS = "drills";
  private static final String BACKUPS = "backups";

  private DoctorWords() {}

  /// The file cannot be used.
  public static Check unusable(String why) {
    return Check.broken(
        DATABASE, Plain.sentence(why), "Mend that and look again; until then nothing can be held.");
  }

  /// Some of it could not be looked at.
  public static Check unreadable(String about, String why) {
    return Check.broken(
        about, Plain.sentence(why), "Check the disk; ./drill restore brings a backup back.");
  }

  /// Nothing is damaged.
  public static Check sound(int schema, long size, long log) {
    return Check.fine(
        DATABASE,
        "It is sound: schema %d, %s, %s in the write-ahead log."
            .formatted(schema, Plain.bytes(size), Plain.bytes(log)));
  }

  /// Some of it is damaged.
  public static Check damaged(List<String> damages) {
    return Check.broken(
        DATABASE,
        "It is damaged: " + String.join("; ", damages) + ".",
        "Stop Whetstone, check the disk, and bring a backup back with ./drill restore.");
  }

  /// An earlier version wrote it.
  public static Check olderSchema(int schema, int newest) {
    return Check.look(
        DATABASE,
        "An earlier version wrote it (schema %d, this program has %d), so only the file was looked at."
            .formatted(schema, newest),
        "The next start of Whetstone brings it up to date; make a backup first.");
  }

  /// A later version wrote it.
  public static Check newerSchema(int schema, int newest) {
    return Check.broken(
        DATABASE,
        "A newer Whetstone wrote it (schema %d, this program has %d).".formatted(schema, newest),
        "Start the newer one.");
  }

  /// The write-ahead log is not taken into the file.
  public static Check longLog(long size) {
    return Check.look(
        DATABASE,
        "Its write-ahead log has grown to %s.".formatted(Plain.bytes(size)),
        "Some program keeps an old state of it open: end whatever else reads the file.");
  }

  /// There is room on the disk.
  public static Check room(long free) {
    return Check.fine(DATABASE, "%s are free on its disk.".formatted(Plain.bytes(free)));
  }

  /// There is little room on the disk.
  public static Check littleRoom(long free) {
    return Check.look(
        DATABASE,
        "Only %s are free on its disk.".formatted(Plain.bytes(free)),
        "Make room; nothing can be answered on a full disk.");
  }

  /// There is no room on the disk.
  public static Check noRoom(long free) {
    return Check.broken(
        DATABASE,
        "The disk is full: %s are left.".formatted(Plain.bytes(free)),
        "Make room; until then answers are refused and nothing is lost.");
  }

  /// Nobody is at work.
  public static Check notRunning() {
    return Check.look(
        RUNNING,
        "Not running: nothing opens and nothing is sent.",
        "Start it with ./drill run and the same --data.");
  }

  /// Somebody is at work.
  ///
  /// @param beat when the newest sign of life came; empty where none can be told
  public static Check runs(int processes, Optional<Instant> beat) {
    return Check.fine(
        RUNNING,
        (processes == 1 ? "One process runs" : processes + " processes run")
            + beat.map(at -> "; its last sign of life came at " + Plain.utc(at)).orElse("")
            + ".");
  }

  /// A process is there and does nothing.
  public static Check stands(Duration silent) {
    return Check.broken(
        RUNNING,
        "A process is there but gave no sign of life for %s.".formatted(Plain.time(silent)),
        "Look at its log; if it hangs, end it and start it again: nothing is lost.");
  }

  /// Nothing waits for long.
  public static Check nothingWaits() {
    return Check.fine(SENDING, "Nothing waits to be sent.");
  }

  /// Some rows wait, as they may.
  public static Check waits(String platform, long rows, long lanes) {
    return Check.fine(SENDING, "%s: %s.".formatted(platform, rows(rows, lanes)));
  }

  /// Rows wait that should have been sent.
  public static Check waitsLong(String platform, long rows, long lanes, Duration since) {
    return Check.look(
        SENDING,
        "%s: %s, the oldest for %s.".formatted(platform, rows(rows, lanes), Plain.time(since)),
        "Look at the log for what the platform answers; what expires meanwhile is not sent late.");
  }

  private static String rows(long rows, long lanes) {
    return Plain.count(rows, "message") + " in " + Plain.count(lanes, "lane") + " wait to be sent";
  }

  /// Rows that did not simply arrive.
  public static Check troubles(String about, long held, long dead, long unknown, String newest) {
    List<String> kinds = new ArrayList<>();
    if (held > 0) {
      kinds.add(held + " held, since nobody can tell whether they arrived");
    }
    if (dead > 0) {
      kinds.add(dead + " refused by the platform");
    }
    if (unknown > 0) {
      kinds.add(unknown + " being looked for");
    }
    return Check.look(
        about,
        "Of the last seven days: %s. The newest: %s.".formatted(String.join(", ", kinds), newest),
        "Look in the channel; what is missing there can be said by hand, rounds go on.");
  }

  /// A platform that has an adapter here.
  public static Check speaks(String platform, boolean readsThreads) {
    return readsThreads
        ? Check.fine(about(platform), "Its adapter is here; it can read threads.")
        : Check.look(
            about(platform),
            "Its adapter is here, but cannot read threads: only forms are answers.",
            "Grant it what reading threads needs, or tell people to press Start.");
  }

  /// A platform without an adapter.
  public static Check noAdapter(String platform) {
    return Check.look(
        about(platform),
        "No adapter for %s runs here: what is to be said there waits and expires."
            .formatted(platform),
        "Run a Whetstone that has one, or remove its channels with ./drill channel remove.");
  }

  /// Something that a platform has not granted.
  public static Check lacks(String about, Lack lack) {
    String what =
        switch (lack.kind()) {
          case SCOPE -> "The scope %s is missing.";
          case INTENT -> "The intent %s is switched off.";
          case PERMISSION -> "The permission “%s” is missing.";
          case INVITATION -> "The bot is not a member of %s.";
          case CREDENTIAL -> "The credential %s is missing or no longer valid.";
        };
    String mend =
        switch (lack.kind()) {
          case SCOPE -> "Add it to the app and install the app again.";
          case INTENT -> "Switch it on in the bot's settings and start Whetstone again.";
          case PERMISSION -> "Give it to the bot's role, in this channel too.";
          case INVITATION -> "Invite the bot there.";
          case CREDENTIAL -> "Make a new one and start Whetstone with it.";
        };
    String said = what.formatted(lack.name());
    return lack.isNeeded() ? Check.broken(about, said, mend) : Check.look(about, said, mend);
  }

  private static String about(String platform) {
    return "platform " + platform;
  }

  /// All drills can be played.
  public static Check drills(int drills, int packs) {
    return Check.fine(
        DRILLS, "%s in %s.".formatted(Plain.count(drills, "drill"), Plain.count(packs, "pack")));
  }

  /// A file was left out.
  public static Check leftOut(String file, String why) {
    return Check.look(
        DRILLS,
        "%s is left out: %s".formatted(file, Plain.sentence(why)),
        "./drill questions lint says all that is wrong.");
  }

  /// A pack has faults that a round survives.
  public static Check faults(String pack, int errors, int warnings) {
    return Check.look(
        DRILLS,
        "The pack %s has %s and %s."
            .formatted(pack, Plain.count(errors, "error"), Plain.count(warnings, "warning")),
        "./drill questions lint says which.");
  }

  /// There is a backup.
  public static Check backup(String file, Duration age) {
    return Check.fine(BACKUPS, "The newest, %s, is %s old.".formatted(file, Plain.time(age)));
  }

  /// The newest backup is old.
  public static Check oldBackup(String file, Duration age) {
    return Check.look(
        BACKUPS,
        "The newest, %s, is %s old.".formatted(file, Plain.time(age)),
        "./drill backup makes one while rounds run.");
  }

  /// There is no backup.
  public static Check noBackup() {
    return Check.look(
        BACKUPS,
        "There is none in the data directory.",
        "./drill backup makes one while rounds run.");
  }

  /// What the doctor found, for one private message: what needs somebody first.
  public static Post post(List<Check> checks) {
    List<Check> look = checks.stream().filter(c -> c.state() != Check.State.FINE).toList();
    List<Check> fine = checks.stream().filter(c -> c.state() == Check.State.FINE).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "How this channel is"));
    if (!look.isEmpty()) {
      blocks.add(new Block.Bullets(look.stream().map(DoctorWords::item).toList()));
    }
    blocks.add(new Block.Bullets(fine.stream().map(check -> Text.of(check.what())).toList()));
    return new Post(verdict(checks), blocks);
  }

  private static Text item(Check check) {
    String mark = check.state() == Check.State.BROKEN ? "Broken: " : "Look here: ";
    return Text.strong(mark).and(check.what() + (check.mend() == null ? "" : " " + check.mend()));
  }

  /// All of it in one line.
  public static String verdict(List<Check> checks) {
    long broken = checks.stream().filter(c -> c.state() == Check.State.BROKEN).count();
    long look = checks.stream().filter(c -> c.state() == Check.State.LOOK).count();
    if (broken > 0) {
      return "%s broken, %d to look at.".formatted(Plain.count(broken, "thing"), look);
    }
    return look > 0
        ? "Nothing is broken; %s to look at.".formatted(Plain.count(look, "thing"))
        : "All is well.";
  }
}
