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
    return browser(call).flatMap(b -> transactions.read(sql -> Members.byId(sql, b.playsId())));
  }

  /// The member that this browser made, whoever it plays now.
  Optional<WebMember> own(Call call) {
    return browser(call)
        .flatMap(b -> Optional.ofNullable(b.ownId()))
        .flatMap(id -> transactions.read(sql -> Members.byId(sql, id)));
  }

  /// Gives the browser a member of its own with this name, or renames the one it has.
  Known name(Call call, String name, @Nullable String zone) {
    Optional<Browser> known = browser(call);
    String cookie = Secrets.cookie();
    WebMember member =
        transactions.write(sql -> {
          Browser browser = known.orElseGet(() -> new Browser(Secrets.hash(cookie), null, ""));
          WebMember made = made(sql, browser.ownId(), name, zone);
          Members.keep(sql, new Browser(browser.cookieHash(), made.id(), made.id()));
          return made;
        });
    platform.bell().ring();
    return new Known(member, known.isPresent() ? null : cookie);
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

  /// Lets the browser speak as a seeded member, or as its own again.
  Known play(Call call, String memberId) {
    Optional<Browser> known = browser(call);
    String cookie = Secrets.cookie();
    Browser browser = known.orElseGet(() -> new Browser(Secrets.hash(cookie), null, memberId));
    WebMember member =
        transactions.write(sql -> {
          WebMember played =
              Members.byId(sql, memberId)
                  .filter(m -> m.seeded() || m.id().equals(browser.ownId()))
                  .orElseThrow(() -> Refusal.notFound("such member to play"));
          Members.keep(sql, new Browser(browser.cookieHash(), browser.ownId(), memberId));
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
