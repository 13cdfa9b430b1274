package dev.whetstone.web;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Ref;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.preview.Curriculum;
import dev.whetstone.core.store.Database;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A chat for tests: a server on loopback over a file, with a scripted door behind it.
final class Chat implements AutoCloseable {
  static final ChannelRef GENERAL = WebPlatform.channel("general");
  static final Press START = Press.of("start", "r1", 0);

  final HandClock clock = new HandClock();
  final ScriptedDoor door = new ScriptedDoor();
  final Database database;
  final WebPlatform platform;
  private final WebServer server;
  private final int port;
  private final List<Http> people = new ArrayList<>();

  Chat(Path folder, WebOptions options) {
    this(folder, options, List.of());
  }

  private Chat(Path folder, WebOptions options, List<Curriculum> drills) {
    database = Database.open(folder.resolve("chat.db"));
    platform = new WebPlatform(database, clock);
    platform.addChannel(new WebChannel("general", "general", "One problem a day"));
    server = new WebServer(door, platform, new Dot(), options, clock);
    drills.forEach(server::withDrills);
    port = server.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)).getPort();
  }

  static Chat local(Path folder) {
    return new Chat(folder, WebOptions.local(List.of()));
  }

  /// With drills to leaf through.
  static Chat with(Path folder, Curriculum drills) {
    return new Chat(folder, WebOptions.local(List.of()), List.of(drills));
  }

  /// Somebody without a name yet.
  Http stranger() {
    Http http = new Http(port);
    people.add(http);
    return http;
  }

  Http person(String name) {
    return stranger().named(name);
  }

  WebChat script() {
    return server.chat();
  }

  int port() {
    return port;
  }

  Ref send(Sending sending) {
    return ((Outcome.Sent) platform.send(sending)).ref();
  }

  /// A root with a Start button and an open thread.
  ThreadRef round(String key) {
    Post post =
        Post.of(
            "Today", new Block.Heading(1, "Today"), Block.buttons(Button.first("Start", START)));
    MessageRef root = (MessageRef) send(new Sending.ToChannel(key, GENERAL, post));
    return (ThreadRef) send(new Sending.OpenThread(key + "/thread", root, "Today"));
  }

  /// The path of what is written in a thread.
  static String in(ThreadRef thread) {
    return "/api/channels/general/threads/" + thread.id() + "/messages";
  }

  static String text(String text, String nonce) {
    return "{\"text\": \"" + text + "\", \"nonce\": \"" + nonce + "\"}";
  }

  @Override
  public void close() {
    people.forEach(Http::close);
    server.close();
    database.close();
  }

  private record Dot() implements Pictures {
    @Override
    public Optional<String> svg(String key) {
      return key.equals("diagram/abc")
          ? Optional.of("<svg xmlns='http://www.w3.org/2000/svg'/>")
          : Optional.empty();
    }

    @Override
    public Optional<byte[]> png(String key) {
      return svg(key).map(svg -> svg.getBytes(StandardCharsets.UTF_8));
    }
  }
}
