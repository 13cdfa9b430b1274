package dev.whetstone.slack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The app's manifest, `slack-adapter/manifest.yaml`: what the app is made from, and the one place
/// that says which scopes it has.
public final class Manifest {
  private Manifest() {}

  /// For Socket Mode, as it ships.
  public static String text() {
    try (InputStream in = Manifest.class.getResourceAsStream("/slack/manifest.yaml")) {
      if (in == null) {
        throw new IllegalStateException("slack/manifest.yaml is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("reading slack/manifest.yaml", unreadable);
    }
  }

  /// For HTTP mode, with tokens that rotate.
  ///
  /// @param address where Slack reaches this program: `https://drills.example.com`
  public static String http(String address) {
    String base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    return text()
        .replace(
            "      should_escape: true\n",
            url(6, "url", base + "/slack/commands") + "      should_escape: true\n")
        .replace(
            "oauth_config:\n", "oauth_config:\n  redirect_urls:\n    - " + base + "/slack/oauth\n")
        .replace(
            "  event_subscriptions:\n",
            "  event_subscriptions:\n" + url(4, "request_url", base + "/slack/events"))
        .replace(
            "    is_enabled: true\n",
            "    is_enabled: true\n" + url(4, "request_url", base + "/slack/interactive"))
        .replace("socket_mode_enabled: true", "socket_mode_enabled: false")
        .replace("token_rotation_enabled: false", "token_rotation_enabled: true");
  }

  private static String url(int indent, String name, String address) {
    return " ".repeat(indent) + name + ": " + address + "\n";
  }

  /// The scopes of the bot's token.
  public static List<String> scopes() {
    return text()
        .lines()
        .dropWhile(line -> !line.equals("    bot:"))
        .skip(1)
        .takeWhile(line -> line.startsWith("      - "))
        .map(line -> line.substring("      - ".length()).strip())
        .toList();
  }
}
