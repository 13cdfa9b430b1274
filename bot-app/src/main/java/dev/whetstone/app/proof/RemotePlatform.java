package dev.whetstone.app.proof;

import dev.whetstone.core.chat.Abilities;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Found;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.delivery.RefJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The chat service as the product sees it: over a connection that breaks and hangs.
final class RemotePlatform implements Platform {
  private static final int PATIENCE_MILLIS = 400;
  private static final int LONGEST = 4_000;

  private final int port;

  /// @param port of this machine where the service listens
  RemotePlatform(int port) {
    this.port = port;
  }

  @Override
  public String name() {
    return Names.PLATFORM;
  }

  @Override
  public Abilities abilities() {
    return new Abilities(true, true, true, LONGEST);
  }

  @Override
  public Outcome send(Sending sending) {
    try {
      List<String> answer = ask(Order.of(sending).words("send"));
      return switch (answer.getFirst()) {
        case "sent" -> new Outcome.Sent(RefJson.read(answer.get(1)));
        case "429" ->
            new Outcome.TryAgain(Duration.ofMillis(Long.parseLong(answer.get(1))), "too many");
        default -> new Outcome.Unknown(answer.getFirst());
      };
    } catch (IOException broken) {
      return new Outcome.Unknown(broken.toString());
    }
  }

  @Override
  public Found find(Sending sending, Instant triedAt) {
    try {
      List<String> answer = ask(Order.of(sending).words("find"));
      return switch (answer.getFirst()) {
        case "there" -> new Found.There(RefJson.read(answer.get(1)));
        case "absent" -> new Found.Absent();
        default -> new Found.CannotTell(answer.getFirst());
      };
    } catch (IOException broken) {
      return new Found.CannotTell(broken.toString());
    }
  }

  @Override
  public List<ChatEvent> since(ThreadRef thread, Instant from) {
    List<ChatEvent> events = new ArrayList<>();
    try {
      List<String> ids =
          ask(
              List.of(
                  "since", thread.channel().id(), thread.id(), Long.toString(from.toEpochMilli())));
      for (String id : ids.subList(1, ids.size())) {
        events.add(Happening.read(ask(List.of("message", id))).event());
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("reading a thread", broken);
    }
    return events;
  }

  private List<String> ask(List<String> question) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      Frame.write(socket, question);
      return Frame.read(socket);
    }
  }
}
