package dev.whetstone.slack;

import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.User;
import dev.whetstone.core.adapter.Remembered;
import dev.whetstone.core.chat.MemberRef;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// People as `users.info` knows them, remembered for an hour; whom it does not say is called by
/// their id. Nobody waits long for a name.
final class KnownPeople implements People {
  private static final Duration FRESH = Duration.ofHours(1);

  private final SlackCalls calls;
  private final Set<String> managers;
  private final Remembered<Person> people = new Remembered<>(FRESH);
  private final Remembered<Conversation> conversations = new Remembered<>(FRESH);

  /// @param managers ids of people who manage every channel
  KnownPeople(SlackCalls calls, Set<String> managers) {
    this.calls = calls;
    this.managers = managers;
  }

  @Override
  public Person of(String team, String user) {
    return people
        .get(team + "/" + user, () -> asked(team, user))
        .orElseGet(() -> new Person(user, null, managers.contains(user)));
  }

  /// The same, with the name that came along where Slack tells no other.
  Person of(String team, String user, String name) {
    Person person = of(team, user);
    return person.name().equals(user) && !name.isEmpty()
        ? new Person(name, person.zone(), person.isAdmin())
        : person;
  }

  /// Whether this person may manage the channel: an admin, whoever made it, or one who is named in
  /// the settings.
  boolean manages(String team, String channel, String user) {
    return managers.contains(user)
        || of(team, user).isAdmin()
        || conversation(team, channel)
            .filter(it -> it.getCreator() != null)
            .filter(it -> it.getCreator().equals(user))
            .isPresent();
  }

  /// Somebody is to be forgotten.
  void forget(MemberRef member) {
    people.forget(member.workspace().id() + "/" + member.id());
  }

  /// What a channel is called, where Slack says so.
  Optional<String> nameOf(String team, String channel) {
    return conversation(team, channel).flatMap(it -> Optional.ofNullable(it.getName()));
  }

  /// Whether Slack says that a channel is private.
  boolean isPrivate(String team, String channel) {
    return conversation(team, channel).filter(Conversation::isPrivate).isPresent();
  }

  private Optional<Conversation> conversation(String team, String channel) {
    return conversations.get(team + "/" + channel, () -> askedFor(team, channel));
  }

  private Optional<Person> asked(String team, String user) {
    Called<UsersInfoResponse> called =
        calls.asBot(team, "users.info", c -> c.usersInfo(r -> r.user(user)));
    return called instanceof Called.Fine<UsersInfoResponse>(var body) && body.getUser() != null
        ? Optional.of(person(body.getUser()))
        : Optional.empty();
  }

  private Person person(User user) {
    boolean isAdmin = user.isAdmin() || user.isOwner() || managers.contains(user.getId());
    return new Person(name(user), zone(user.getTz()), isAdmin);
  }

  private static String name(User user) {
    User.Profile profile = user.getProfile();
    return Stream.of(
            profile == null ? null : profile.getDisplayName(),
            profile == null ? null : profile.getRealName(),
            user.getRealName(),
            user.getName())
        .filter(name -> name != null && !name.isBlank())
        .findFirst()
        .orElse(user.getId());
  }

  private static @Nullable ZoneId zone(@Nullable String id) {
    try {
      return id == null || id.isEmpty() ? null : ZoneId.of(id);
    } catch (DateTimeException unknown) {
      return null;
    }
  }

  private Optional<Conversation> askedFor(String team, String channel) {
    Called<ConversationsInfoResponse> called =
        calls.asBot(team, "conversations.info", c -> c.conversationsInfo(r -> r.channel(channel)));
    return called instanceof Called.Fine<ConversationsInfoResponse>(var body)
        ? Optional.ofNullable(body.getChannel())
        : Optional.empty();
  }
}
