package dev.whetstone.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.chat.PlatformContract;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What every platform must hold, held by the browser chat on the product's own database.
final class WebPlatformContractTest extends PlatformContract {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final WebChat.Place GENERAL = new WebChat.Place("general", null);

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private Database database;
  private WebPlatform platform;
  private WebChat chat;
  private MemberRef ana;
  private int nonces;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("whetstone.db"));
    platform = new WebPlatform(database, clock);
    chat = new WebChat(new ScriptedDoor(), platform);
    platform.addChannel(new WebChannel("general", "general", "One problem a day"));
    ana = platform.addMember(new WebMember("ana", "Ana", null, true, false));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected Platform platform() {
    return platform;
  }

  @Override
  protected ChannelRef channel() {
    return GENERAL.channelRef();
  }

  @Override
  protected MemberRef member() {
    return ana;
  }

  @Override
  protected List<String> textsIn(ChannelRef channel) {
    return texts(new Messages.Page(channel.id(), null, Long.MAX_VALUE, 200));
  }

  @Override
  protected List<String> textsIn(ThreadRef thread) {
    long root = Long.parseLong(thread.id());
    return texts(new Messages.Page(thread.channel().id(), root, Long.MAX_VALUE, 200));
  }

  /// As somebody sees them who is nobody's addressee.
  private List<String> texts(Messages.Page page) {
    return database.read(sql -> Messages.page(sql, page, "somebody")).stream()
        .filter(message -> !message.isDeleted())
        .map(WebPlatformContractTest::seen)
        .toList();
  }

  private static String seen(WebMessage message) {
    if (message.post() == null) {
      return Objects.requireNonNull(message.text());
    }
    List<String> words = new ArrayList<>();
    collect(parsed(message.post()).path("blocks"), words);
    return String.join(" ", words);
  }

  private static void collect(JsonNode node, List<String> words) {
    if (node.isTextual()) {
      words.add(node.textValue());
    }
    node.properties().stream()
        .filter(field -> !field.getKey().equals("type"))
        .forEach(field -> collect(field.getValue(), words));
    if (node.isArray()) {
      node.forEach(each -> collect(each, words));
    }
  }

  private static JsonNode parsed(String post) {
    try {
      return MAPPER.readTree(post);
    } catch (JsonProcessingException broken) {
      throw new AssertionError(post, broken);
    }
  }

  @Override
  protected MessageRef personWrites(ThreadRef thread, String text) {
    clock.advance(Duration.ofMillis(1));
    WebChat.Place place = new WebChat.Place(thread.channel().id(), thread.id());
    return chat.say(ana.id(), place, text, "nonce-%04d".formatted(++nonces)).message().ref();
  }

  @Override
  protected void removeThread(ThreadRef thread) {
    removeMessage(new MessageRef(thread.channel(), null, thread.id()));
  }

  @Override
  protected void removeMessage(MessageRef message) {
    chat.delete(ana.id(), chat.message(message.id(), ana.id()).orElseThrow());
  }

  @Override
  protected int marksOn(MessageRef message, Sending.Mark mark) {
    String name = mark.name().toLowerCase(Locale.ROOT);
    long id = Long.parseLong(message.id());
    return (int)
        database.read(sql -> Reactions.on(sql, id)).stream()
            .filter(r -> r.memberId().equals(Reactions.BOT) && r.name().equals(name))
            .count();
  }

  /// The page makes text nodes of all strings, which `PageTest` holds; what is inert here is that
  /// they come as they were typed and not as markup.
  @Override
  protected boolean isInert(String seen) {
    return !seen.contains("&lt;") && seen.contains("<b>x</b>");
  }

  @Override
  protected Instant now() {
    return clock.now();
  }
}
