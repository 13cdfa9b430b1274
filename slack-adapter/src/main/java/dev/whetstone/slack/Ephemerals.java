package dev.whetstone.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.util.json.GsonFactory;
import dev.whetstone.core.chat.Post;
import java.io.IOException;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Messages that one person sees: by the address that came with what they did, else by
/// `chat.postEphemeral`. They are lost at worst, and come again by pressing again.
final class Ephemerals {
  private static final Logger log = LoggerFactory.getLogger(Ephemerals.class);
  private static final Gson GSON = GsonFactory.createSnakeCase();

  private final Hearing hearing;

  Ephemerals(Hearing hearing) {
    this.hearing = hearing;
  }

  /// As the answer to a command, and as the body for a response address.
  static JsonObject body(Rendered rendered) {
    JsonObject body = new JsonObject();
    body.addProperty("response_type", "ephemeral");
    body.addProperty("text", rendered.text());
    body.add("blocks", GSON.toJsonTree(rendered.blocks()));
    return body;
  }

  /// A new message.
  void show(Payload payload, Doer doer, Post post) {
    answer(payload, doer, post, false);
  }

  /// A message in the place of the one that was used, if only this person sees that one.
  void replace(Payload payload, Doer doer, Post post) {
    answer(payload, doer, post, payload.in("container").flag("is_ephemeral"));
  }

  private void answer(Payload payload, Doer doer, Post post, boolean replaces) {
    Rendered rendered = rendered(doer.team(), doer.user(), post);
    JsonObject body = body(rendered);
    if (payload.has("actions")) {
      body.addProperty("replace_original", replaces);
    }
    if (!doer.thread().isEmpty()) {
      body.addProperty("thread_ts", doer.thread());
    }
    String address = payload.text("response_url");
    if (address.isEmpty() || !isTaken(address, body)) {
      post(doer.team(), doer.user(), doer.channel(), doer.threadOrNull(), rendered);
    }
  }

  /// A message that nobody asked for with a button or a command.
  void say(String team, String user, String channel, @Nullable String thread, Post post) {
    post(team, user, channel, thread, rendered(team, user, post));
  }

  private Rendered rendered(String team, String user, Post post) {
    return BlockKit.of(post, hearing.platform().mediaFor(team, user, post));
  }

  /// Whether the address took it, or may have: five times within half an hour it does
  /// (docs.slack.dev/interactivity/handling-user-interaction#message_responses).
  private boolean isTaken(String address, JsonObject body) {
    try (Response response = hearing.calls().slack().getHttpClient().postJsonBody(address, body)) {
      return response.isSuccessful() || response.code() >= 500;
    } catch (OnceHttp.NothingSent nothing) {
      return false;
    } catch (IOException lost) {
      return true;
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  private void post(
      String team, String user, String channel, @Nullable String thread, Rendered rendered) {
    var called =
        hearing
            .calls()
            .asBot(
                team,
                "chat.postEphemeral",
                c ->
                    c.chatPostEphemeral(r ->
                        r.channel(channel)
                            .user(user)
                            .threadTs(thread)
                            .text(rendered.text())
                            .blocks(rendered.blocks())));
    if (!(called instanceof Called.Fine<?>)) {
      log.warn("a private reply did not arrive: {}", called.getClass().getSimpleName());
    }
  }
}
