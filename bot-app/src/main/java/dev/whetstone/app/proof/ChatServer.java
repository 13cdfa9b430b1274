package dev.whetstone.app.proof;

import dev.whetstone.core.chat.Ref;
import dev.whetstone.core.delivery.RefJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The chat service: keeps a room and answers the product over loopback, as the weather is.
final class ChatServer implements AutoCloseable {
  private static final long HANGS_FOR = 600;

  private final ChatRoom room;
  private final Weather weather;
  private final Moments moments;
  private final ServerSocket door;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  ChatServer(ChatRoom room, Weather weather, Moments moments) {
    this.room = room;
    this.weather = weather;
    this.moments = moments;
    try {
      door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException refused) {
      throw new UncheckedIOException("listening on loopback", refused);
    }
    threads.execute(this::listen);
  }

  int port() {
    return door.getLocalPort();
  }

  private void listen() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        threads.execute(() -> serve(caller));
      } catch (IOException closed) {
        if (!door.isClosed()) {
          throw new UncheckedIOException(closed);
        }
      }
    }
  }

  private void serve(Socket caller) {
    try (caller) {
      List<String> question = Frame.read(caller);
      if (question.getFirst().equals("send")) {
        take(caller, Order.read(question));
      } else {
        Frame.write(caller, answer(question));
      }
    } catch (IOException gone) {
      // Whoever asked was killed or has lost patience: there is nobody to tell.
      moments.pass(Moments.Moment.ORDER_ANSWERED);
    }
  }

  private List<String> answer(List<String> question) {
    return switch (question.getFirst()) {
      case "find" -> find(Order.read(question).key());
      case "message" -> room.said(question.get(1)).words();
      case "since" -> {
        List<String> ids = new ArrayList<>(List.of("ids"));
        Instant from = Instant.ofEpochMilli(Long.parseLong(question.get(3)));
        ids.addAll(room.since(question.get(1), question.get(2), from));
        yield ids;
      }
      default -> List.of("what?");
    };
  }

  private List<String> find(String key) {
    if (room.isInHand(key) || weather.blinds(key)) {
      return List.of("cannot tell");
    }
    Optional<List<String>> there = room.find(key).map(ref -> List.of("there", RefJson.write(ref)));
    return there.orElse(List.of("absent"));
  }

  private void take(Socket caller, Order order) throws IOException {
    Weather.Turn turn = weather.turn(order.key());
    List<String> answer = List.of("5xx");
    room.takeInHand(order.key());
    try {
      boolean lives = moments.pass(Moments.Moment.ORDER_CAME);
      if (turn == Weather.Turn.SLOW) {
        Waits.millis(weather.between(5, 90));
      }
      // What a dead product has sent may still arrive, or not.
      if (turn.isDone() && (lives || weather.between(0, 2) == 0)) {
        Ref ref = room.carryOut(order);
        answer = List.of("sent", RefJson.write(ref));
        moments.pass(Moments.Moment.ORDER_DONE);
      }
    } finally {
      room.putDown(order.key());
    }
    answer(caller, turn, answer);
    moments.pass(Moments.Moment.ORDER_ANSWERED);
  }

  private void answer(Socket caller, Weather.Turn turn, List<String> answer) throws IOException {
    switch (turn) {
      case FINE, SLOW -> Frame.write(caller, answer);
      case ANSWER_LOST -> caller.close();
      case ERROR_AFTER, ERROR_BEFORE -> Frame.write(caller, List.of("5xx"));
      case TOO_MANY ->
          Frame.write(caller, List.of("429", Integer.toString(weather.between(1_000, 20_000))));
      case HANGS_BEFORE, HANGS_AFTER -> Waits.millis(HANGS_FOR);
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException failure) {
      throw new UncheckedIOException("closing the chat service", failure);
    } finally {
      threads.shutdown();
    }
  }
}
