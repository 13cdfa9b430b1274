package dev.whetstone.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.whetstone.core.chat.Press;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a modal keeps, as JSON of at most 3000 characters.
final class KeptJson {
  private static final Gson JSON = new Gson();

  private KeptJson() {}

  static String write(Modals.Kept kept) {
    JsonObject json = new JsonObject();
    json.addProperty("channel", kept.place().channel());
    json.addProperty("thread", kept.place().thread());
    json.addProperty("press", kept.press() == null ? null : kept.press().encoded());
    return JSON.toJson(json);
  }

  static Optional<Modals.Kept> read(@Nullable String text) {
    try {
      JsonObject json = text == null ? null : JSON.fromJson(text, JsonObject.class);
      String channel = text(json, "channel");
      if (channel == null) {
        return Optional.empty();
      }
      String press = text(json, "press");
      return Optional.of(
          new Modals.Kept(
              new ModalPlace(channel, text(json, "thread")),
              press == null ? null : Press.decode(press).orElse(null)));
    } catch (JsonParseException notOurs) {
      return Optional.empty();
    }
  }

  private static @Nullable String text(@Nullable JsonObject json, String name) {
    return json != null && json.has(name) && json.get(name).isJsonPrimitive()
        ? json.get(name).getAsString()
        : null;
  }
}
