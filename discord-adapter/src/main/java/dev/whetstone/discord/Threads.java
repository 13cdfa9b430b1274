package dev.whetstone.discord;

import java.util.function.Supplier;
import net.dv8tion.jda.api.utils.data.DataObject;

/// Wakes threads that sleep: nothing in an archived thread can be changed
/// (discord.com/developers/docs/topics/threads#archived).
final class Threads {
  private final DiscordCalls calls;
  private final Places places;

  Threads(DiscordCalls calls, Places places) {
    this.calls = calls;
    this.places = places;
  }

  /// Does something in a place, awake. What Discord refused for its sleep it did not do.
  Called<Payload> in(String place, Supplier<Called<Payload>> deed) {
    if (places.isArchived(place)) {
      wake(place);
    }
    Called<Payload> called = deed.get();
    return called instanceof Called.Said<Payload>(_, var code, _)
            && code == DiscordErrors.ARCHIVED
            && wake(place)
        ? deed.get()
        : called;
  }

  private boolean wake(String place) {
    DataObject awake = DataObject.empty().put("archived", false);
    Called<Payload> called = calls.call(Ask.patch(awake, "channels", place));
    if (called instanceof Called.Fine<Payload>(var thread)) {
      if (thread.some("id").isPresent()) {
        places.is(Place.of(thread, ""));
      } else {
        places.isGone(place);
      }
    }
    return called instanceof Called.Fine<Payload>;
  }
}
