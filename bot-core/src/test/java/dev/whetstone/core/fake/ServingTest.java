package dev.whetstone.core.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
final class ServingTest {
  private record Request(String name) implements Asked {}

  private final FakeWorld world = new FakeWorld(InstantSource.system()) {};
  private final CallLog<Request> calls = new CallLog<>(world);
  private final Serving serving = new Serving(world);
  private final CompletableFuture<Integer> seenWithTheEffect = new CompletableFuture<>();
  private Optional<Fault> fault = Optional.empty();

  private final Loopback loopback =
      new Loopback(exchange ->
          serving.serve(exchange, fault, this::act, _ -> calls.add(new Request("post"))));

  @AfterEach
  void close() {
    serving.close();
    loopback.close();
  }

  /// Somebody waits for the effect and looks at the log as soon as the world lets them.
  private Answer act() {
    Thread watcher =
        Thread.ofPlatform().start(() -> seenWithTheEffect.complete(calls.all().size()));
    while (watcher.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return Answer.nothing();
  }

  private void ask() {
    HttpRequest request = HttpRequest.newBuilder(URI.create(loopback.address())).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      client
          .sendAsync(request, HttpResponse.BodyHandlers.discarding())
          .exceptionally(_ -> null)
          .join();
    }
  }

  @Test
  void whoever_sees_what_a_request_did_finds_it_in_the_log() {
    ask();

    assertThat(seenWithTheEffect.join()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void so_does_whoever_sees_what_one_did_whose_answer_was_spoilt(boolean drops) {
    fault = Optional.of(drops ? new Fault.Drop(true) : new Fault.Afterwards(Answer.bare(500)));
    ask();

    assertThat(seenWithTheEffect.join()).isEqualTo(1);
  }
}
