package dev.whetstone.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The JSON object that came with a request, read with care: everything in it comes from people.
record Body(ObjectNode json) {
  static final int LARGEST = 256 * 1024;

  /// What is read and thrown away of a body that is too large, so that its sender hears why.
  private static final int DRAINED = 16 * 1024 * 1024;

  private static final String NONCE = "[A-Za-z0-9_-]{8,64}";
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  static Body read(HttpExchange exchange) {
    requireJson(exchange);
    byte[] bytes = bytes(exchange);
    try {
      JsonNode json = MAPPER.readTree(bytes);
      if (json instanceof ObjectNode object) {
        return new Body(object);
      }
      throw Refusal.badRequest(
          "The body is not a JSON object.", "Send something like {\"text\": \"…\"}.");
    } catch (JsonProcessingException broken) {
      throw Refusal.badRequest(
          "The body is not JSON: " + broken.getOriginalMessage() + where(broken),
          "Mend it there and send it again.");
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading a request", unreadable);
    }
  }

  private static String where(JsonProcessingException broken) {
    var at = broken.getLocation();
    return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }

  /// A page of another site can send forms and plain text here, but not JSON.
  private static void requireJson(HttpExchange exchange) {
    String type =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
    if (!type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals("application/json")) {
      throw new Refusal(
          415,
          "The body is not marked as JSON.",
          "Send the header Content-Type: application/json.");
    }
  }

  private static byte[] bytes(HttpExchange exchange) {
    try (InputStream in = exchange.getRequestBody()) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        drain(in);
        throw new Refusal(413, "That is more than 256 KB.", "Send less at a time.");
      }
      return bytes;
    } catch (IOException broken) {
      throw new UncheckedIOException("reading a request", broken);
    }
  }

  private static void drain(InputStream in) throws IOException {
    byte[] waste = new byte[64 * 1024];
    int left = DRAINED;
    while (left > 0) {
      int read = in.read(waste);
      left = read < 0 ? 0 : left - read;
    }
  }

  /// Text that has to be there and may not be blank.
  String text(String field, int longest) {
    String clean = Clean.text(required(field)).strip();
    if (clean.isEmpty()) {
      throw Refusal.badRequest("“" + field + "” is empty.", "Write something first.");
    }
    int length = clean.codePointCount(0, clean.length());
    if (length > longest) {
      throw Refusal.badRequest(
          String.format(Locale.ROOT, "“%s” has %,d characters; %,d fit.", field, length, longest),
          "Shorten it, or send it in two parts.");
    }
    return clean;
  }

  /// A one-line text that may be absent.
  Optional<String> line(String field, int longest) {
    return json.hasNonNull(field)
        ? Optional.of(Clean.line(text(field, longest)))
        : Optional.empty();
  }

  boolean flag(String field) {
    JsonNode value = json.path(field);
    if (!value.isBoolean()) {
      throw Refusal.badRequest("“" + field + "” is not true or false.", "Send a boolean.");
    }
    return value.booleanValue();
  }

  /// What makes a retry the same action.
  String nonce() {
    String nonce = required("nonce");
    if (!nonce.matches(NONCE)) {
      throw Refusal.badRequest(
          "“nonce” is not one.",
          "Make one for each action, and keep it for retries: 8 to 64 letters, digits, - or _.");
    }
    return nonce;
  }

  /// The values of a form; what is blank is left out.
  Map<String, String> values() {
    JsonNode values = json.path("values");
    if (!values.isObject()) {
      throw Refusal.badRequest(
          "“values” is not a JSON object.", "Send the fields' values by their ids.");
    }
    Map<String, String> clean = new LinkedHashMap<>();
    values.properties().forEach(v -> put(clean, v.getKey(), v.getValue()));
    return clean;
  }

  private static void put(Map<String, String> clean, String field, JsonNode value) {
    if (!value.isValueNode()) {
      throw Refusal.badRequest("The value of “" + field + "” is not text.", "Send a string.");
    }
    String text = value.isNull() ? "" : Clean.text(value.asText());
    if (!text.isBlank()) {
      clean.put(field, text);
    }
  }

  private String required(String field) {
    JsonNode value = json.path(field);
    if (!value.isTextual()) {
      throw Refusal.badRequest("“" + field + "” is missing or not text.", "Send it as a string.");
    }
    return value.textValue();
  }
}
