package dev.whetstone.discord;

import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Outcome.Reason;
import dev.whetstone.core.chat.Sending;
import java.time.Duration;
import java.util.Map;

/// What the codes of Discord's refusals mean for the core
/// (discord.com/developers/docs/topics/opcodes-and-status-codes#json).
final class DiscordErrors {
  static final int UNKNOWN_CHANNEL = 10003;
  static final int UNKNOWN_MESSAGE = 10008;
  static final int UNKNOWN_EMOJI = 10014;
  static final int MISSING_ACCESS = 50001;
  static final int MISSING_PERMISSIONS = 50013;
  static final int NOT_FOR_THIS_TYPE = 50024;
  static final int NOT_A_TEXT_CHANNEL = 50008;
  static final int ARCHIVED = 50083;
  static final int THREAD_IS_THERE = 160004;

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration LATER = Duration.ofMinutes(5);

  /// Refusals that end by themselves.
  private static final Map<Integer, Duration> PASSING =
      Map.ofEntries(
          // "Slowmode", "write rate limit of the channel", "of the server"
          Map.entry(20016, SOON),
          Map.entry(20028, SOON),
          Map.entry(20029, SOON),
          // "Maximum number of edits to messages older than 1 hour reached. Try again later"
          Map.entry(30046, LATER),
          // "You are opening direct messages too fast", "Send messages has been temporarily
          // disabled", "This feature has been temporarily disabled server-side"
          Map.entry(40003, SOON),
          Map.entry(40004, SOON),
          Map.entry(40006, LATER),
          // "internal network error": what stands before Discord holds us back
          Map.entry(40333, SOON),
          // "API resource is currently overloaded. Try again a little later"
          Map.entry(130000, SOON),
          // "Maximum number of active threads reached": the oldest are archived in time
          Map.entry(160006, LATER));

  private static final Map<Integer, Reason> LASTING =
      Map.ofEntries(
          Map.entry(UNKNOWN_CHANNEL, Reason.CHANNEL_GONE),
          Map.entry(NOT_A_TEXT_CHANNEL, Reason.CHANNEL_GONE),
          Map.entry(10004, Reason.WORKSPACE_GONE),
          Map.entry(50055, Reason.WORKSPACE_GONE),
          Map.entry(50014, Reason.WORKSPACE_GONE),
          Map.entry(40001, Reason.WORKSPACE_GONE),
          Map.entry(UNKNOWN_MESSAGE, Reason.MESSAGE_GONE),
          // "Cannot edit a message authored by another user"
          Map.entry(50005, Reason.MESSAGE_GONE),
          // "Unknown User", "unknown member", "banned", "Cannot send messages to this user", "no
          // mutual guilds"
          Map.entry(10013, Reason.FORBIDDEN),
          Map.entry(10007, Reason.FORBIDDEN),
          Map.entry(40007, Reason.FORBIDDEN),
          Map.entry(50007, Reason.FORBIDDEN),
          Map.entry(50278, Reason.FORBIDDEN),
          Map.entry(MISSING_ACCESS, Reason.FORBIDDEN),
          Map.entry(MISSING_PERMISSIONS, Reason.FORBIDDEN),
          // "Channel verification level is too high for you to gain access"
          Map.entry(50009, Reason.FORBIDDEN),
          // A bot that was quarantined
          Map.entry(20026, Reason.FORBIDDEN),
          Map.entry(160002, Reason.FORBIDDEN),
          // "Tried to perform an operation on an archived thread": and it could not be woken
          Map.entry(ARCHIVED, Reason.THREAD_LOCKED),
          Map.entry(160005, Reason.THREAD_LOCKED),
          // "Invalid Form Body", "Cannot send an empty message", "too large", "not on this channel
          // type", "not on a system message", moderation of words, tags, reactions
          Map.entry(50035, Reason.INVALID),
          Map.entry(50006, Reason.INVALID),
          Map.entry(40005, Reason.INVALID),
          Map.entry(NOT_FOR_THIS_TYPE, Reason.INVALID),
          Map.entry(50021, Reason.INVALID),
          Map.entry(200000, Reason.INVALID),
          Map.entry(200001, Reason.INVALID),
          Map.entry(240000, Reason.INVALID),
          Map.entry(40067, Reason.INVALID),
          Map.entry(UNKNOWN_EMOJI, Reason.INVALID),
          Map.entry(30010, Reason.INVALID),
          Map.entry(90001, Reason.INVALID));

  private DiscordErrors() {}

  /// What a refusal of a sending comes to.
  static Outcome outcome(Sending sending, Called.Said<?> said) {
    Duration after = PASSING.get(said.code());
    String why = "%d %s".formatted(said.code() == 0 ? said.status() : said.code(), said.message());
    return after == null
        ? new Outcome.Refused(reason(sending, said), why)
        : new Outcome.TryAgain(after, why);
  }

  private static Reason reason(Sending sending, Called.Said<?> said) {
    Reason reason = reason(said);
    return switch (sending) {
      case Sending.ToThread _ -> inThread(reason);
      case Sending.ToChannel _ -> reason == Reason.MESSAGE_GONE ? Reason.INVALID : reason;
      case Sending.ToMember _ -> toMember(reason);
      // Without its root it will never be there.
      case Sending.OpenThread _ -> reason == Reason.MESSAGE_GONE ? Reason.THREAD_GONE : reason;
      case Sending.Edit _ -> ofMessage(reason);
      // A mark that may not be set says nothing about the channel.
      case Sending.React _, Sending.Unreact _ ->
          reason == Reason.FORBIDDEN ? Reason.INVALID : ofMessage(reason);
    };
  }

  /// A thread is a channel at Discord.
  private static Reason inThread(Reason reason) {
    return switch (reason) {
      case CHANNEL_GONE, MESSAGE_GONE -> Reason.THREAD_GONE;
      case THREAD_GONE, THREAD_LOCKED, FORBIDDEN, WORKSPACE_GONE, INVALID -> reason;
    };
  }

  /// One person's closed door says nothing about the channel that it was about.
  private static Reason toMember(Reason reason) {
    return switch (reason) {
      case CHANNEL_GONE, MESSAGE_GONE, THREAD_GONE, THREAD_LOCKED, FORBIDDEN -> Reason.FORBIDDEN;
      case WORKSPACE_GONE, INVALID -> reason;
    };
  }

  /// What stood in a place that is gone or closed is out of reach; the next message to that place
  /// tells what became of it.
  private static Reason ofMessage(Reason reason) {
    return switch (reason) {
      case CHANNEL_GONE, MESSAGE_GONE, THREAD_GONE, THREAD_LOCKED -> Reason.MESSAGE_GONE;
      case FORBIDDEN, WORKSPACE_GONE, INVALID -> reason;
    };
  }

  private static Reason reason(Called.Said<?> said) {
    Reason known = LASTING.get(said.code());
    if (known != null) {
      return known;
    }
    return switch (said.status()) {
      case 401 -> Reason.WORKSPACE_GONE;
      case 403 -> Reason.FORBIDDEN;
      case 404 -> Reason.CHANNEL_GONE;
      default -> Reason.INVALID;
    };
  }
}
