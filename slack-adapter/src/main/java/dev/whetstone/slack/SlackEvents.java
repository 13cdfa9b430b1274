package dev.whetstone.slack;

import dev.whetstone.core.adapter.House;
import dev.whetstone.core.adapter.InOrder;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All that Slack delivers, whichever way it came: turned into events for the door, acknowledged
/// once it is stored, or after a second and a half at the latest, since Slack waits for three
/// (docs.slack.dev/apis/events-api#responding).
final class SlackEvents implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SlackEvents.class);

  private final House house;
  private final Bots bots;
  private final TeamTokens tokens;
  private final MessageEvents messages;
  private final WorkspaceEvents workspace;
  private final Interactions interactions;
  private final InOrder inOrder = new InOrder("slack");
  private final Duration patience;
  private volatile boolean closed;
  private final ScheduledExecutorService bell =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("slack acknowledgements").factory());

  /// @param patience how long Slack is kept waiting for what we do with a delivery
  SlackEvents(House house, Hearing hearing, Duration patience) {
    this.house = house;
    this.bots = hearing.bots();
    this.tokens = hearing.tokens();
    this.messages = new MessageEvents(hearing);
    this.workspace = new WorkspaceEvents(hearing);
    this.interactions = new Interactions(house, hearing);
    this.patience = patience;
  }

  /// Takes a delivery; returns at once, and the receipt is given when it is stored.
  void take(Payload payload, Receipt receipt) {
    if (closed) {
      receipt.give(new Ack.NotTaken()); // It comes again, to whoever runs then.
      return;
    }
    var tooLong =
        bell.schedule(
            () -> receipt.give(interactions.early(payload)),
            patience.toMillis(),
            TimeUnit.MILLISECONDS);
    inOrder.run(
        queue(payload),
        () -> {
          try {
            handle(payload, receipt);
          } catch (RuntimeException bug) {
            // The one edge of this adapter: what fails here would fail again, so it shall not come
            // again.
            log.error("a delivery of type {} failed", payload.text("type"), bug);
          } finally {
            receipt.give(new Ack.Taken());
            tooLong.cancel(false);
          }
        });
  }

  /// What has to be in order: the messages of a thread, and what is done with one modal.
  private static String queue(Payload payload) {
    Payload event = payload.in("event");
    if (event.text("type").equals("message")) {
      return event.text("channel") + "/" + MessageEvents.thread(event);
    }
    return payload.some("view", "id").orElseGet(() -> "one/" + System.identityHashCode(payload));
  }

  private void handle(Payload payload, Receipt receipt) {
    switch (payload.text("type")) {
      case "event_callback" -> event(payload, receipt);
      case "block_actions", "view_submission" -> interactions.take(payload, receipt);
      case "view_closed" -> {} // What was typed stays with the person; nothing of it was sent.
      default -> {
        if (payload.has("command")) {
          interactions.take(payload, receipt);
        }
      }
    }
  }

  private void event(Payload envelope, Receipt receipt) {
    String team = tokens.teamOf(envelope.text("team_id"));
    Optional<Bots.Bot> bot = bots.in(team);
    Payload event = envelope.in("event");
    Supplier<Optional<ChatEvent>> heard =
        switch (event.text("type")) {
          case "message" -> () -> messages.heard(team, bot, envelope);
          case "message_metadata_posted" -> () -> messages.echoed(team, event);
          case "reaction_added" -> () -> messages.reacted(team, bot, event, true);
          case "reaction_removed" -> () -> messages.reacted(team, bot, event, false);
          default -> () -> workspace.heard(team, bot, event);
        };
    heard.get().ifPresent(it -> enter(team, it, receipt));
  }

  private void enter(String team, ChatEvent event, Receipt receipt) {
    Reply reply = house.accept(event);
    boolean failed = reply instanceof Reply.Failed;
    boolean inTime = receipt.give(failed ? new Ack.NotTaken() : new Ack.Taken());
    if (failed && !inTime) {
      // Slack believes that we have it, so it is read from the thread instead.
      house.catchUp();
    }
    interactions.whisper(team, event, reply);
  }

  /// Takes nothing more, and lets what is under way end, at most so long.
  void settle(Duration most) {
    closed = true;
    inOrder.settle(most);
  }

  @Override
  public void close() {
    bell.shutdownNow();
  }
}
