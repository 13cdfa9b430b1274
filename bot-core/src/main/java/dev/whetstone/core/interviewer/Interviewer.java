package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Door;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.delivery.Seen;
import dev.whetstone.core.store.Ids;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.Transactions;
import dev.whetstone.core.words.Replies;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one door: each event is decided in one transaction, and what it changed is durable before
/// the person hears of it.
final class Interviewer implements Door {
  private static final Logger LOG = LoggerFactory.getLogger(Interviewer.class);

  private final Transactions transactions;
  private final Ids ids;
  private final Consumer<ChatEvent> beforehand;
  private final Function<Sql, Visit> visits;

  /// @param beforehand makes ready what is too slow for the transaction of an event
  /// @param visits makes the one that handles an event within its transaction
  Interviewer(
      Transactions transactions,
      Ids ids,
      Consumer<ChatEvent> beforehand,
      Function<Sql, Visit> visits) {
    this.transactions = transactions;
    this.ids = ids;
    this.beforehand = beforehand;
    this.visits = visits;
  }

  @Override
  public Reply accept(ChatEvent said) {
    ChatEvent event = Heard.of(said);
    try {
      beforehand.accept(event);
      return transactions.write(sql -> decide(sql, event));
    } catch (RuntimeException failure) {
      // The one edge where a bug or a dead database ends: nothing of this event was stored.
      String id = ids.next();
      LOG.error("event {} of kind {} failed", id, event.getClass().getSimpleName(), failure);
      return new Reply.Failed(Replies.failed(id));
    }
  }

  private Reply decide(Sql sql, ChatEvent event) {
    boolean first = Seen.first(sql, dedupeKey(event), event.origin().at());
    Reply reply = reply(sql, event, first);
    return Unheard.with(sql, event.origin().member(), event.origin().at(), reply);
  }

  private Reply reply(Sql sql, ChatEvent event, boolean first) {
    Visit visit = visits.apply(sql);
    return switch (event) {
      case ChatEvent.Pressed pressed -> visit.pressed(pressed, first);
      case ChatEvent.Submitted submitted -> visit.submitted(submitted, first);
      case ChatEvent.Said said -> first ? visit.said(said, dedupeKey(event)) : Reply.nothing();
      case ChatEvent.Edited edited -> first ? visit.edited(edited) : Reply.nothing();
      case ChatEvent.Deleted deleted -> first ? visit.deleted(deleted) : Reply.nothing();
      case ChatEvent.Reacted reacted -> first ? visit.reacted(reacted) : Reply.nothing();
      case ChatEvent.Invited invited -> first ? visit.invited(invited) : Reply.nothing();
      case ChatEvent.Commanded commanded ->
          first ? visit.commanded(commanded) : new Reply.Whisper(Post.line(Replies.doneAlready()));
    };
  }

  private static String dedupeKey(ChatEvent event) {
    var workspace = event.origin().member().workspace();
    return String.join(
        "/",
        workspace.platform(),
        workspace.id(),
        event.getClass().getSimpleName(),
        event.origin().id());
  }
}
