package dev.whetstone.core.adapter;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Forgot;
import dev.whetstone.core.chat.Found;
import dev.whetstone.core.chat.Lack;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A chat service as the dispatcher has it: silent until the service said who we are, and in the
/// world's time where the product's clock is moved by hand.
///
/// @param service how it is called: `Slack`
/// @param isKnown whether it said who we are
/// @param forgets what else is to be done where a member is forgotten
/// @param mend where it is written how refusals are mended
public record Connected(
    Platform platform,
    String service,
    ServiceTime time,
    BooleanSupplier isKnown,
    Consumer<MemberRef> forgets,
    String mend)
    implements Around {
  /// A clock that is moved by hand stands while the program is down, so what was before may be
  /// longer ago than it says. Looking further back finds the same.
  private static final Duration STOOD = Duration.ofDays(1);

  /// The clocks of machines differ, and after a start nobody knows yet by how much.
  private static final Duration SKEW = Duration.ofMinutes(2);

  private static final Logger log = LoggerFactory.getLogger(Connected.class);

  private static final Duration SOON = Duration.ofSeconds(2);

  @Override
  public Outcome send(Sending sending) {
    time.look();
    return isKnown.getAsBoolean()
        ? noted(sending, platform.send(sending))
        : new Outcome.TryAgain(SOON, why());
  }

  @Override
  public Found find(Sending sending, Instant triedAt) {
    return isKnown.getAsBoolean()
        ? platform.find(sending, before(triedAt))
        : new Found.CannotTell(why());
  }

  @Override
  public List<ChatEvent> since(ThreadRef thread, Instant from) {
    return platform.since(thread, before(from)).stream().map(time::ofService).toList();
  }

  @Override
  public Forgot forget(MemberRef member) {
    forgets.accept(member);
    return platform.forget(member);
  }

  private String why() {
    return service + " has not said yet who we are";
  }

  private Instant before(Instant products) {
    return time.toService(products).minus(time.isSame() ? SKEW : STOOD);
  }

  /// Refusals want somebody to mend something, so they are said where they happen.
  private Outcome noted(Sending sending, Outcome outcome) {
    if (outcome instanceof Outcome.Refused(var reason, var why)) {
      String missing =
          platform.checkup().stream()
              .filter(lack -> lack.channel() == null || lack.channel().equals(sending.channel()))
              .map(Lack::name)
              .distinct()
              .collect(Collectors.joining(", "));
      log.warn(
          "{} refuses {} ({}: {}){}. ./drill doctor and {} say how to mend it.",
          service,
          sending.key(),
          reason,
          why,
          missing.isEmpty() ? "" : "; missing: " + missing,
          mend);
    }
    return outcome;
  }
}
