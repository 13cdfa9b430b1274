package dev.whetstone.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the browser chat is served.
///
/// @param demo whether a browser may play seeded members
/// @param token needed once by every browser when the chat listens beyond this machine; without one
///   only requests to `hosts` are answered, so that no foreign page can reach a chat on loopback
/// @param hosts the host names that a request may be addressed to when there is no token
/// @param commands what the message box offers after `/drill`
public record WebOptions(
    boolean demo, @Nullable String token, Set<String> hosts, List<Completion> commands) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /// Copies the collections.
  public WebOptions {
    hosts = Set.copyOf(hosts);
    commands = List.copyOf(commands);
  }

  /// A line of the completion list: the words after `/drill`, and what they do.
  public record Completion(String words, String does) {}

  /// For this machine only.
  public static WebOptions local(List<Completion> commands) {
    return new WebOptions(false, null, LOOPBACK, commands);
  }

  /// The same, where seeded members can be played.
  public WebOptions asDemo() {
    return new WebOptions(true, token, hosts, commands);
  }

  /// The same, open to other machines that know the token.
  public WebOptions behind(String secret) {
    return new WebOptions(demo, secret, hosts, commands);
  }
}
