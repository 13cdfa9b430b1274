package dev.whetstone.slack;

import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Outcome.Reason;
import dev.whetstone.core.chat.Sending;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the codes of Slack's refusals mean for the core. From the tables of errors of
/// chat.postMessage, chat.update, reactions.add and conversations.open (api.slack.com/methods).
final class SlackErrors {
  /// Our own: we have no token for the workspace.
  static final String NOT_INSTALLED = "not_installed";

  static final String MISSING_SCOPE = "missing_scope";

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration LATER = Duration.ofMinutes(1);

  /// Refusals that end by themselves.
  private static final Map<String, Duration> PASSING =
      Map.of(
          // The holder of the tokens gets a fresh one before the next call.
          "token_expired", SOON,
          // A workspace that moves into or within an organisation.
          "org_login_required", LATER,
          "team_added_to_org", LATER,
          "external_channel_migrating", LATER,
          // Administrators hold the keys back for now (Enterprise Key Management).
          "ekm_access_denied", LATER,
          "accesslimited", LATER);

  private static final Map<String, Reason> LASTING =
      Map.ofEntries(
          Map.entry("channel_not_found", Reason.CHANNEL_GONE),
          Map.entry("is_archived", Reason.CHANNEL_GONE),
          Map.entry("is_inactive", Reason.CHANNEL_GONE),
          Map.entry("thread_not_found", Reason.THREAD_GONE),
          Map.entry("cannot_reply_to_message", Reason.THREAD_GONE),
          Map.entry("restricted_action_thread_locked", Reason.THREAD_LOCKED),
          Map.entry("message_not_found", Reason.MESSAGE_GONE),
          Map.entry("bad_timestamp", Reason.MESSAGE_GONE),
          Map.entry("cant_update_message", Reason.MESSAGE_GONE),
          Map.entry("edit_window_closed", Reason.MESSAGE_GONE),
          Map.entry("no_item_specified", Reason.MESSAGE_GONE),
          Map.entry("not_in_channel", Reason.FORBIDDEN),
          Map.entry(MISSING_SCOPE, Reason.FORBIDDEN),
          Map.entry("no_permission", Reason.FORBIDDEN),
          Map.entry("access_denied", Reason.FORBIDDEN),
          Map.entry("user_is_restricted", Reason.FORBIDDEN),
          Map.entry("enterprise_is_restricted", Reason.FORBIDDEN),
          Map.entry("two_factor_setup_required", Reason.FORBIDDEN),
          Map.entry("cannot_dm_bot", Reason.FORBIDDEN),
          Map.entry("user_not_found", Reason.FORBIDDEN),
          Map.entry("user_not_visible", Reason.FORBIDDEN),
          Map.entry("messages_tab_disabled", Reason.FORBIDDEN),
          Map.entry("account_inactive", Reason.WORKSPACE_GONE),
          Map.entry("token_revoked", Reason.WORKSPACE_GONE),
          Map.entry("invalid_auth", Reason.WORKSPACE_GONE),
          Map.entry("not_authed", Reason.WORKSPACE_GONE),
          Map.entry("team_not_found", Reason.WORKSPACE_GONE),
          Map.entry("team_access_not_granted", Reason.WORKSPACE_GONE),
          Map.entry(NOT_INSTALLED, Reason.WORKSPACE_GONE));

  /// Codes that the tables do not have: whatever somebody decided is not ours to try again.
  private static final Pattern FORBIDDING =
      Pattern.compile("restricted_action.*|not_allowed.*|.*_(disabled|blocked|denied|restricted)");

  private SlackErrors() {}

  /// What a refusal of a sending comes to.
  static Outcome outcome(Sending sending, String error) {
    Duration after = PASSING.get(error);
    return after == null
        ? new Outcome.Refused(reason(sending, error), error)
        : new Outcome.TryAgain(after, error);
  }

  private static Reason reason(Sending sending, String error) {
    Reason reason = reason(error);
    return switch (sending) {
      case Sending.ToThread _ -> reason == Reason.MESSAGE_GONE ? Reason.THREAD_GONE : reason;
      case Sending.ToChannel _, Sending.ToMember _ ->
          reason == Reason.MESSAGE_GONE ? Reason.INVALID : reason;
      // A mark that may not be set says nothing about the channel.
      case Sending.React _, Sending.Unreact _ ->
          reason == Reason.FORBIDDEN ? Reason.INVALID : reason;
      case Sending.Edit _, Sending.OpenThread _ -> reason;
    };
  }

  private static Reason reason(String error) {
    return Optional.ofNullable(LASTING.get(error))
        .orElse(FORBIDDING.matcher(error).matches() ? Reason.FORBIDDEN : Reason.INVALID);
  }
}
