package dev.whetstone.discord.fake;

/// A server full of people.
@SuppressWarnings("DoNotCallSuggester")
public final class FakeGuild {
  /// Its id.
  public String id() {
    throw new UnsupportedOperationException();
  }

  /// Its name.
  public String name() {
    throw new UnsupportedOperationException();
  }

  /// The text channel; made when new.
  public FakeChannel channel(String name) {
    throw new UnsupportedOperationException();
  }

  /// The forum; made, with these tags, when new.
  public FakeChannel forum(String name, String... tags) {
    throw new UnsupportedOperationException();
  }

  /// The person; a member from then on.
  public Person person(String name) {
    throw new UnsupportedOperationException();
  }

  /// Takes permissions from our bot everywhere: GUILD_ROLE_UPDATE.
  public void deniesBot(Permission... permissions) {
    throw new UnsupportedOperationException();
  }

  /// Gives them back.
  public void allowsBot(Permission... permissions) {
    throw new UnsupportedOperationException();
  }

  /// Removes our bot: GUILD_DELETE without `unavailable`.
  public void kicksBot() {
    throw new UnsupportedOperationException();
  }

  /// Takes our bot in (again): GUILD_CREATE.
  public void invitesBot() {
    throw new UnsupportedOperationException();
  }

  /// An outage: GUILD_DELETE with `unavailable`.
  public void becomesUnavailable() {
    throw new UnsupportedOperationException();
  }

  /// The outage is over: GUILD_CREATE.
  public void becomesAvailable() {
    throw new UnsupportedOperationException();
  }
}
