package dev.whetstone.discord;

import dev.whetstone.core.adapter.House;
import dev.whetstone.core.adapter.InOrder;
import dev.whetstone.core.adapter.Newest;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.words.Replies;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All that the gateway delivers, turned into events for the door: what is written in one thread in
/// its order, threads beside each other, and what people use at once, since Discord waits for three
/// seconds
/// (discord.com/developers/docs/interactions/receiving-and-responding#responding-to-an-interaction).
final class DiscordEvents implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DiscordEvents.class);
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final int KEPT = 5_000;

  private final House house;
  private final MessageEvents messages;
  private final GuildEvents guilds;
  private final Interactions interactions;
  private final Hooks hooks;
  private final Pictures pictures;
  private final Duration patience;
  private final InOrder inOrder = new InOrder("discord");
  private volatile boolean closed;
  private final ScheduledExecutorService bell =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("discord acknowledgements").factory());
  private final Map<String, Boolean> taken = Newest.put(KEPT);

  /// @param patience how long somebody is kept waiting for the whole answer
  DiscordEvents(
      Hearing hearing,
      Interactions interactions,
      Hooks hooks,
      Pictures pictures,
      Duration patience) {
    this.house = hearing.house();
    this.messages = new MessageEvents(hearing);
    this.guilds = new GuildEvents(house, hearing.places());
    this.interactions = interactions;
    this.hooks = hooks;
    this.pictures = pictures;
    this.patience = patience;
  }

  /// Takes a dispatch; returns at once.
  void take(String type, Payload event) {
    if (closed) {
      return;
    }
    if (type.equals("INTERACTION_CREATE")) {
      interaction(new Interaction(event));
      return;
    }
    guilds.note(type, event);
    if (type.startsWith("MESSAGE_")) {
      inOrder.run(event.text("channel_id"), () -> safely(type, () -> message(type, event)));
    } else if (type.equals("THREAD_DELETE")) {
      inOrder.run(event.text("id"), () -> safely(type, () -> enter(messages.threadDeleted(event))));
    } else if (type.startsWith("GUILD_") || type.startsWith("CHANNEL_")) {
      String guild = event.some("guild_id").orElseGet(() -> event.text("id"));
      inOrder.run("server " + guild, () -> safely(type, () -> guilds.take(type, event)));
    }
  }

  /// The one edge of this adapter for what is no interaction.
  private static void safely(String type, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException bug) {
      log.error("an event of type {} failed", type, bug);
    }
  }

  private void message(String type, Payload event) {
    messages.heard(type, event).forEach(this::enter);
  }

  private void enter(ChatEvent event) {
    if (house.accept(event) instanceof Reply.Failed) {
      // Discord does not deliver again, so it is read from the thread instead.
      ScheduledFuture<?> _ = later(house::catchUp, SOON);
    }
  }

  private void interaction(Interaction interaction) {
    if (!isFirst(interaction.id())) {
      return; // It was delivered again, and whoever did it has their answer.
    }
    Responding responding =
        new Responding(
            interaction, hooks, pictures, isThere -> answered(interaction.id(), isThere));
    ScheduledFuture<?> tooLong =
        later(
            () ->
                Thread.ofVirtual()
                    .name("discord acknowledgement")
                    .start(() -> safely("acknowledgement", responding::early)),
            patience);
    inOrder.run(
        "interaction " + interaction.id(),
        () -> {
          safely("interaction", () -> used(interaction, responding));
          if (tooLong != null) {
            tooLong.cancel(false);
          }
        });
  }

  private void used(Interaction interaction, Responding responding) {
    try {
      interactions.take(interaction, responding);
    } catch (RuntimeException bug) {
      log.error("interaction {} failed", interaction.id(), bug);
      responding.sayAtLeast(Post.line(Replies.untold(interaction.id())));
    }
  }

  private boolean isFirst(String id) {
    synchronized (taken) {
      return taken.putIfAbsent(id, true) == null;
    }
  }

  /// One that nobody got an answer to may come again.
  private void answered(String id, boolean isThere) {
    if (!isThere) {
      synchronized (taken) {
        taken.remove(id);
      }
    }
  }

  private @Nullable ScheduledFuture<?> later(Runnable work, Duration after) {
    try {
      return bell.schedule(work, after.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException ended) {
      return null;
    }
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
