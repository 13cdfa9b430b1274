package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Ref;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.store.Row;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row of the outbox that is to be sent or looked for.
record OutboxRow(
    String key,
    String lane,
    Kind kind,
    @Nullable String placeKey,
    String place,
    @Nullable String body,
    long version,
    boolean isPlain,
    State state,
    int attempts,
    Instant notBefore,
    @Nullable Instant expiresAt,
    @Nullable Instant triedAt,
    @Nullable Instant lookingSince) {

  static OutboxRow of(Row row) {
    return new OutboxRow(
        row.text("key"),
        row.text("lane_id"),
        Kind.valueOf(row.text("kind")),
        row.textOrNull("place_key"),
        row.text("target"),
        row.textOrNull("body"),
        row.number("body_version"),
        row.flag("plain"),
        State.valueOf(row.text("state")),
        (int) row.number("attempts"),
        row.instant("not_before"),
        row.instantOrNull("expires_at"),
        row.instantOrNull("tried_at"),
        row.instantOrNull("looking_since"));
  }

  // Read only where it is needed: most rows are only looked at.
  private Target target() {
    return Target.read(place);
  }

  boolean isExpired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  /// What the platform gets; empty when the place never came to be.
  Optional<Sending> sending(Optional<Ref> at) {
    return switch (kind) {
      case CHANNEL ->
          Optional.of(
              new Sending.ToChannel(key, Objects.requireNonNull(target().channel()), post()));
      case MEMBER ->
          Optional.of(
              new Sending.ToMember(
                  key,
                  Objects.requireNonNull(target().member()),
                  Objects.requireNonNull(target().channel()),
                  post()));
      case REACT ->
          Optional.of(
              new Sending.React(
                  key,
                  Objects.requireNonNull(target().message()),
                  // Rows from before there was a second mark name none.
                  Objects.requireNonNullElse(target().mark(), Sending.Mark.COUNTED)));
      case OPEN_THREAD ->
          as(at, MessageRef.class)
              .map(root ->
                  new Sending.OpenThread(key, root, Objects.requireNonNull(target().title())));
      case THREAD ->
          as(at, ThreadRef.class).map(thread -> new Sending.ToThread(key, thread, post()));
      case EDIT -> as(at, MessageRef.class).map(message -> new Sending.Edit(key, message, post()));
    };
  }

  private static <T extends Ref> Optional<T> as(Optional<Ref> ref, Class<T> type) {
    return ref.filter(type::isInstance).map(type::cast);
  }

  private Post post() {
    Post post = PostJson.read(Objects.requireNonNull(body));
    return isPlain ? PlainPost.of(post) : post;
  }
}
