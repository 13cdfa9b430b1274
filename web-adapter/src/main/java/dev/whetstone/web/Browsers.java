package dev.whetstone.web;

import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.Transactions;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Knows browsers by their secret cookies, and the members that they speak as.
final class Browsers {
  private final WebPlatform platform;
  private final Transactions transactions;
  private final InstantSource clock;

  Browsers(WebPlatform platform) {
    this.platform = platform;
    this.transactions = platform.transactions();
    this.clock = platform.clock();
  }

  /// A member, and the cookie to set when the browser is new.
  record Known(WebMember member, @Nullable String newCookie) {}

  /// Who speaks; refused when the browser has no member yet.
  WebMember me(Call call) {
    return find(call)
        .orElseThrow(() ->
            new Refusal(
                401,
                "This browser has no name here yet.",
                "Send POST /api/me with {\"name\": \"…\"} and keep the cookie."));
  }

  Optional<WebMember> find(Call call) {
    Optional<String> window = call.window();
    return browser(call).flatMap(b -> transactions.read(sql -> speaker(sql, b, window)));
  }

  /// A window is oneself until it plays somebody; what names no window is as the browser was last.
  private static Optional<WebMember> speaker(Sql sql, Browser browser, Optional<String> window) {
    return window
        .map(id -> Windows.plays(sql, browser.window(id)).or(browser::own))
        .orElseGet(() -> Optional.of(browser.playsId()))
        .flatMap(id -> Members.byId(sql, id));
  }

  /// The member that this browser made, whoever it plays now.
  Optional<WebMember> own(Call call) {
    return browser(call)
        .flatMap(Browser::own)
        .flatMap(id -> transactions.read(sql -> Members.byId(sql, id)));
  }

  /// The window that speaks, where the request names one and its browser is known.
  Optional<Windows.Window> window(Call call) {
    return call.window().flatMap(id -> browser(call).map(b -> b.window(id)));
  }

  /// A secret for a browser that has none, to be set before it joins: a joining that is sent again
  /// with it, after a crash, is the same joining.
  Optional<String> freshCookie(Call call) {
    return offered(call).isPresent() ? Optional.empty() : Optional.of(Secrets.cookie());
  }

  private static Optional<String> offered(Call call) {
    return call.cookie(cookieName(call)).filter(Secrets::isCookie);
  }

  /// Gives the browser a member of its own with this name, or renames the one it has.
  Known name(Call call, String name, @Nullable String zone) {
    Optional<Browser> known = browser(call);
    Optional<String> window = call.window();
    String cookie = offered(call).orElseGet(Secrets::cookie);
    WebMember member =
        transactions.write(sql -> {
          Browser browser = known.orElseGet(() -> new Browser(Secrets.hash(cookie), null, ""));
          WebMember made = made(sql, browser.ownId(), name, zone);
          play(sql, browser.owning(made.id()), made.id(), window);
          return made;
        });
    platform.bell().ring();
    return new Known(member, known.isPresent() ? null : cookie);
  }

  /// Lets one window speak as a member, or the browser where no window is named.
  private static void play(Sql sql, Browser browser, String memberId, Optional<String> window) {
    boolean isFirstOwn = browser.playsId().isEmpty() && browser.owns(memberId);
    Members.keep(sql, window.isEmpty() || isFirstOwn ? browser.as(memberId) : browser);
    window
        .map(browser::window)
        .ifPresent(w -> {
          if (browser.owns(memberId)) {
            Windows.beOneself(sql, w);
          } else {
            Windows.play(sql, w, memberId);
          }
        });
  }

  private WebMember made(Sql sql, @Nullable String ownId, String name, @Nullable String zone) {
    Optional<WebMember> old = Optional.ofNullable(ownId).flatMap(id -> Members.byId(sql, id));
    String id = old.map(WebMember::id).orElseGet(Secrets::memberId);
    boolean manages = old.map(WebMember::manages).orElseGet(() -> !Members.someoneJoined(sql));
    String kept = zone == null ? old.map(WebMember::zone).orElse(null) : zone;
    WebMember member = new WebMember(id, Members.freeName(sql, name, id), kept, manages, false);
    Members.add(sql, member, clock.instant());
    Members.rename(sql, member);
    return member;
  }

  /// Lets the browser, or one window of it, speak as a seeded member, or as its own again.
  Known play(Call call, String memberId) {
    Optional<Browser> known = browser(call);
    Optional<String> window = call.window();
    String cookie = Secrets.cookie();
    Browser browser = known.orElseGet(() -> new Browser(Secrets.hash(cookie), null, ""));
    WebMember member =
        transactions.write(sql -> {
          WebMember played =
              Members.byId(sql, memberId)
                  .filter(m -> m.seeded() || browser.owns(m.id()))
                  .orElseThrow(() -> Refusal.notFound("such member to play"));
          play(sql, browser, memberId, window);
          return played;
        });
    platform.bell().ring();
    return new Known(member, known.isPresent() ? null : cookie);
  }

  private Optional<Browser> browser(Call call) {
    return call.cookie(cookieName(call))
        .flatMap(cookie -> transactions.read(sql -> Members.browser(sql, Secrets.hash(cookie))));
  }

  /// Servers on other ports of one host share its cookies, so the port is in the name.
  private static String cookieName(Call call) {
    return "whetstone_" + Gate.port(call);
  }

  static String setCookie(Call call, String cookie) {
    return cookieName(call)
        + "="
        + cookie
        + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000"
        + Gate.secure(call);
  }
}
