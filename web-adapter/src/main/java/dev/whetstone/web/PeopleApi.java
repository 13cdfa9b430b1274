package dev.whetstone.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.store.Sql;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is here, and as whom this browser speaks.
final class PeopleApi {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LONGEST_NAME = 40;

  private final WebPlatform platform;
  private final WebOptions options;
  private final Browsers browsers;
  private final ClockApi clock;

  PeopleApi(WebPlatform platform, WebOptions options, Browsers browsers, ClockApi clock) {
    this.platform = platform;
    this.options = options;
    this.browsers = browsers;
    this.clock = clock;
  }

  void addTo(Routes routes) {
    routes
        .add("GET", "/api/state", this::state)
        .add("POST", "/api/me", this::name)
        .add("POST", "/api/me/as", this::play);
  }

  private Answer state(Call call) {
    Optional<WebMember> me = browsers.find(call);
    Optional<WebMember> own = browsers.own(call);
    Answer.Whole answer =
        Answer.json(
            platform.transactions().read(sql -> state(sql, me.orElse(null), own.orElse(null))));
    return browsers
        .freshCookie(call)
        .map(cookie -> answer.with("Set-Cookie", Browsers.setCookie(call, cookie)))
        .orElse(answer);
  }

  private ObjectNode state(Sql sql, @Nullable WebMember me, @Nullable WebMember own) {
    ObjectNode state = JSON.objectNode();
    state.set("me", me == null ? JSON.nullNode() : member(me));
    state.set("own", own == null ? JSON.nullNode() : member(own));
    ArrayNode members = state.putArray("members");
    Members.all(sql).forEach(member -> members.add(member(member)));
    state.setAll(channels(sql, me));
    features(state);
    return state.put("seq", Changes.newest(sql));
  }

  private void features(ObjectNode state) {
    ObjectNode features = state.putObject("features");
    features.put("demo", options.demo()).put("clock", clock.isMovable());
    state.set("clock", clock.view());
    ArrayNode commands = state.putArray("commands");
    options
        .commands()
        .forEach(c -> commands.addObject().put("words", c.words()).put("does", c.does()));
  }

  /// All channels under `channels`, in their order.
  static ObjectNode channels(Sql sql, @Nullable WebMember me) {
    ObjectNode json = JSON.objectNode();
    ArrayNode channels = json.putArray("channels");
    Channels.all(sql).forEach(channel -> channels.add(channel(sql, channel, me)));
    return json;
  }

  private static ObjectNode channel(Sql sql, WebChannel channel, @Nullable WebMember me) {
    long newest = me == null ? 0 : Messages.newestIn(sql, channel.id(), me.id());
    return JSON.objectNode()
        .put("id", channel.id())
        .put("name", channel.name())
        .put("topic", channel.topic())
        .put("newest", Long.toString(newest));
  }

  static ObjectNode member(WebMember member) {
    return JSON.objectNode()
        .put("id", member.id())
        .put("name", member.name())
        .put("zone", member.zone())
        .put("manages", member.manages())
        .put("seeded", member.seeded());
  }

  private Answer name(Call call) {
    Body body = call.body();
    String name = Clean.line(body.text("name", LONGEST_NAME));
    String zone = body.line("zone", 64).filter(z -> Hearing.zone(z) != null).orElse(null);
    return known(call, browsers.name(call, name, zone));
  }

  private Answer play(Call call) {
    if (!options.demo()) {
      throw new Refusal(
          403,
          "Only the demo lets a browser speak as somebody else.",
          "Start it with ./drill demo.");
    }
    return known(call, browsers.play(call, call.body().text("member", 64)));
  }

  private static Answer known(Call call, Browsers.Known known) {
    Answer.Whole answer = Answer.json(JSON.objectNode().set("me", member(known.member())));
    return known.newCookie() == null
        ? answer
        : answer.with("Set-Cookie", Browsers.setCookie(call, known.newCookie()));
  }
}
