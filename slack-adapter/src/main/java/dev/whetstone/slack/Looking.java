package dev.whetstone.slack;

import com.slack.api.model.Message;
import dev.whetstone.core.adapter.Attempts;
import dev.whetstone.core.adapter.Echoes;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Found;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Sending;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks for messages whose sending ended without an answer.
final class Looking {
  /// A history that is not there holds nothing: sending once more gets the right refusal.
  private static final Set<String> NOTHING_THERE =
      Set.of("channel_not_found", "thread_not_found", "message_not_found");

  /// A history that is closed to us, which waiting does not open: only an echo can tell.
  private static final Set<String> BARRED =
      Set.of(
          SlackErrors.MISSING_SCOPE,
          "not_allowed_token_type",
          "no_permission",
          "access_denied",
          "not_in_channel",
          "unknown_method");

  private final Histories histories;
  private final Directs directs;
  private final Echoes echoes;
  private final Attempts attempts;

  Looking(Bot bot, Directs directs, Echoes echoes, Attempts attempts) {
    this.histories = new Histories(bot);
    this.directs = directs;
    this.echoes = echoes;
    this.attempts = attempts;
  }

  Found find(Sending sending, Instant triedAt) {
    Optional<MessageRef> echo = echoes.of(sending.key());
    if (echo.isPresent()) {
      return new Found.There(echo.get());
    }
    return switch (sending) {
      case Sending.ToChannel it -> in(it.channel(), null, it.key(), triedAt);
      case Sending.ToThread it -> in(it.thread().channel(), it.thread().id(), it.key(), triedAt);
      case Sending.ToMember it ->
          directs.with(it.member()) instanceof Called.Fine<ChannelRef>(var direct)
              ? in(direct, null, it.key(), triedAt)
              : new Found.CannotTell("the direct message cannot be opened");
      // These do no harm when they are repeated.
      case Sending.OpenThread _, Sending.Edit _, Sending.React _, Sending.Unreact _ ->
          new Found.Absent();
    };
  }

  private Found in(ChannelRef channel, @Nullable String thread, String key, Instant triedAt) {
    Instant oldest = attempts.oldest(key, triedAt);
    Called<Optional<Message>> found =
        histories.first(channel, thread, oldest, message -> Keyed.carries(message, key));
    return switch (found) {
      case Called.Fine<Optional<Message>>(var message) ->
          message.isPresent()
              ? there(key, new MessageRef(channel, thread, message.get().getTs()))
              : absent(key, triedAt);
      case Called.Said<Optional<Message>>(var error, _) -> refused(error);
      case Called.Limited<Optional<Message>>(var after) ->
          new Found.CannotTell("too many calls, again in " + after.toSeconds() + " s");
      case Called.Lost<Optional<Message>>(var why) -> new Found.CannotTell(why);
      case Called.NotSent<Optional<Message>>(var why) -> new Found.CannotTell(why);
    };
  }

  private static Found refused(String error) {
    if (NOTHING_THERE.contains(error)) {
      return new Found.Absent();
    }
    return BARRED.contains(error) ? new Found.Barred(error) : new Found.CannotTell(error);
  }

  private Found there(String key, MessageRef ref) {
    echoes.stands(key, ref);
    return new Found.There(ref);
  }

  private Found absent(String key, Instant triedAt) {
    return attempts.isUnsettled(key, triedAt)
        ? new Found.CannotTell("not there yet, and it may still come")
        : new Found.Absent();
  }
}
