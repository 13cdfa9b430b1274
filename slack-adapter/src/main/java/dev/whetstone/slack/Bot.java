package dev.whetstone.slack;

import com.slack.api.methods.SlackApiTextResponse;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Lack;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bot's calls, with a note of what was refused for want of a scope, an invitation or a token.
final class Bot {
  private final SlackCalls calls;
  private final Lacks lacks = new Lacks();

  Bot(SlackCalls calls) {
    this.calls = calls;
  }

  /// Calls about a channel.
  <T extends SlackApiTextResponse> Called<T> call(
      ChannelRef channel, String method, SlackCalls.Ask<T> ask) {
    return noted(channel.workspace().id(), method, channel, ask);
  }

  /// Calls about the workspace.
  <T extends SlackApiTextResponse> Called<T> call(
      String team, String method, SlackCalls.Ask<T> ask) {
    return noted(team, method, null, ask);
  }

  private <T extends SlackApiTextResponse> Called<T> noted(
      String team, String method, @Nullable ChannelRef channel, SlackCalls.Ask<T> ask) {
    Called<T> called = calls.asBot(team, method, ask);
    switch (called) {
      case Called.Fine<T> _ -> lacks.granted(team, method, channel);
      case Called.Said<T>(var error, var body) -> lacks.refused(team, method, channel, error, body);
      case Called.Limited<T> _, Called.Lost<T> _, Called.NotSent<T> _ -> {}
    }
    return called;
  }

  Called<Boolean> upload(String url, byte[] bytes) {
    return calls.upload(url, bytes);
  }

  List<Lack> lacks() {
    return lacks.all();
  }
}
