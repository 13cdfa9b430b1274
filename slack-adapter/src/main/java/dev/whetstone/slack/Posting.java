package dev.whetstone.slack;

import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message;
import dev.whetstone.core.adapter.Attempts;
import dev.whetstone.core.adapter.Echoes;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Sending;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Posts messages, each of them once.
final class Posting {
  private static final Duration NEXT_TURN = Duration.ofSeconds(1);

  private final Bot bot;
  private final Directs directs;
  private final Uploads uploads;
  private final Echoes echoes;
  private final Pace pace;
  private final Attempts attempts;

  Posting(Bot bot, Directs directs, Uploads uploads, Echoes echoes, Pace pace, Attempts attempts) {
    this.bot = bot;
    this.directs = directs;
    this.uploads = uploads;
    this.echoes = echoes;
    this.pace = pace;
    this.attempts = attempts;
  }

  Outcome toChannel(Sending.ToChannel sending) {
    return post(sending, sending.channel(), null, sending.post());
  }

  Outcome toThread(Sending.ToThread sending) {
    return post(sending, sending.thread().channel(), sending.thread().id(), sending.post());
  }

  Outcome toMember(Sending.ToMember sending) {
    return switch (directs.with(sending.member())) {
      case Called.Fine<ChannelRef>(var direct) -> post(sending, direct, null, sending.post());
      case Called.Limited<ChannelRef>(var after) -> limited(after);
      case Called.Said<ChannelRef>(var error, _) -> SlackErrors.outcome(sending, error);
      case Called.Lost<ChannelRef>(var why) -> new Outcome.TryAgain(Duration.ZERO, why);
      case Called.NotSent<ChannelRef>(var why) -> new Outcome.TryAgain(Duration.ZERO, why);
    };
  }

  private Outcome post(Sending sending, ChannelRef channel, @Nullable String thread, Post post) {
    Optional<MessageRef> there = echoes.of(sending.key());
    if (there.isPresent()) {
      return new Outcome.Sent(there.get());
    }
    String team = channel.workspace().id();
    Outcome outcome = posted(sending, channel, thread, post, uploads.forMessage(team, post));
    if (Uploads.mayBeRefusedFor(post, outcome)) {
      uploads.forget(team, post);
      return posted(sending, channel, thread, post, Media.none());
    }
    return outcome;
  }

  private Outcome posted(
      Sending sending, ChannelRef channel, @Nullable String thread, Post post, Media media) {
    ChatPostMessageRequest request = request(sending.key(), channel, thread, post, media);
    Optional<Pace.Turn> turn = pace.turn(channel);
    if (turn.isEmpty()) {
      return new Outcome.TryAgain(NEXT_TURN, "others wait for the same channel");
    }
    Instant began = attempts.now();
    try (Pace.Turn _ = turn.get()) {
      return outcome(
          sending,
          channel,
          thread,
          began,
          bot.call(channel, "chat.postMessage", client -> client.chatPostMessage(request)));
    }
  }

  private static ChatPostMessageRequest request(
      String key, ChannelRef channel, @Nullable String thread, Post post, Media media) {
    Rendered rendered = Keyed.carrying(key, BlockKit.of(post, media));
    return ChatPostMessageRequest.builder()
        .channel(channel.id())
        .threadTs(thread)
        .text(rendered.text())
        .blocks(rendered.blocks())
        .metadata(
            Message.Metadata.builder()
                .eventType(Keyed.EVENT_TYPE)
                .eventPayload(Map.of(Keyed.KEY, key))
                .build())
        .parse("none")
        .linkNames(false)
        .unfurlLinks(false)
        .unfurlMedia(false)
        .build();
  }

  private Outcome outcome(
      Sending sending,
      ChannelRef channel,
      @Nullable String thread,
      Instant began,
      Called<ChatPostMessageResponse> called) {
    return switch (called) {
      case Called.Fine<ChatPostMessageResponse>(var body) -> {
        attempts.taken(began, Heard.instant(body.getTs()));
        yield new Outcome.Sent(stands(sending.key(), channel, thread, body));
      }
      case Called.Limited<ChatPostMessageResponse>(var after) -> limited(after);
      case Called.Said<ChatPostMessageResponse>(var error, _) ->
          SlackErrors.outcome(sending, error);
      case Called.Lost<ChatPostMessageResponse>(var why) -> {
        attempts.doubtful(sending.key(), began, Answers.isTimeout(why));
        yield new Outcome.Unknown(why);
      }
      case Called.NotSent<ChatPostMessageResponse>(var why) ->
          new Outcome.TryAgain(Duration.ZERO, why);
    };
  }

  private MessageRef stands(
      String key, ChannelRef channel, @Nullable String thread, ChatPostMessageResponse body) {
    // The channel of a direct message is named by its answer; ours is what we asked for.
    String id = Objects.requireNonNullElse(body.getChannel(), channel.id());
    MessageRef ref = new MessageRef(new ChannelRef(channel.workspace(), id), thread, body.getTs());
    echoes.stands(key, ref);
    return ref;
  }

  private static Outcome limited(Duration after) {
    return new Outcome.TryAgain(after, "too many calls");
  }
}
