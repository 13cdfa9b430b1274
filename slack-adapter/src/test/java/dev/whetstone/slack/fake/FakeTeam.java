package dev.whetstone.slack.fake;

import java.util.Set;

/// A workspace with our app in it.
@SuppressWarnings("DoNotCallSuggester")
public final class FakeTeam {
  FakeTeam() {}

  /// `T…`.
  public String id() {
    throw new UnsupportedOperationException();
  }

  /// The bot's token here, as it is now.
  public String botToken() {
    throw new UnsupportedOperationException();
  }

  /// The bot's user id, `U…`.
  public String botUser() {
    throw new UnsupportedOperationException();
  }

  /// The bot's own id, `B…`.
  public String botId() {
    throw new UnsupportedOperationException();
  }

  /// Takes scopes from the bot's token.
  public void without(String... scopes) {
    throw new UnsupportedOperationException(Set.of(scopes).toString());
  }

  /// Revokes the bot's token and says so by `tokens_revoked`.
  public void revokesTokens() {
    throw new UnsupportedOperationException();
  }

  /// Removes the app: tokens revoked, `app_uninstalled`.
  public void uninstalls() {
    throw new UnsupportedOperationException();
  }

  /// An OAuth code as a person's consent gives it; good once.
  public String consents(String... scopes) {
    throw new UnsupportedOperationException(Set.of(scopes).toString());
  }

  /// Gives out rotating tokens (12 hours, with a refresh token) at the next install.
  public void rotatesTokens() {
    throw new UnsupportedOperationException();
  }

  /// The person; known from then on.
  public Person person(String id) {
    throw new UnsupportedOperationException(id);
  }

  /// The channel; made, public and with our bot in it, when new.
  public FakeChannel channel(String id) {
    throw new UnsupportedOperationException(id);
  }
}
