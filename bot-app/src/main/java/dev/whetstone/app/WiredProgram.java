package dev.whetstone.app;

import dev.whetstone.app.bench.Bench;
import dev.whetstone.app.bench.Part;
import dev.whetstone.app.cli.CannotGoOn;
import dev.whetstone.app.cli.ChannelWish;
import dev.whetstone.app.cli.ClockKind;
import dev.whetstone.app.cli.DemoSettings;
import dev.whetstone.app.cli.DrawWish;
import dev.whetstone.app.cli.Exit;
import dev.whetstone.app.cli.LayoutWish;
import dev.whetstone.app.cli.Listening;
import dev.whetstone.app.cli.Logs;
import dev.whetstone.app.cli.Move;
import dev.whetstone.app.cli.PreviewPlatform;
import dev.whetstone.app.cli.Program;
import dev.whetstone.app.cli.ProofSettings;
import dev.whetstone.app.cli.RunSettings;
import dev.whetstone.app.cli.ScheduleWords;
import dev.whetstone.core.adapter.SettingsException;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.interviewer.Operator;
import dev.whetstone.core.pack.LintReport;
import dev.whetstone.core.pack.PackLoader;
import dev.whetstone.core.preview.DrillSheet;
import dev.whetstone.core.preview.RoundPreview;
import dev.whetstone.core.preview.Voices;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.Database;
import dev.whetstone.discord.DiscordSettings;
import dev.whetstone.discord.Invite;
import dev.whetstone.slack.Manifest;
import dev.whetstone.slack.SlackSettings;
import dev.whetstone.web.WebChannel;
import dev.whetstone.web.WebPlatform;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/// What the command line asks for, done.
final class WiredProgram implements Program {
  private static final String USUAL_CHANNEL = "general";
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm:ss", Locale.ENGLISH);

  @Override
  public int run(RunSettings settings) {
    Networks.Wish wish = wish(settings);
    Logs.into(settings.data());
    boolean manual = settings.clock() == ClockKind.MANUAL;
    Instant first = manual ? Instant.now() : null;
    Bank bank = Drills.load(settings.packs());
    try (Product product = new Product(settings.data(), bank, Drills.order(), first, wish);
        PackWatch _ = new PackWatch(settings.packs(), bank, Drills.loader()).start()) {
      Packs.keep(product.database(), settings.packs());
      ChannelRef channel = settled(product, settings);
      serve(product, settings.listening(), channel, false);
      if (!manual && !settings.backups().every().isZero()) {
        product.backUp(settings.backups().every(), settings.backups().keep());
      }
      Ending ending = new Ending();
      product.start(List.of(), ending);
      return untilTold(product, channel, ending);
    }
  }

  private static Networks.Wish wish(RunSettings settings) {
    try {
      return new Networks.Wish(
          settings.slack() ? SlackSettings.from(System.getenv()) : null,
          settings.discord() ? DiscordSettings.from(System.getenv()) : null);
    } catch (SettingsException wrong) {
      throw cannotGoOn(Exit.USAGE, wrong);
    }
  }

  private static CannotGoOn cannotGoOn(int exit, SettingsException why) {
    return new CannotGoOn(exit, String.valueOf(why.getMessage()), why.mend());
  }

  /// The channel that was named. Where none was and there are some already, they stay as they are:
  /// one that an operator removed does not come back by a start.
  private static ChannelRef settled(Product product, RunSettings settings) {
    List<Operator.Status> known = product.whetstone().operator().channels();
    boolean saysNothing =
        settings.channel() == null && settings.schedule().equals(ScheduleWords.NONE);
    String name = settings.channel() == null ? USUAL_CHANNEL : settings.channel();
    if (saysNothing && (settings.slack() || settings.discord() || !known.isEmpty())) {
      return known.stream()
          .map(Operator.Status::ref)
          .filter(ref -> ref.workspace().equals(WebPlatform.WORKSPACE))
          .min(Comparator.comparing(ref -> !ref.id().equals(USUAL_CHANNEL)))
          .orElseGet(() -> WebPlatform.channel(USUAL_CHANNEL));
    }
    ChannelRef channel = channel(product, name, ChannelLines.TOPIC);
    Optional<Schedule> before = product.whetstone().scheduleOf(channel);
    Schedule schedule = ScheduleChoice.of(settings.schedule(), before, product.bank());
    product.whetstone().settle(channel, nameOf(known, channel).orElse(name), schedule);
    return channel;
  }

  private static Optional<String> nameOf(List<Operator.Status> known, ChannelRef channel) {
    return known.stream()
        .filter(status -> status.ref().equals(channel))
        .map(Operator.Status::name)
        .findFirst();
  }

  @Override
  public int demo(DemoSettings settings) {
    Logs.into(settings.data());
    return new DemoRun(settings).hold(this);
  }

  /// Adds the channel to the browser chat.
  static ChannelRef channel(Product product, String name, String topic) {
    return product.web().addChannel(new WebChannel(name, name, topic));
  }

  /// Opens the browser chat and says where it is.
  void serve(Product product, Listening listening, ChannelRef channel, boolean demo) {
    InetSocketAddress where = product.serve(listening, channel, demo);
    String host =
        where.getAddress().isLoopbackAddress()
            ? "localhost"
            : where.getAddress().isAnyLocalAddress()
                ? "this-machine"
                : where.getAddress().getHostAddress();
    String token = listening.token() == null ? "" : "/?token=<your token>";
    System.out.printf("Whetstone is at http://%s:%d%s%n", host, where.getPort(), token);
    System.out.flush();
  }

  /// Holds on until SIGTERM or Ctrl+C.
  int untilTold(Product product, ChannelRef channel) {
    return untilTold(product, channel, new Ending());
  }

  /// Holds on until SIGTERM or Ctrl+C, or until it cannot go on, fulfilling clock wishes meanwhile;
  /// then ends in order.
  int untilTold(Product product, ChannelRef channel, Ending ending) {
    CountDownLatch ended = new CountDownLatch(1);
    Thread wishes = product.fulfilWishes(channel);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              ending.isWanted();
              await(ended);
            }));
    ending.await();
    if (wishes != null) {
      wishes.interrupt();
    }
    try {
      product.close();
    } finally {
      // The hook waits for this: without it a failed ending would hang for ever.
      ended.countDown();
    }
    ending
        .cause()
        .ifPresent(why -> {
          throw cannotGoOn(Exit.FAILED, why);
        });
    return Exit.FINE;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public int clock(Move move, Path data) {
    try (Database database = DataDirectory.existing(data)) {
      Instant now = ClockWishes.ask(database, move);
      System.out.println(
          "The clock shows " + now.atZone(ZoneId.systemDefault()).format(CLOCK) + ".");
      return Exit.FINE;
    }
  }

  @Override
  public int channel(ChannelWish wish, Path data, List<Path> packs) {
    return ChannelDeeds.fulfil(wish, data, packs);
  }

  @Override
  public int doctor(Path data, List<Path> packs) {
    return DoctorVisit.pay(data, packs);
  }

  @Override
  public int slackManifest(@Nullable String address) {
    System.out.print(address == null ? Manifest.text() : Manifest.http(address));
    return Exit.FINE;
  }

  @Override
  public int discordInvite() {
    try {
      System.out.println(Invite.of(DiscordSettings.from(System.getenv())));
      return Exit.FINE;
    } catch (SettingsException wrong) {
      throw cannotGoOn(Exit.FAILED, wrong);
    }
  }

  @Override
  public int backup(Path data, Path target, int keep) {
    return new Safekeeping(data).backup(target, keep);
  }

  @Override
  public int restore(Path data, Path backup) {
    return new Safekeeping(data).restore(backup);
  }

  @Override
  public int checkRestore(Path data, Path backup) {
    return new Safekeeping(data).check(backup);
  }

  @Override
  public int lint(List<Path> paths) {
    return Questions.lint(paths, LintReport.Depth.FINDINGS);
  }

  @Override
  public int audit(List<Path> paths) {
    return Questions.lint(paths, LintReport.Depth.AUDIT);
  }

  @Override
  public int table(List<Path> paths) {
    return Questions.table(paths);
  }

  @Override
  public int scaffold(String id, String domain, Path folder) {
    return Questions.scaffold(id, domain, folder);
  }

  @Override
  public int checks() {
    LintReport.checks().forEach(System.out::println);
    return Exit.FINE;
  }

  @Override
  public int layout(LayoutWish wish) {
    return wish.random() > 0
        ? new RandomLayouts(wish.folder()).prove(wish.random())
        : new BankLayouts(wish.folder()).refresh(wish);
  }

  @Override
  public int show(String id, List<Path> packs) {
    System.out.print(DrillSheet.of(drill(id, packs)));
    return Exit.FINE;
  }

  @Override
  public int draw(String id, DrawWish wish, List<Path> packs) {
    return new DrillDrawing(drill(id, packs)).into(wish);
  }

  @Override
  public int preview(
      String id, @Nullable String twist, PreviewPlatform platform, List<Path> packs) {
    Drill drill = drill(id, packs);
    if (twist != null && drill.twist(twist).isEmpty()) {
      String known = String.join(", ", drill.twists().stream().map(t -> t.id()).toList());
      throw new CannotGoOn(
          Exit.USAGE,
          "%s has no twist “%s”.".formatted(drill.id(), twist),
          "It has: " + known + ".");
    }
    Voices voices = Questions.voices(drill);
    System.out.print(
        Looks.of(platform)
            .map(look -> RoundPreview.of(drill, voices, twist, look))
            .orElseGet(() -> RoundPreview.of(drill, voices, twist)));
    return Exit.FINE;
  }

  private static Drill drill(String id, List<Path> packs) {
    var bank = Drills.load(packs);
    return bank.find(id)
        .orElseThrow(() ->
            new CannotGoOn(
                Exit.USAGE,
                "There is no drill “%s”.".formatted(id),
                "There are: "
                    + String.join(
                        ", ",
                        bank.drills().stream()
                            .map(d -> d.pack().equals(PackLoader.SHIPPED) ? d.id() : d.key())
                            .toList())
                    + "."));
  }

  @Override
  public int bench(Part part, Path folder, @Nullable Path node, boolean quick) {
    try {
      boolean reached =
          new Bench(Drills.load(List.of()), Drills.order(), System.out)
              .measure(part, folder, node, quick);
      return reached ? Exit.FINE : Exit.FAILED;
    } catch (IOException | SQLException refused) {
      throw new CannotGoOn(
          Exit.FAILED,
          "Measuring failed: " + refused.getMessage() + ".",
          "Name a folder with a few GB of free room with --folder DIR.");
    }
  }

  @Override
  public int proof(ProofSettings settings) {
    return ProofRun.run(settings);
  }

  @Override
  public int train() {
    return Training.run(this);
  }
}
