package dev.whetstone.discord;

import java.time.Instant;
import java.util.List;

/// What stands in channels and threads, page by page
/// (discord.com/developers/docs/resources/message#get-channel-messages).
final class Histories {
  /// More than a channel of ours gets in a day; also ends pages that lead in circles.
  private static final int MOST_PAGES = 100;

  private final DiscordCalls calls;

  Histories(DiscordCalls calls) {
    this.calls = calls;
  }

  /// Reads all messages of a place since an instant, oldest first; those before a failure are read
  /// all the same.
  ///
  /// @param into what is read is added to it
  Called<Boolean> since(String place, Instant oldest, List<Payload> into) {
    String after = Snowflakes.before(oldest);
    for (int i = 0; i < MOST_PAGES; i++) {
      Called<List<Payload>> page = page(place, after);
      if (!(page instanceof Called.Fine<List<Payload>>(var messages))) {
        return page.map(_ -> false);
      }
      into.addAll(messages);
      if (messages.size() < Limits.PAGE) {
        return new Called.Fine<>(true);
      }
      after = messages.getLast().text("id");
    }
    return new Called.Lost<>("a history without an end", false);
  }

  /// A page comes newest first, whatever it was asked by.
  private Called<List<Payload>> page(String place, String after) {
    return calls
        .call(
            Ask.get("channels", place, "messages")
                .with("after", after)
                .with("limit", Integer.toString(Limits.PAGE)))
        .map(body ->
            body.items().stream()
                .filter(it -> Snowflakes.isOne(it.text("id")))
                .filter(it -> Snowflakes.compare(it.text("id"), after) > 0)
                .sorted((a, b) -> Snowflakes.compare(a.text("id"), b.text("id")))
                .toList());
  }
}
