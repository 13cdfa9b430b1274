package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.delivery.Outbox;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.words.PeopleWords;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/// Private messages that the platform would not take, mostly because somebody's are closed: they
/// are shown with the next private reply, once.
final class Unheard {
  private Unheard() {}

  /// The reply, with what the person has not heard yet on top of it.
  static Reply with(Sql sql, MemberRef member, Instant now, Reply reply) {
    Supplier<List<Post>> unheard = () -> Outbox.takeRefused(sql, Keys.memberLane(member), now);
    return switch (reply) {
      case Reply.Whisper(var post) -> new Reply.Whisper(PeopleWords.after(unheard.get(), post));
      case Reply.Update(var post) -> new Reply.Update(PeopleWords.after(unheard.get(), post));
      case Reply.Nothing _, Reply.Show _, Reply.Mend _, Reply.Failed _ -> reply;
    };
  }
}
