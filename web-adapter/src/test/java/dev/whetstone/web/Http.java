package dev.whetstone.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A program that uses the chat over HTTP, with a cookie of its own.
final class Http implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final Map<String, String> headers = new HashMap<>();

  Http(int port) {
    this.address = "http://localhost:" + port;
  }

  /// A status with what came.
  record Got(int status, String text, HttpResponse<?> response) {
    JsonNode json() {
      try {
        return MAPPER.readTree(text);
      } catch (JsonProcessingException broken) {
        throw new AssertionError("not JSON: " + text, broken);
      }
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  Http with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /// Joins the chat under a name and keeps the cookie.
  Http named(String name) {
    return keeping(post("/api/me", "{\"name\": \"" + name + "\", \"zone\": \"Europe/Berlin\"}"));
  }

  /// Another window of the same browser: the same cookie and nothing else.
  Http sameBrowser() {
    Http other = new Http(URI.create(address).getPort());
    return other.with("Cookie", headers.getOrDefault("Cookie", ""));
  }

  Http keeping(Got got) {
    got.response().headers().allValues("Set-Cookie").stream()
        .map(cookie -> cookie.split(";", 2)[0])
        .forEach(cookie -> headers.merge("Cookie", cookie, (old, more) -> old + "; " + more));
    return this;
  }

  Got get(String path) {
    return send("GET", path, Optional.empty());
  }

  Got post(String path, String json) {
    return send("POST", path, Optional.of(json));
  }

  Got patch(String path, String json) {
    return send("PATCH", path, Optional.of(json));
  }

  Got delete(String path) {
    return send("DELETE", path, Optional.empty());
  }

  Got send(String method, String path, Optional<String> body) {
    HttpRequest.Builder request = request(path);
    body.filter(b -> !headers.containsKey("Content-Type"))
        .ifPresent(b -> request.header("Content-Type", "application/json"));
    request.method(method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      return new Got(response.statusCode(), response.body(), response);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /// Opens the stream of events after a number.
  Events events(long since) {
    return events("?since=" + since);
  }

  /// Opens a stream of events as the query says.
  Events events(String query) {
    try {
      HttpResponse<Stream<String>> response =
          client.send(request("/api/events" + query).build(), BodyHandlers.ofLines());
      return new Events(response.body());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    headers.forEach(request::header);
    return request;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
