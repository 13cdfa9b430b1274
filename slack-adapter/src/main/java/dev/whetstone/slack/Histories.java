package dev.whetstone.slack;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import dev.whetstone.core.chat.ChannelRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What stands in channels and threads, page by page.
final class Histories {
  private static final int PAGE = 200;

  /// More than a channel of ours gets in a day; also ends a cursor that leads in circles.
  private static final int MOST_PAGES = 100;

  private final Bot bot;

  Histories(Bot bot) {
    this.bot = bot;
  }

  private record Page(List<Message> messages, String next) {}

  /// The first message that is meant; empty when the end was reached without one.
  ///
  /// @param thread the ts of a thread's root; absent for the channel itself
  Called<Optional<Message>> first(
      ChannelRef channel, @Nullable String thread, Instant oldest, Predicate<Message> isMeant) {
    String cursor = null;
    for (int i = 0; i < MOST_PAGES; i++) {
      Called<Page> called = page(channel, thread, oldest, cursor);
      if (!(called instanceof Called.Fine<Page>(var page))) {
        return failed(called);
      }
      Optional<Message> meant = page.messages().stream().filter(isMeant).findFirst();
      if (meant.isPresent() || page.next().isEmpty()) {
        return new Called.Fine<>(meant);
      }
      cursor = page.next();
    }
    return new Called.Lost<>("a history without an end");
  }

  /// All replies of a thread since an instant, as far as they could be read; the failure if the
  /// first page could not.
  Called<List<Message>> replies(ChannelRef channel, String thread, Instant oldest) {
    List<Message> all = new ArrayList<>();
    Called<Optional<Message>> read =
        first(
            channel,
            thread,
            oldest,
            message -> {
              all.add(message);
              return false;
            });
    return read instanceof Called.Fine<?> || !all.isEmpty() ? new Called.Fine<>(all) : failed(read);
  }

  private Called<Page> page(
      ChannelRef channel, @Nullable String thread, Instant oldest, @Nullable String cursor) {
    return thread == null
        ? pageOf(
            bot.call(
                channel,
                "conversations.history",
                client ->
                    client.conversationsHistory(r ->
                        r.channel(channel.id())
                            .oldest(ts(oldest))
                            .inclusive(true)
                            .includeAllMetadata(true)
                            .limit(PAGE)
                            .cursor(cursor))),
            ConversationsHistoryResponse::getMessages,
            ConversationsHistoryResponse::getResponseMetadata)
        : pageOf(
            bot.call(
                channel,
                "conversations.replies",
                client ->
                    client.conversationsReplies(r ->
                        r.channel(channel.id())
                            .ts(thread)
                            .oldest(ts(oldest))
                            .inclusive(true)
                            .includeAllMetadata(true)
                            .limit(PAGE)
                            .cursor(cursor))),
            ConversationsRepliesResponse::getMessages,
            ConversationsRepliesResponse::getResponseMetadata);
  }

  private static <T extends SlackApiTextResponse> Called<Page> pageOf(
      Called<T> called,
      Function<T, @Nullable List<Message>> messages,
      Function<T, @Nullable ResponseMetadata> metadata) {
    if (!(called instanceof Called.Fine<T>(var body))) {
      return failed(called);
    }
    List<Message> found = messages.apply(body);
    ResponseMetadata more = metadata.apply(body);
    String next = more == null ? null : more.getNextCursor();
    return new Called.Fine<>(new Page(found == null ? List.of() : found, next == null ? "" : next));
  }

  private static <T> Called<T> failed(Called<?> called) {
    return switch (called) {
      case Called.Fine<?> _ -> throw new IllegalStateException("it went well");
      case Called.Limited<?>(var after) -> new Called.Limited<>(after);
      case Called.Said<?>(var error, _) -> new Called.Said<>(error, null);
      case Called.Lost<?>(var why) -> new Called.Lost<>(why);
      case Called.NotSent<?>(var why) -> new Called.NotSent<>(why);
    };
  }

  private static String ts(Instant at) {
    Instant asked = at.isBefore(Instant.EPOCH) ? Instant.EPOCH : at;
    return BigDecimal.valueOf(asked.getEpochSecond())
        .add(BigDecimal.valueOf(asked.getNano() / 1_000, 6))
        .setScale(6)
        .toPlainString();
  }
}
