package dev.whetstone.slack;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Sending;
import java.time.Duration;

/// Changes messages and marks; doing so twice is the same as once.
final class Changing {
  private final Bot bot;
  private final Uploads uploads;

  Changing(Bot bot, Uploads uploads) {
    this.bot = bot;
    this.uploads = uploads;
  }

  Outcome edit(Sending.Edit edit) {
    String team = edit.message().channel().workspace().id();
    Outcome outcome = edited(edit, uploads.forMessage(team, edit.post()));
    if (Uploads.mayBeRefusedFor(edit.post(), outcome)) {
      uploads.forget(team, edit.post());
      return edited(edit, Media.none());
    }
    return outcome;
  }

  private Outcome edited(Sending.Edit edit, Media media) {
    MessageRef message = edit.message();
    Rendered rendered = BlockKit.of(edit.post(), media);
    ChatUpdateRequest request =
        ChatUpdateRequest.builder()
            .channel(message.channel().id())
            .ts(message.id())
            .text(rendered.text())
            .blocks(rendered.blocks())
            .parse("none")
            .linkNames(false)
            .build();
    return outcome(
        edit,
        message,
        bot.call(message.channel(), "chat.update", client -> client.chatUpdate(request)),
        "");
  }

  Outcome react(Sending.React react) {
    MessageRef message = react.message();
    return outcome(
        react,
        message,
        bot.call(
            message.channel(),
            "reactions.add",
            client ->
                client.reactionsAdd(r ->
                    r.channel(message.channel().id())
                        .timestamp(message.id())
                        .name(sign(react.mark())))),
        "already_reacted");
  }

  Outcome unreact(Sending.Unreact unreact) {
    MessageRef message = unreact.message();
    return outcome(
        unreact,
        message,
        bot.call(
            message.channel(),
            "reactions.remove",
            client ->
                client.reactionsRemove(r ->
                    r.channel(message.channel().id())
                        .timestamp(message.id())
                        .name(sign(unreact.mark())))),
        "no_reaction");
  }

  /// @param done the refusal that says it is as wanted already
  private static <T extends SlackApiTextResponse> Outcome outcome(
      Sending sending, MessageRef message, Called<T> called, String done) {
    return switch (called) {
      case Called.Fine<T> _ -> new Outcome.Sent(message);
      case Called.Limited<T>(var after) -> new Outcome.TryAgain(after, "too many calls");
      case Called.Said<T>(var error, _) ->
          error.equals(done) ? new Outcome.Sent(message) : SlackErrors.outcome(sending, error);
      case Called.Lost<T>(var why) -> new Outcome.Unknown(why);
      case Called.NotSent<T>(var why) -> new Outcome.TryAgain(Duration.ZERO, why);
    };
  }

  private static String sign(Sending.Mark mark) {
    return switch (mark) {
      case COUNTED -> "white_check_mark";
      case HEARD -> "heavy_check_mark";
    };
  }
}
