package dev.whetstone.slack;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import com.sun.net.httpserver.HttpExchange;
import dev.whetstone.core.adapter.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Installing the app in a workspace (docs.slack.dev/authentication/installing-with-oauth). Who
/// comes back must be who set out: the state is good once, for ten minutes, and in one browser.
final class OAuth {
  private static final Logger log = LoggerFactory.getLogger(OAuth.class);
  private static final String COOKIE = "whetstone_install";
  private static final int STATE_BYTES = 24;

  private final SlackSettings settings;
  private final SlackSettings.Install install;
  private final Installations installations;
  private final SlackCalls calls;
  private final InstantSource clock;
  private final Consumer<String> installed;
  private final SecureRandom random = new SecureRandom();

  /// @param installed is told the id of a workspace that has tokens now
  OAuth(
      SlackSettings settings,
      SlackSettings.Install install,
      Installations installations,
      SlackCalls calls,
      InstantSource clock,
      Consumer<String> installed) {
    this.settings = settings;
    this.install = install;
    this.installations = installations;
    this.calls = calls;
    this.clock = clock;
    this.installed = installed;
  }

  /// Sends somebody to Slack to allow the app.
  void begin(HttpExchange exchange) throws IOException {
    byte[] bytes = new byte[STATE_BYTES];
    random.nextBytes(bytes);
    String state = HexFormat.of().formatHex(bytes);
    installations.begin(state, clock.instant());
    exchange
        .getResponseHeaders()
        .add(
            "Set-Cookie",
            COOKIE + "=" + state + "; Path=/slack; Max-Age=600; HttpOnly; SameSite=Lax");
    exchange.getResponseHeaders().set("Location", authorize(state).toString());
    SlackHttp.answer(exchange, 302, "text/plain", "");
  }

  private URI authorize(String state) {
    return settings
        .api()
        .resolve(
            "../oauth/v2/authorize?client_id=%s&scope=%s&state=%s"
                .formatted(
                    encoded(install.clientId()),
                    encoded(String.join(",", Manifest.scopes())),
                    state));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// Takes somebody who comes back from Slack.
  void end(HttpExchange exchange) throws IOException {
    Map<String, String> query = SlackHttp.fields(exchange.getRequestURI().getRawQuery());
    String state = query.getOrDefault("state", "");
    if (!isTheSame(state, cookie(exchange)) || !installations.comesBack(state, clock.instant())) {
      page(
          exchange,
          400,
          "This way is too old or was used before",
          "Begin again at <a href=\"/slack/install\">/slack/install</a>.");
      return;
    }
    if (query.containsKey("error")) {
      page(
          exchange,
          200,
          "Whetstone was not installed",
          "Slack says that it was not allowed. Begin again at"
              + " <a href=\"/slack/install\">/slack/install</a> when you like.");
      return;
    }
    exchangeCode(exchange, query.getOrDefault("code", ""));
  }

  private void exchangeCode(HttpExchange exchange, String code) throws IOException {
    Called<OAuthV2AccessResponse> called = new TokenExchange(calls, install).forCode(code);
    if (called instanceof Called.Fine<OAuthV2AccessResponse>(var body)
        && body.getAccessToken() != null
        && body.getTeam() != null) {
      keep(body);
      page(
          exchange,
          200,
          "Whetstone is installed",
          "In the channel for your drills, type <code>/invite @Whetstone</code>, then"
              + " <code>/drill setup</code>.");
      return;
    }
    String why = called instanceof Called.Said<?>(var error, _) ? error : "no answer";
    log.warn("an installation failed: {}", why);
    page(
        exchange,
        502,
        "Slack did not finish the installation",
        "Begin again at <a href=\"/slack/install\">/slack/install</a>. If it stays, whoever runs"
            + " Whetstone checks SLACK_CLIENT_ID and SLACK_CLIENT_SECRET; the log has Slack's"
            + " reason.");
  }

  private void keep(OAuthV2AccessResponse body) {
    Instant now = clock.instant();
    String refresh = body.getRefreshToken();
    installations.put(
        body.getTeam().getId(),
        new Secret(body.getAccessToken()),
        refresh == null ? null : new Secret(refresh),
        TeamTokens.expiry(body, now));
    installed.accept(body.getTeam().getId());
    log.info("installed in {}", body.getTeam().getId());
  }

  private static boolean isTheSame(String state, String cookie) {
    return !state.isEmpty()
        && MessageDigest.isEqual(
            state.getBytes(StandardCharsets.UTF_8), cookie.getBytes(StandardCharsets.UTF_8));
  }

  private static String cookie(HttpExchange exchange) {
    for (String line : exchange.getRequestHeaders().getOrDefault("Cookie", List.of())) {
      for (String part : line.split(";", -1)) {
        if (part.strip().startsWith(COOKIE + "=")) {
          return part.strip().substring(COOKIE.length() + 1);
        }
      }
    }
    return "";
  }

  /// All words are ours: nothing from outside stands in a page.
  private static void page(HttpExchange exchange, int status, String title, String words)
      throws IOException {
    String html =
        """
        <!doctype html>
        <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>%1$s</title>
        <body style="font: 1.1rem/1.5 system-ui; max-width: 36rem; margin: 4rem auto; padding: 0 1rem">
        <h1>%1$s</h1>
        <p>%2$s</p>
        """
            .formatted(title, words);
    exchange
        .getResponseHeaders()
        .set(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    SlackHttp.answer(exchange, status, "text/html; charset=utf-8", html);
  }
}
