package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The gateway: topics/gateway. Its connections, and what is done to them.
@SuppressWarnings("DoNotCallSuggester")
public final class Links {
  /// One identify as it came.
  public record Identify(Instant at, int shard, int shards, int intents) {}

  /// How many sessions are identified or resumed and linked.
  public int open() {
    throw new UnsupportedOperationException();
  }

  /// Waits until so many are.
  public void awaitOpen(int count) {
    throw new UnsupportedOperationException();
  }

  /// Every identify so far.
  public List<Identify> identifies() {
    throw new UnsupportedOperationException();
  }

  /// Waits for so many identifies.
  public List<Identify> awaitIdentifies(int count) {
    throw new UnsupportedOperationException();
  }

  /// How many sessions were resumed so far.
  public int resumes() {
    throw new UnsupportedOperationException();
  }

  /// Waits for so many resumes.
  public void awaitResumes(int count) {
    throw new UnsupportedOperationException();
  }

  /// How many connections were opened so far.
  public int connections() {
    throw new UnsupportedOperationException();
  }

  /// Op 7 on all: reconnect and resume.
  public void reconnect() {
    throw new UnsupportedOperationException();
  }

  /// Op 9, not resumable, on all.
  public void invalidate() {
    throw new UnsupportedOperationException();
  }

  /// Op 9, resumable, on all.
  public void invalidateResumably() {
    throw new UnsupportedOperationException();
  }

  /// Closes all with a code; sessions live on unless the code says otherwise.
  public void close(int code) {
    throw new UnsupportedOperationException();
  }

  /// Cuts the links without a word; sessions can be resumed.
  public void drop() {
    throw new UnsupportedOperationException();
  }

  /// Forgets all sessions: a resume is answered with op 9.
  public void forgetSessions() {
    throw new UnsupportedOperationException();
  }

  /// Leaves the links open and dead: nothing is read, answered or sent; what is dispatched waits.
  public void freeze() {
    throw new UnsupportedOperationException();
  }

  /// Ends [#freeze].
  public void thaw() {
    throw new UnsupportedOperationException();
  }

  /// Heartbeats are not acknowledged any more.
  public void stopAcking() {
    throw new UnsupportedOperationException();
  }

  /// Ends [#stopAcking].
  public void ackAgain() {
    throw new UnsupportedOperationException();
  }

  /// New links are asked for a heartbeat this often; 41.25 s otherwise.
  public void beatEvery(Duration interval) {
    throw new UnsupportedOperationException();
  }

  /// New links are refused from now on.
  public void refuse() {
    throw new UnsupportedOperationException();
  }

  /// Ends [#refuse].
  public void acceptAgain() {
    throw new UnsupportedOperationException();
  }

  /// Dispatches anything to all sessions.
  public void says(String type, ObjectNode data) {
    throw new UnsupportedOperationException();
  }
}
