package dev.whetstone.app;

import dev.whetstone.app.cli.CannotGoOn;
import dev.whetstone.app.cli.ChannelName;
import dev.whetstone.app.cli.Exit;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.interviewer.Homes;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.Transactions;
import dev.whetstone.discord.DiscordPlatform;
import dev.whetstone.web.WebPlatform;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which channel an operator means, and how one is called.
final class ChannelPlaces {
  private final Transactions transactions;
  private final ChannelHomes platforms;

  /// @param platforms asked about channels that nobody here knows
  ChannelPlaces(Transactions transactions, ChannelHomes platforms) {
    this.transactions = transactions;
    this.platforms = platforms;
  }

  /// How an operator types a channel.
  static String called(ChannelRef ref) {
    WorkspaceRef home = ref.workspace();
    boolean isOnly = home.equals(WebPlatform.WORKSPACE) || home.id().equals(Homes.ANY);
    return home.platform() + ":" + (isOnly ? "" : home.id() + "/") + ref.id();
  }

  /// The channel that is known by this name.
  ///
  /// @throws CannotGoOn when there is none, or more than one
  ChannelRef known(ChannelName name) {
    List<ChannelRef> found = transactions.read(sql -> known(sql, name));
    if (found.size() > 1) {
      throw severalTeams(name, found.stream().map(ChannelRef::workspace).toList());
    }
    return found.stream().findFirst().orElseThrow(() -> unknown(name));
  }

  private CannotGoOn unknown(ChannelName name) {
    List<ChannelRef> all = transactions.read(ChannelPlaces::all);
    String there =
        all.stream().map(ChannelPlaces::called).sorted().collect(Collectors.joining(", "));
    return new CannotGoOn(
        Exit.USAGE,
        "There is no channel %s here.".formatted(name),
        all.isEmpty()
            ? "There is none yet: ./drill channel add %s makes it.".formatted(name)
            : "There are: %s. ./drill channel add %s adds it.".formatted(there, name));
  }

  /// Where a channel of this name is, or would be; asks its platform where nobody here knows.
  ///
  /// @throws CannotGoOn when it could be in more than one workspace
  ChannelRef place(ChannelName name) {
    List<ChannelRef> found = transactions.read(sql -> known(sql, name));
    if (found.size() == 1) {
      return found.getFirst();
    }
    List<WorkspaceRef> homes = homes(name);
    if (homes.size() > 1) {
      throw severalTeams(name, homes);
    }
    return new ChannelRef(
        homes.stream().findFirst().orElseGet(() -> new WorkspaceRef(name.platform(), Homes.ANY)),
        name.id());
  }

  private List<WorkspaceRef> homes(ChannelName name) {
    if (name.platform().equals(WebPlatform.WORKSPACE.platform())) {
      return List.of(WebPlatform.WORKSPACE);
    }
    if (name.team() != null) {
      return List.of(new WorkspaceRef(name.platform(), name.team()));
    }
    ChannelHomes.Answer answer = platforms.of(name);
    return answer instanceof ChannelHomes.Answer.Told(var homes) ? homes : guessed(name, answer);
  }

  /// What can be known without the platform. One bot is in many servers of Discord, so that being
  /// in one of them says nothing of the next channel's.
  private List<WorkspaceRef> guessed(ChannelName name, ChannelHomes.Answer answer) {
    List<WorkspaceRef> teams = transactions.read(sql -> teams(sql, name.platform()));
    if (name.platform().equals(DiscordPlatform.NAME) && !teams.isEmpty()) {
      throw unknownServer(name, teams, answer);
    }
    return teams;
  }

  private static List<WorkspaceRef> teams(Sql sql, String platform) {
    return sql.all(
        "SELECT platform, native_id FROM workspace WHERE platform = ? AND native_id <> ?"
            + " ORDER BY native_id",
        row -> new WorkspaceRef(row.text("platform"), row.text("native_id")),
        platform,
        Homes.ANY);
  }

  private static List<ChannelRef> known(Sql sql, ChannelName name) {
    Optional<String> team = Optional.ofNullable(name.team());
    return all(sql).stream()
        .filter(ref -> ref.workspace().platform().equals(name.platform()))
        .filter(ref -> ref.id().equals(name.id()))
        .filter(ref -> team.isEmpty() || team.get().equals(ref.workspace().id()))
        .toList();
  }

  private static List<ChannelRef> all(Sql sql) {
    return Channels.all(sql).stream().map(Channels.Channel::ref).toList();
  }

  private static CannotGoOn severalTeams(ChannelName name, List<WorkspaceRef> homes) {
    String teams = homes.stream().map(WorkspaceRef::id).collect(Collectors.joining(", "));
    return new CannotGoOn(
        Exit.USAGE,
        "%s could be in several workspaces: %s.".formatted(name, teams),
        "Say which: %s:%s/%s.".formatted(name.platform(), homes.getFirst().id(), name.id()));
  }

  private static CannotGoOn unknownServer(
      ChannelName name, List<WorkspaceRef> servers, ChannelHomes.Answer answer) {
    String say =
        "discord:SERVER/%s (known: %s)"
            .formatted(
                name.id(),
                servers.stream().map(WorkspaceRef::id).collect(Collectors.joining(", ")));
    return answer instanceof ChannelHomes.Answer.NotAsked
        ? new CannotGoOn(
            Exit.USAGE,
            "It is not known which server %s is in.".formatted(name),
            "Set DISCORD_TOKEN, so that Discord can be asked, or type %s.".formatted(say))
        : new CannotGoOn(
            Exit.USAGE,
            "Discord does not say which server %s is in.".formatted(name),
            "Check the id, and by ./drill doctor the token; let the bot into that server and"
                + " channel; or type %s.".formatted(say));
  }
}
