package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.schedule.ChannelState;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.words.ScheduleWords;
import dev.whetstone.core.words.SetupWords;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What happens when somebody takes the bot into a channel: one that was lost not long ago goes on
/// with its next drill, any other waits to be set up.
final class Invitations {
  private static final Duration GOES_ON_WITHIN = Duration.ofDays(30);

  private Invitations() {}

  static Reply accept(Caller caller) {
    Optional<Channels.Channel> known = caller.channel();
    if (known.isPresent() && isBack(caller, known.get())) {
      ScheduleOfCaller schedule = new ScheduleOfCaller(caller);
      return new Reply.Whisper(
          ScheduleWords.done(ScheduleWords.back(), schedule.resume("took the bot back in")));
    }
    boolean asks = caller.origin().managesChannel() && known.filter(c -> c.isActive()).isEmpty();
    return asks ? new Reply.Whisper(Post.line(SetupWords.invited())) : Reply.nothing();
  }

  /// Whether a channel was lost with its whole workspace, not long ago.
  static boolean wentWithApp(ChannelState state, Instant now) {
    return state instanceof ChannelState.Lost(var loss, var at)
        && loss == ChannelState.Loss.WORKSPACE_GONE
        && at.plus(GOES_ON_WITHIN).isAfter(now);
  }

  private static boolean isBack(Caller caller, Channels.Channel channel) {
    return ChannelStates.of(caller.sql(), channel, caller.at())
            instanceof ChannelState.Lost(var _, var at)
        && at.plus(GOES_ON_WITHIN).isAfter(caller.at())
        && new ScheduleOfCaller(caller).settings().isPresent();
  }
}
