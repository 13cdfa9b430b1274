package dev.whetstone.discord;

import com.neovisionaries.ws.client.WebSocketFrame;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.RawGatewayEvent;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.handle.SocketHandler;
import org.jspecify.annotations.Nullable;

/// The connection on which Discord tells what happens: JDA identifies, beats, decompresses, resumes
/// and shards. What arrives is read by us alone: JDA would tell of nothing that does not fit into
/// its caches, such as a press in a thread that it does not know.
final class Gateway implements AutoCloseable {
  /// What JDA's shutting down looks like (topics/gateway#disconnecting).
  private static final int OUR_OWN = 1000;

  private static final int LONGEST_PAUSE_SECONDS = 32;

  /// Who hears what arrives. Called in the order of events, and must not wait.
  interface Ear {
    /// An event of a shard.
    void heard(int shard, String type, Payload event);

    /// A shard's connection is gone; JDA mends it.
    void lost(int shard);

    /// A shard's connection is gone for good.
    ///
    /// @param code that Discord closed it with
    void ended(int shard, int code);

    /// What people write was asked for and is not granted: nothing more comes by these connections.
    void denied();
  }

  /// Where and how to connect.
  ///
  /// @param isKept whether sessions are resumed there too, whatever Discord names for it
  record Door(String url, boolean isKept, int shards, int concurrency) {}

  private final DiscordSettings settings;
  private final Allowance allowance;
  private final Ear ear;
  private @Nullable ShardManager shards;
  private @Nullable Sessions sessions;
  private boolean isOver;

  static {
    // Whatever goes out by JDA mentions nobody (JDA's own default is everybody).
    MessageRequest.setDefaultMentions(EnumSet.noneOf(Message.MentionType.class));
    MessageRequest.setDefaultMentionRepliedUser(false);
  }

  Gateway(DiscordSettings settings, Allowance allowance, Ear ear) {
    this.settings = settings;
    this.allowance = allowance;
    this.ear = ear;
  }

  /// Begins to connect.
  void open(Door door, boolean readsTexts) {
    Sessions turns = new Sessions(door.url(), door.shards(), door.concurrency(), allowance);
    ShardManager manager =
        DefaultShardManagerBuilder.createLight(settings.token().reveal(), intents(readsTexts))
            .setRestConfig(new RestConfig().setBaseUrl(settings.api().toString()))
            .setSessionController(turns)
            .setShardsTotal(door.shards())
            .setRawEventsEnabled(true)
            .setEnableShutdownHook(false)
            .setUseShutdownNow(true)
            .setContextEnabled(false)
            .setMaxReconnectDelay(LONGEST_PAUSE_SECONDS)
            .addEventListeners(new Listener(door, ear, readsTexts, new AtomicBoolean()))
            .build(false);
    synchronized (this) {
      if (isOver) {
        return;
      }
      end();
      shards = manager;
      sessions = turns;
    }
    manager.login();
  }

  private static EnumSet<GatewayIntent> intents(boolean readsTexts) {
    EnumSet<GatewayIntent> intents =
        EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.GUILD_MESSAGE_REACTIONS);
    if (readsTexts) {
      intents.add(GatewayIntent.MESSAGE_CONTENT);
    }
    return intents;
  }

  /// @param isDenied shared by the shards that began together: each of them is refused alike
  private record Listener(Door door, Ear ear, boolean readsTexts, AtomicBoolean isDenied)
      implements EventListener {
    @Override
    public void onEvent(GenericEvent event) {
      if (isDenied.get()) {
        return;
      }
      int shard = event.getJDA().getShardInfo().getShardId();
      switch (event) {
        case StatusChangeEvent it when it.getNewStatus() == JDA.Status.IDENTIFYING_SESSION ->
            hearAlone((JDAImpl) it.getJDA());
        case RawGatewayEvent it -> ear.heard(shard, it.getType(), new Payload(it.getPayload()));
        case SessionDisconnectEvent it when Problems.isForgotten(closed(it)) -> {
          ear.ended(shard, closed(it));
          it.getJDA().shutdown();
        }
        case SessionDisconnectEvent _ -> ear.lost(shard);
        case ShutdownEvent it when readsTexts && it.getCode() == Problems.DENIED_INTENTS -> {
          if (isDenied.compareAndSet(false, true)) {
            ear.denied();
          }
        }
        case ShutdownEvent it when it.getCode() != OUR_OWN -> ear.ended(shard, it.getCode());
        default -> {}
      }
    }

    private static int closed(SessionDisconnectEvent event) {
      WebSocketFrame frame = event.getServiceCloseFrame();
      return frame == null ? 0 : frame.getCloseCode();
    }

    /// Before anything arrives: no event goes into JDA's caches, since one that does not fit there
    /// would be told to nobody.
    private void hearAlone(JDAImpl jda) {
      Map<String, SocketHandler> handlers = jda.getClient().getHandlers();
      handlers.replaceAll((_, _) -> new SocketHandler.NOPHandler(jda));
      if (door.isKept()) {
        handlers.put("READY", new Kept(jda, door.url()));
      }
    }
  }

  /// Resumes where it was told to connect, and not where Discord says.
  private static final class Kept extends SocketHandler {
    private final String url;

    Kept(JDAImpl jda, String url) {
      super(jda);
      this.url = url;
    }

    @Override
    protected @Nullable Long handleInternally(DataObject ready) {
      ready.put("resume_gateway_url", url);
      return null;
    }
  }

  private void end() {
    if (sessions != null) {
      sessions.end();
    }
    if (shards != null) {
      shards.shutdown();
    }
  }

  @Override
  public synchronized void close() {
    isOver = true;
    end();
  }
}
