package dev.whetstone.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Pressing buttons and sending forms.
final class ActionsApi {
  private static final int LONGEST_PRESS = 100;

  private final WebPlatform platform;
  private final WebChat chat;
  private final Browsers browsers;

  ActionsApi(WebPlatform platform, WebChat chat, Browsers browsers) {
    this.platform = platform;
    this.chat = chat;
    this.browsers = browsers;
  }

  void addTo(Routes routes) {
    routes.add("POST", "/api/press", this::press).add("POST", "/api/submit", this::submit);
  }

  private Answer press(Call call) {
    WebMember me = browsers.me(call);
    Body body = call.body();
    Press press = press(body);
    return replied(chat.press(ref(me), place(body, me), press, body.nonce()));
  }

  private Answer submit(Call call) {
    WebMember me = browsers.me(call);
    Body body = call.body();
    Press press = press(body);
    Map<String, String> values = body.values();
    WebChat.Place place = place(body, me);
    return replied(chat.submit(ref(me), place.channelRef(), press, values, body.nonce()));
  }

  private static Press press(Body body) {
    return Press.decode(body.text("press", LONGEST_PRESS))
        .orElseThrow(() ->
            Refusal.badRequest(
                "“press” is not one.", "Send the “press” of a button or form as it came."));
  }

  /// Where the button stood: in a message, or in something private that was shown in a channel or a
  /// thread.
  private WebChat.Place place(Body body, WebMember me) {
    Optional<String> message = body.line("message", 20);
    if (message.isPresent()) {
      return chat.message(message.get(), me.id())
          .map(m -> new WebChat.Place(m.channelId(), thread(m)))
          .orElseThrow(() -> Refusal.notFound("such message"));
    }
    String channel = channel(body.text("channel", 64));
    return new WebChat.Place(channel, body.line("thread", 20).map(t -> root(t, me)).orElse(null));
  }

  private String channel(String id) {
    return platform
        .transactions()
        .read(sql -> Channels.byId(sql, id))
        .map(WebChannel::id)
        .orElseThrow(() -> Refusal.notFound("such channel"));
  }

  private String root(String id, WebMember me) {
    return chat.message(id, me.id())
        .filter(root -> root.threadId() == null)
        .map(root -> Long.toString(root.id()))
        .orElseThrow(() -> Refusal.notFound("such thread"));
  }

  private static @Nullable String thread(WebMessage message) {
    return message.threadId() == null ? null : Long.toString(message.threadId());
  }

  private static MemberRef ref(WebMember me) {
    return WebPlatform.member(me.id());
  }

  private static Answer replied(Reply reply) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    return Answer.json(json.<ObjectNode>set("reply", ReplyView.of(reply)));
  }
}
