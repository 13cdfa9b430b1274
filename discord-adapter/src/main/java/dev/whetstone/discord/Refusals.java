package dev.whetstone.discord;

import dev.whetstone.core.chat.Lack;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Outcome.Reason;
import dev.whetstone.core.chat.Sending;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.Permission;

/// What refusals come to, with a note of what was refused for want of something.
final class Refusals {
  private final Places places;
  private final Lacks lacks;

  Refusals(Places places, Lacks lacks) {
    this.places = places;
    this.lacks = lacks;
  }

  static Outcome limited(Duration after) {
    return new Outcome.TryAgain(after, "too many calls");
  }

  /// Notes a refusal and says what it comes to.
  Outcome outcome(Sending sending, Called.Said<?> said) {
    noted(sending, said);
    return outcomeOf(sending, said);
  }

  /// Notes a refusal.
  ///
  /// @return the permissions that are missing, as far as Discord says
  Set<Permission> noted(Sending sending, Called.Said<?> said) {
    return lacks.refused(sending, said);
  }

  /// What a refusal comes to: a locked thread forbids in the same words as a missing permission.
  Outcome outcomeOf(Sending sending, Called.Said<?> said) {
    Outcome outcome = DiscordErrors.outcome(sending, said);
    return sending instanceof Sending.ToThread it
            && outcome instanceof Outcome.Refused(var reason, var why)
            && reason == Reason.FORBIDDEN
        ? new Outcome.Refused(closed(it.thread().id()), why)
        : outcome;
  }

  private Reason closed(String thread) {
    return switch (places.fresh(thread)) {
      case Called.Fine<Place>(var place) ->
          place.isLocked() ? Reason.THREAD_LOCKED : Reason.FORBIDDEN;
      case Called.Said<Place>(_, var code, _) ->
          code == DiscordErrors.UNKNOWN_CHANNEL ? Reason.THREAD_GONE : Reason.FORBIDDEN;
      case Called.Limited<Place> _, Called.Lost<Place> _, Called.NotSent<Place> _ ->
          Reason.FORBIDDEN;
    };
  }

  void granted(Sending sending) {
    lacks.granted(sending);
  }

  List<Lack> lacks() {
    return lacks.all();
  }
}
