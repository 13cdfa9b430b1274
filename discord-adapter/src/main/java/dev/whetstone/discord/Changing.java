package dev.whetstone.discord;

import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.chat.Ref;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/// Changes messages and marks, and opens threads; doing so twice is the same as once.
final class Changing {
  /// No refusal is as good as done.
  private static final int NONE = -1;

  private final DiscordCalls calls;
  private final Kinds kinds;
  private final Threads threads;
  private final Pictures pictures;
  private final Refusals refusals;

  Changing(DiscordCalls calls, Kinds kinds, Threads threads, Pictures pictures, Refusals refusals) {
    this.calls = calls;
    this.kinds = kinds;
    this.threads = threads;
    this.pictures = pictures;
    this.refusals = refusals;
  }

  /// A thread has its root's id; in a forum it is there as soon as the root is
  /// (discord.com/developers/docs/resources/channel#start-thread-from-message).
  Outcome open(Sending.OpenThread open) {
    MessageRef root = open.root();
    ThreadRef thread = new ThreadRef(root.channel(), root.id());
    if (!areIds(root)) {
      return gone(Outcome.Reason.THREAD_GONE);
    }
    if (kinds.forum(root.channel().id()).isPresent()) {
      return new Outcome.Sent(thread);
    }
    Ask ask =
        Ask.post(
            Bodies.thread(Titles.of(open.title())),
            "channels",
            root.channel().id(),
            "messages",
            root.id(),
            "threads");
    return outcome(open, thread, calls.call(ask), DiscordErrors.THREAD_IS_THERE);
  }

  Outcome edit(Sending.Edit edit) {
    MessageRef message = edit.message();
    if (!areIds(message)) {
      return gone(Outcome.Reason.MESSAGE_GONE);
    }
    MessageCreateData drawn = Drawn.message(edit.post(), pictures, Keyed.sign(edit.key()));
    Outcome outcome = edited(edit, drawn);
    return !drawn.getFiles().isEmpty()
            && outcome instanceof Outcome.Refused(var reason, _)
            && (reason == Outcome.Reason.INVALID || reason == Outcome.Reason.FORBIDDEN)
        ? edited(edit, Drawn.message(edit.post(), Pictures.none(), Keyed.sign(edit.key())))
        : outcome;
  }

  private Outcome edited(Sending.Edit edit, MessageCreateData drawn) {
    MessageRef message = edit.message();
    String place = kinds.placeOf(message);
    Supplier<Called<Payload>> deed =
        () ->
            calls.call(
                Ask.patch(Bodies.edit(drawn), "channels", place, "messages", message.id())
                    .with(drawn.getFiles()));
    return outcome(edit, message, threads.in(place, deed), NONE);
  }

  /// Marking twice is fine to Discord
  /// (discord.com/developers/docs/resources/message#create-reaction).
  Outcome react(Sending.React react) {
    return marked(
        react, react.message(), NONE, place -> Ask.put(path(place, react.message(), react.mark())));
  }

  /// A mark of which there is none is unknown to Discord.
  Outcome unreact(Sending.Unreact unreact) {
    return marked(
        unreact,
        unreact.message(),
        DiscordErrors.UNKNOWN_EMOJI,
        place -> Ask.delete(path(place, unreact.message(), unreact.mark())));
  }

  private Outcome marked(Sending sending, MessageRef message, int done, Function<String, Ask> ask) {
    if (!areIds(message)) {
      return gone(Outcome.Reason.MESSAGE_GONE);
    }
    String place = kinds.placeOf(message);
    return outcome(sending, message, threads.in(place, () -> calls.call(ask.apply(place))), done);
  }

  private static String[] path(String place, MessageRef message, Sending.Mark mark) {
    return new String[] {
      "channels", place, "messages", message.id(), "reactions", sign(mark), "@me"
    };
  }

  /// @param done the refusal that says it is as wanted already
  private Outcome outcome(Sending sending, Ref ref, Called<Payload> called, int done) {
    return switch (called) {
      case Called.Fine<Payload> _ -> {
        refusals.granted(sending);
        yield new Outcome.Sent(ref);
      }
      case Called.Limited<Payload>(var after) -> Refusals.limited(after);
      case Called.Said<Payload> said ->
          said.code() == done ? new Outcome.Sent(ref) : refusals.outcome(sending, said);
      case Called.Lost<Payload>(var why, _) -> new Outcome.Unknown(why);
      case Called.NotSent<Payload>(var why) -> new Outcome.TryAgain(Duration.ZERO, why);
    };
  }

  private static boolean areIds(MessageRef message) {
    String thread = message.thread();
    return Snowflakes.isOne(message.id())
        && Snowflakes.isOne(message.channel().id())
        && (thread == null || Snowflakes.isOne(thread));
  }

  private static Outcome gone(Outcome.Reason reason) {
    return new Outcome.Refused(reason, "no id of Discord's");
  }

  /// The same signs as on other services.
  private static String sign(Sending.Mark mark) {
    return switch (mark) {
      case COUNTED -> "\u2705";
      case HEARD -> "\u2714\ufe0f";
    };
  }
}
