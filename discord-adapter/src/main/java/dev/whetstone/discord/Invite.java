package dev.whetstone.discord;

import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.data.DataObject;

/// The link that adds the bot to a server, with exactly what it needs
/// (discord.com/developers/docs/topics/oauth2#bot-authorization-flow).
public final class Invite {
  private Invite() {}

  /// The link for an application.
  static String of(String application) {
    return "https://discord.com/oauth2/authorize?client_id=%s&scope=bot+applications.commands&permissions=%d"
        .formatted(application, permissions());
  }

  private static long permissions() {
    return Permission.getRaw(
        Stream.concat(Rights.NEEDED.stream(), Rights.WANTED.stream()).toList());
  }

  /// Asks Discord which application the token is of.
  ///
  /// @throws dev.whetstone.core.adapter.SettingsException when Discord does not say
  public static String of(DiscordSettings settings) {
    try (DiscordCalls calls = new DiscordCalls(settings.api().toString(), settings.token())) {
      Called<Payload> called = application(calls);
      if (called instanceof Called.Fine<Payload>(var found)) {
        return of(found.text("id"));
      }
      throw Problems.of(called);
    }
  }

  /// The application of the token, or its bot where a server knows no applications: they have the
  /// same id but for very old ones.
  static Called<Payload> application(DiscordCalls calls) {
    Called<Payload> called = calls.call(Ask.get("applications", "@me"));
    boolean isRefused = called instanceof Called.Said<Payload>(var status, _, _) && status == 401;
    boolean isFine = called instanceof Called.Fine<Payload>(var found) && found.has("id");
    return isFine || isRefused
        ? called
        : calls
            .call(Ask.get("users", "@me"))
            // The rest is about the user: its flags are others.
            .map(me -> new Payload(DataObject.empty().put("id", me.text("id"))));
  }
}
