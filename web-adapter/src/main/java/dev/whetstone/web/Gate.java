package dev.whetstone.web;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Who may talk to this server: this machine's own pages, or whoever brought the token once; never
/// the page of another site.
final class Gate {
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final WebOptions options;

  Gate(WebOptions options) {
    this.options = options;
  }

  /// Refuses what may not come in. The header to set is given when the token was just brought.
  Optional<String> check(Call call) {
    Optional<String> cookie =
        options.token() == null ? checkHost(call) : checkToken(call, options.token());
    if (!READING.contains(call.method())) {
      checkSite(call);
    }
    return cookie;
  }

  /// A foreign name that was made to lead here (DNS rebinding) still names itself in Host.
  private Optional<String> checkHost(Call call) {
    String host =
        call.header("Host").orElse("").toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
    if (!options.hosts().contains(host)) {
      throw new Refusal(
          421,
          "This chat answers on this machine only.",
          "Open it as http://localhost, or start it with an access token for other machines.");
    }
    return Optional.empty();
  }

  private static Optional<String> checkToken(Call call, String token) {
    String name = "whetstone_access_" + port(call);
    boolean kept = call.cookie(name).filter(c -> Secrets.same(c, Secrets.hash(token))).isPresent();
    boolean brought =
        call.query("token").or(() -> bearer(call)).filter(t -> Secrets.same(t, token)).isPresent();
    if (!kept && !brought) {
      throw new Refusal(
          401,
          "This chat needs its access token.",
          "Open the whole link that was printed at the start (it ends in ?token=…).");
    }
    return kept
        ? Optional.empty()
        : Optional.of(
            name
                + "="
                + Secrets.hash(token)
                + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000"
                + secure(call));
  }

  private static Optional<String> bearer(Call call) {
    return call.header("Authorization")
        .filter(h -> h.startsWith("Bearer "))
        .map(h -> h.substring(7).strip());
  }

  private static void checkSite(Call call) {
    String site = call.header("Sec-Fetch-Site").orElse("none");
    boolean foreignFetch = !site.equals("same-origin") && !site.equals("none");
    boolean foreignOrigin =
        call.header("Origin").filter(origin -> !isOwn(call, origin)).isPresent();
    if (foreignFetch || foreignOrigin) {
      throw new Refusal(
          403, "That came from the page of another site.", "Use this chat's own page.");
    }
  }

  private static boolean isOwn(Call call, String origin) {
    try {
      return call.header("Host")
          .filter(host -> host.equalsIgnoreCase(URI.create(origin).getAuthority()))
          .isPresent();
    } catch (IllegalArgumentException noOrigin) {
      return false;
    }
  }

  static int port(Call call) {
    return call.exchange().getLocalAddress().getPort();
  }

  /// Behind a proxy that speaks TLS a cookie is for TLS only.
  static String secure(Call call) {
    return call.header("X-Forwarded-Proto").filter("https"::equals).isPresent() ? "; Secure" : "";
  }
}
