package dev.whetstone.app;

import dev.whetstone.app.cli.Exit;
import dev.whetstone.core.adapter.SettingsException;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.ops.Doctor;
import dev.whetstone.core.pack.Loaded;
import dev.whetstone.core.schedule.Holidays;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Inspection;
import dev.whetstone.core.store.StoreException;
import dev.whetstone.core.words.Check;
import dev.whetstone.core.words.DoctorWords;
import dev.whetstone.discord.DiscordCheckup;
import dev.whetstone.discord.DiscordPlatform;
import dev.whetstone.discord.DiscordSettings;
import dev.whetstone.slack.InstallationCheckup;
import dev.whetstone.slack.SlackCheckup;
import dev.whetstone.slack.SlackSettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// `./drill doctor`: looks and prints.
final class DoctorVisit {
  private DoctorVisit() {}

  static int pay(Path data, List<Path> packs) {
    Path database = DataDirectory.mustHaveDatabase(data);
    Loaded loaded = Drills.loader().load(kept(database, packs));
    Doctor doctor = new Doctor(loaded.bank(), new Holidays(), new Adapters(List.of()));
    List<Check> checks =
        doctor.all(
            new Doctor.Place(database, DataDirectory.running(data), DataDirectory.backups(data)),
            loaded,
            Instant.now());
    checks =
        Stream.of(checks, slack(System.getenv(), database), discord(System.getenv(), database))
            .flatMap(List::stream)
            .toList();
    print(checks);
    return checks.stream().anyMatch(check -> check.state() == Check.State.BROKEN)
        ? Exit.FAILED
        : Exit.FINE;
  }

  /// Where the environment has settings of Slack's, Slack itself is asked about them.
  private static List<Check> slack(Map<String, String> environment, Path database) {
    if (!SlackSettings.isIn(environment)) {
      return List.of();
    }
    try {
      SlackSettings settings = SlackSettings.from(environment);
      return Stream.concat(
              SlackCheckup.of(settings).stream(), installations(settings, database).stream())
          .toList();
    } catch (SettingsException wrong) {
      return List.of(
          Check.broken("slack settings", String.valueOf(wrong.getMessage()), wrong.mend()));
    }
  }

  /// The same for Discord, with the channels that have drills there.
  private static List<Check> discord(Map<String, String> environment, Path database) {
    if (!DiscordSettings.isIn(environment)) {
      return List.of();
    }
    try {
      return DiscordCheckup.of(DiscordSettings.from(environment), channels(database));
    } catch (SettingsException wrong) {
      return List.of(
          Check.broken("discord settings", String.valueOf(wrong.getMessage()), wrong.mend()));
    }
  }

  /// What cannot be read is said by the doctor himself.
  private static List<ChannelRef> channels(Path database) {
    try (Inspection inspection = Inspection.of(database)) {
      return inspection.read(sql ->
          Channels.all(sql).stream()
              .filter(Channels.Channel::isActive)
              .map(Channels.Channel::ref)
              .filter(ref -> ref.workspace().platform().equals(DiscordPlatform.NAME))
              .toList());
    } catch (StoreException unreadable) {
      return List.of();
    }
  }

  /// What cannot be read is said by the doctor himself.
  private static List<Check> installations(SlackSettings settings, Path database) {
    try (Inspection inspection = Inspection.of(database)) {
      return InstallationCheckup.of(settings, inspection);
    } catch (StoreException unreadable) {
      return List.of();
    }
  }

  /// What cannot be read is said by the doctor himself.
  private static List<Path> kept(Path database, List<Path> packs) {
    try (Inspection inspection = Inspection.of(database)) {
      return inspection.read(sql -> Packs.of(sql, packs));
    } catch (StoreException unreadable) {
      return packs;
    }
  }

  private static void print(List<Check> checks) {
    String about = "";
    for (Check check : checks) {
      if (!check.about().equals(about)) {
        about = check.about();
        System.out.println(about);
      }
      System.out.println("  " + mark(check.state()) + "  " + check.what());
      if (check.mend() != null) {
        System.out.println("          " + check.mend());
      }
    }
    System.out.println();
    System.out.println(DoctorWords.verdict(checks));
  }

  private static String mark(Check.State state) {
    return switch (state) {
      case FINE -> "fine  ";
      case LOOK -> "look  ";
      case BROKEN -> "BROKEN";
    };
  }
}
