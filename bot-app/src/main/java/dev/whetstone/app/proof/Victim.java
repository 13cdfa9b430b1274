package dev.whetstone.app.proof;

import dev.whetstone.app.cli.Logs;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.delivery.Dispatcher;
import dev.whetstone.core.delivery.FilePresence;
import dev.whetstone.core.delivery.RateLimits;
import dev.whetstone.core.interviewer.Whetstone;
import dev.whetstone.core.pack.PackLoader;
import dev.whetstone.core.schedule.DueWork;
import dev.whetstone.core.schedule.ManualTimekeeper;
import dev.whetstone.core.schedule.MovableClock;
import dev.whetstone.core.store.ClockSetting;
import dev.whetstone.core.store.Database;
import dev.whetstone.core.store.Ids;
import dev.whetstone.core.store.WriteHook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/// The process that is killed: the product's core on a data directory, with a chat service that it
/// reaches over the wire. It neither knows nor chooses when it dies.
public final class Victim {
  static final String DATABASE = "whetstone.db";

  private static final int SENDS_AT_ONCE = 8;

  private final Whetstone whetstone;
  private final MovableClock clock;
  private final List<DueWork> works;

  private Victim(Path data, RemotePlatform platform) {
    Database database = Database.open(data.resolve(DATABASE));
    ClockSetting row = new ClockSetting(database);
    clock = new MovableClock(InstantSource.system(), row, Script.BEGINS);
    SecureRandom random = new SecureRandom();
    Ids ids = Ids.following(database, clock, random);
    FilePresence presence = FilePresence.in(data.resolve("running"), ids.next());
    PackLoader packs = new PackLoader(Victim.class.getClassLoader());
    whetstone =
        new Whetstone(
            database, clock, ids, packs.shipped().bank(), List.of(), _ -> platform.abilities());
    Dispatcher dispatcher =
        new Dispatcher(
            database,
            List.of(platform),
            List.of(whetstone.delivery()),
            RateLimits.of(SENDS_AT_ONCE),
            presence,
            clock,
            random);
    works = new ArrayList<>(whetstone.dueWorks());
    works.add(dispatcher);
    Script.CHANNELS.forEach(c -> whetstone.settle(c.ref(), c.id(), c.schedule()));
    whetstone.catchUp(platform);
    ManualTimekeeper timekeeper = new ManualTimekeeper(clock, works);
    database.onWrite(
        new WriteHook(
            sql -> ClockSetting.save(sql, clock.persistable()),
            () -> {
              timekeeper.changed();
              dispatcher.wake();
            }));
    timekeeper.start();
  }

  /// Lives until it is killed.
  ///
  /// @param args the data directory and the chat service's port
  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    Logs.into(data);
    int service = Integer.parseInt(args[1]);
    Victim victim = new Victim(data, new RemotePlatform(service));
    try (ServerSocket door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      System.out.println(door.getLocalPort());
      System.out.flush();
      while (true) {
        Socket caller = door.accept();
        threads.execute(() -> victim.answer(caller));
      }
    }
  }

  private void answer(Socket caller) {
    try (caller) {
      List<String> question = Frame.read(caller);
      Frame.write(caller, answer(question));
    } catch (IOException gone) {
      System.err.println("a caller has gone: " + gone);
    }
  }

  private List<String> answer(List<String> question) {
    return switch (question.getFirst()) {
      case "event" -> words(whetstone.door().accept(Happening.read(question).event()));
      case "move" -> {
        Instant target = Instant.ofEpochMilli(Long.parseLong(question.get(1)));
        yield List.of("moved", clock.moveTo(target, works).toString());
      }
      default -> List.of("what?");
    };
  }

  private static List<String> words(Reply reply) {
    return switch (reply) {
      case Reply.Nothing _ -> List.of("nothing");
      case Reply.Whisper(var post) -> List.of("whisper", post.summary());
      case Reply.Update(var post) -> List.of("update", post.summary());
      case Reply.Mend(_, var messages) -> List.of("mend", String.join(" ", messages.values()));
      case Reply.Failed(var words) -> List.of("failed", words);
      case Reply.Show(var form) -> {
        Press press = form.press();
        List<String> words = new ArrayList<>(List.of("show", press.encoded()));
        form.fields().forEach(field -> words.add(field.id()));
        yield words;
      }
    };
  }
}
