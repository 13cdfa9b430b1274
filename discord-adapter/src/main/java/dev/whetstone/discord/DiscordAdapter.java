package dev.whetstone.discord;

import dev.whetstone.core.adapter.Connected;
import dev.whetstone.core.adapter.House;
import dev.whetstone.core.adapter.ServiceTime;
import dev.whetstone.core.adapter.SettingsException;
import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.store.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Discord, put together: what sends, what hears, and the line between. One for a process.
public final class DiscordAdapter implements AutoCloseable {
  /// How long somebody is kept waiting for the whole answer.
  private static final Duration PATIENCE = Duration.ofMillis(1500);

  /// What is under way when the program ends may end, so long.
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  /// Who wants to know how connecting goes.
  public interface Watcher {
    /// It is connected, for the first time.
    ///
    /// @param invite the link that adds the bot to a server
    void connected(String invite);

    /// It cannot be connected: why, and how to mend it.
    void failed(SettingsException why);
  }

  private final DiscordSettings settings;
  private final InstantSource clock;
  private final Pictures pictures;
  private final ServiceTime time;
  private final Connection connection;
  private final DiscordCalls calls;
  private final Us us;
  private final Places places;
  private final DirectTopics directs;
  private final FormDrafts drafts;
  private final Completions completions;
  private final Hooks hooks;
  private final DiscordPlatform platform;
  private final Platform ours;
  private volatile boolean isOver;
  private @Nullable DiscordEvents events;
  private @Nullable Line line;

  /// Makes it ready to send; nothing is heard before [#listen].
  ///
  /// @param bank what is suggested while commands are typed
  /// @param clock the product's, which may be moved by hand
  /// @param isReal whether that is the machine's own
  public DiscordAdapter(
      DiscordSettings settings,
      Transactions transactions,
      Pictures pictures,
      Bank bank,
      InstantSource clock,
      boolean isReal) {
    InstantSource world = InstantSource.system();
    this.settings = settings;
    this.clock = clock;
    this.pictures = pictures;
    this.connection = new Connection(settings.readsTexts());
    this.calls = new DiscordCalls(settings.api().toString(), settings.token());
    this.us = new Us(calls);
    this.places = new Places(calls);
    this.directs = new DirectTopics(transactions, world);
    this.drafts = new FormDrafts(transactions, world);
    this.completions = new Completions(bank);
    this.hooks = new Hooks(settings.api());
    this.platform = new DiscordPlatform(calls, us, places, pictures, connection::readsTexts, world);
    this.time = new ServiceTime(clock, world, isReal, platform::slow);
    this.ours =
        new Connected(
            new Directed(platform, directs, connection),
            "Discord",
            time,
            connection::isKnown,
            drafts::forget,
            "docs/discord.md");
  }

  /// What the dispatcher sends by.
  public Platform platform() {
    return ours;
  }

  /// Begins to hear; returns at once.
  public void listen(House product, Watcher watcher) {
    Hearing hearing = new Hearing(product, us, places, platform, directs, clock, time);
    DiscordEvents heard =
        new DiscordEvents(
            hearing, new Interactions(hearing, drafts, completions), hooks, pictures, PATIENCE);
    Line begun = new Line(settings, calls, us, places, connection, product, heard, watcher);
    synchronized (this) {
      if (isOver) {
        return;
      }
      events = heard;
      line = begun;
    }
    Thread.ofVirtual().name("discord start").start(begun::keepBeginning);
  }

  /// Hears no more, and lets what is under way end.
  public void hearNoMore() {
    synchronized (this) {
      isOver = true;
    }
    if (line != null) {
      line.close();
    }
    if (events != null) {
      events.settle(FAREWELL);
      events.close();
    }
    // Whoever waits for a turn to post goes, so that the dispatcher can end.
    platform.close();
  }

  /// Ends all; may follow [#hearNoMore].
  @Override
  public void close() {
    hooks.close();
    calls.close();
  }
}
