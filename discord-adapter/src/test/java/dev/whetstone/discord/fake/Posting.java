package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How our bot's messages come to be: resources/message#create-message.
final class Posting {
  // "checked for uniqueness in the past few minutes"
  private static final Duration A_FEW_MINUTES = Duration.ofMinutes(2);

  private final World world;
  private final Map<String, Sent> byNonce = new HashMap<>();

  private record Sent(Instant at, String channel, String message) {}

  Posting(World world) {
    this.world = world;
  }

  /// "If enforce_nonce is true and nonce is present, it will be checked for uniqueness in the past
  /// few minutes. If another message was created by the same author with the same nonce, that
  /// message will be returned and no new message will be created."
  ObjectNode post(FakeChannel channel, Call call) {
    Rights.demand(channel);
    Threads.demandWritable(channel);
    demandParts(channel, call.body(), call);
    new MessageRules(world).demandNew(call.route(), call.body(), Set.copyOf(call.files().values()));
    String nonce = call.get("nonce");
    return before(call, nonce).orElseGet(() -> fresh(channel, call, nonce));
  }

  private Optional<ObjectNode> before(Call call, String nonce) {
    Sent sent = byNonce.get(nonce);
    if (nonce.isEmpty()
        || sent == null
        || !Tree.flag(call.body(), "enforce_nonce")
        || world.now().isAfter(sent.at().plus(A_FEW_MINUTES))) {
      return Optional.empty();
    }
    return Optional.ofNullable(world.channels.get(sent.channel()))
        .flatMap(channel -> channel.store().find(sent.message()));
  }

  private ObjectNode fresh(FakeChannel channel, Call call, String nonce) {
    Threads.wake(channel);
    ObjectNode said = ((ObjectNode) call.body()).deepCopy();
    said.set(
        "attachments",
        Tree.array(Attachments.joined(world, channel, call.body(), call.files(), Tree.object())));
    said.remove("type");
    ObjectNode message = channel.store().put(world.app.user(), said, nonce);
    if (!nonce.isEmpty()) {
      byNonce.put(nonce, new Sent(world.now(), channel.id(), Tree.text(message, "id")));
    }
    return message;
  }

  /// What a message's parts need besides the right to write.
  static void demandParts(FakeChannel channel, JsonNode body, Call call) {
    if (!body.path("embeds").isEmpty()) {
      Rights.demand(channel, Permission.EMBED_LINKS);
    }
    if (!call.files().isEmpty()) {
      Rights.demand(channel, Permission.ATTACH_FILES);
    }
  }
}
