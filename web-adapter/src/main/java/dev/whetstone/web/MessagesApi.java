package dev.whetstone.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.store.Sql;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reading and writing messages.
final class MessagesApi {
  /// What a person can write in one message; the bot's own may be longer.
  private static final int LONGEST_TEXT = 4_000;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String COMMAND = "/drill";
  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 200;

  private final WebPlatform platform;
  private final WebChat chat;
  private final Browsers browsers;

  MessagesApi(WebPlatform platform, WebChat chat, Browsers browsers) {
    this.platform = platform;
    this.chat = chat;
    this.browsers = browsers;
  }

  void addTo(Routes routes) {
    routes
        .add("GET", "/api/channels/{channel}/messages", this::history)
        .add("POST", "/api/channels/{channel}/messages", this::write)
        .add("POST", "/api/channels/{channel}/threads/{thread}/messages", this::write)
        .add("GET", "/api/messages/{message}", this::one)
        .add("PATCH", "/api/messages/{message}", this::edit)
        .add("DELETE", "/api/messages/{message}", this::delete)
        .add("POST", "/api/messages/{message}/reactions", this::react);
  }

  private Answer history(Call call) {
    WebMember me = browsers.me(call);
    String channel = channel(call.name("channel"));
    Long thread = call.number("thread").map(root -> root(channel, root, me)).orElse(null);
    long before = call.number("before").orElse(Long.MAX_VALUE);
    int limit = (int) Math.clamp(call.number("limit").orElse((long) PAGE), 1L, LARGEST_PAGE);
    Messages.Page page = new Messages.Page(channel, thread, before, limit + 1);
    return Answer.json(platform.transactions().read(sql -> page(sql, page, me)));
  }

  private static ObjectNode page(Sql sql, Messages.Page page, WebMember me) {
    List<WebMessage> oneMore = Messages.page(sql, page, me.id());
    boolean more = oneMore.size() == page.limit();
    ObjectNode json = JSON.objectNode().put("seq", Changes.newest(sql)).put("more", more);
    MessageView view = new MessageView(sql, me);
    if (page.thread() != null) {
      Messages.byId(sql, page.thread()).ifPresent(root -> json.set("root", view.of(root)));
    }
    ArrayNode messages = json.putArray("messages");
    oneMore.stream().skip(more ? 1 : 0).forEach(message -> messages.add(view.of(message)));
    return json;
  }

  private Answer one(Call call) {
    WebMember me = browsers.me(call);
    WebMessage message = message(call, me);
    return Answer.json(JSON.objectNode().set("message", view(message, me)));
  }

  private Answer write(Call call) {
    WebMember me = browsers.me(call);
    String channel = channel(call.name("channel"));
    WebChat.Place place = new WebChat.Place(channel, thread(call, channel, me));
    Body body = call.body();
    String nonce = body.nonce();
    String text = body.text("text", LONGEST_TEXT);
    Optional<String> command = command(text);
    if (command.isPresent()) {
      return replied(null, chat.command(WebPlatform.member(me.id()), place, command.get(), nonce));
    }
    WebChat.Spoken spoken = chat.say(me.id(), place, text, nonce);
    return replied(view(spoken.message(), me), spoken.reply());
  }

  private @Nullable String thread(Call call, String channel, WebMember me) {
    String named = call.name("thread");
    if (named.isEmpty()) {
      return null;
    }
    long root = Numbers.read(named).orElseThrow(() -> Refusal.notFound("such thread"));
    return Long.toString(root(channel, root, me));
  }

  /// The words after `/drill`; empty for text that is no command.
  static Optional<String> command(String text) {
    boolean isCommand = text.equals(COMMAND) || text.matches("(?s)" + COMMAND + "\\s.*");
    return isCommand ? Optional.of(text.substring(COMMAND.length()).strip()) : Optional.empty();
  }

  private Answer edit(Call call) {
    WebMember me = browsers.me(call);
    WebMessage message = message(call, me);
    if (!me.id().equals(message.authorId())) {
      throw new Refusal(403, "Only its author can change a message.", "Write a new one instead.");
    }
    Body body = call.body();
    String text = body.text("text", LONGEST_TEXT);
    WebChat.Spoken spoken = chat.edit(me.id(), message, text, body.nonce());
    return replied(view(spoken.message(), me), spoken.reply());
  }

  private Answer delete(Call call) {
    WebMember me = browsers.me(call);
    Optional<WebMessage> gone = chat.goneBy(call.name("message"), me.id());
    WebMessage message = gone.orElseGet(() -> message(call, me));
    if (!me.id().equals(message.authorId()) && !me.manages()) {
      throw new Refusal(
          403, "Only its author can delete a message.", "Ask somebody who manages the channel.");
    }
    return replied(null, chat.delete(me.id(), message));
  }

  private Answer react(Call call) {
    WebMember me = browsers.me(call);
    WebMessage message = message(call, me);
    Body body = call.body();
    if (!body.text("reaction", 64).equals(Reactions.THUMBS_UP)) {
      throw Refusal.badRequest("There is no such reaction.", "Send \"thumbs-up\".");
    }
    Reply reply = chat.react(me.id(), message, body.flag("on"), body.nonce());
    return replied(view(message, me), reply);
  }

  private static Answer replied(@Nullable ObjectNode message, Reply reply) {
    ObjectNode json = JSON.objectNode();
    json.set("message", message == null ? JSON.nullNode() : message);
    json.set("reply", ReplyView.of(reply));
    return Answer.json(json);
  }

  private ObjectNode view(WebMessage message, WebMember me) {
    return platform.transactions().read(sql -> new MessageView(sql, me).of(message));
  }

  private String channel(String id) {
    return platform
        .transactions()
        .read(sql -> Channels.byId(sql, id))
        .orElseThrow(() -> Refusal.notFound("such channel"))
        .id();
  }

  private Long root(String channel, long id, WebMember me) {
    return platform
        .transactions()
        .read(sql -> Messages.byId(sql, id))
        .filter(root -> root.channelId().equals(channel) && root.threadId() == null)
        .filter(root -> !root.isDeleted() && root.isReadableBy(me.id()))
        .orElseThrow(() -> Refusal.notFound("such thread"))
        .id();
  }

  private WebMessage message(Call call, WebMember me) {
    return chat.message(call.name("message"), me.id())
        .orElseThrow(() -> Refusal.notFound("such message"));
  }
}
