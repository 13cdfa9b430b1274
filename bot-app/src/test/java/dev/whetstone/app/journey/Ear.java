package dev.whetstone.app.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// An open stream of events, and what was heard on it so far.
final class Ear implements AutoCloseable {
  private final Queue<String> heard = new ConcurrentLinkedQueue<>();
  private final InputStream stream;

  Ear(InputStream stream) {
    this.stream = stream;
    Thread.ofVirtual().start(this::listen);
  }

  private void listen() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        heard.add(line);
      }
    } catch (IOException ended) {
      heard.add("(ended)");
    }
  }

  String heard() {
    return String.join("\n", heard);
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
