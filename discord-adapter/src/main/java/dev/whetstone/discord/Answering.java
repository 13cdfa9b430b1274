package dev.whetstone.discord;

import dev.whetstone.core.adapter.Drafts;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Reply;
import java.util.Map;
import net.dv8tion.jda.api.modals.Modal;

/// Shows replies to the one whom they are for.
final class Answering {
  private final FormDrafts drafts;

  Answering(FormDrafts drafts) {
    this.drafts = drafts;
  }

  /// A command or a button is answered.
  void to(Responding responding, MemberRef member, Reply reply) {
    switch (reply) {
      case Reply.Nothing _ -> responding.nothing();
      case Reply.Whisper(var post) -> responding.say(post);
      case Reply.Update(var post) -> responding.replace(post);
      case Reply.Failed(var words) -> responding.say(Post.line(words));
      case Reply.Show(var form) -> open(responding, drafts.keep(member, form, Map.of()));
      case Reply.Mend(var form, var messages) ->
          open(responding, drafts.keep(member, Drafts.with(form, messages), Map.of()));
    }
  }

  /// A form is answered.
  void to(Responding responding, FormDrafts.Draft draft, Reply reply) {
    switch (reply) {
      case Reply.Nothing _ -> responding.nothing();
      case Reply.Whisper(var post) -> responding.say(post);
      case Reply.Update(var post) -> responding.replace(post);
      case Reply.Failed(var words) -> responding.say(FormPosts.failed(draft, words));
      case Reply.Show(var form) -> open(responding, drafts.keep(draft.member(), form, Map.of()));
      case Reply.Mend(var form, var messages) -> {
        Form mended = Drafts.with(Drafts.kept(form, draft.values()), messages);
        responding.say(
            FormPosts.mend(drafts.keep(draft.member(), mended, draft.values()), messages));
      }
    }
  }

  /// Shows a form, or the way to it.
  void open(Responding responding, FormDrafts.Draft draft) {
    if (!responding.show(modal(draft, 0))) {
      responding.say(FormPosts.ready(draft));
    }
  }

  /// Shows a page of a form that somebody has.
  void open(Responding responding, FormDrafts.Draft draft, int page) {
    if (page < 0 || page >= Modals.pages(draft.form()) || !responding.show(modal(draft, page))) {
      responding.say(FormPosts.ready(draft));
    }
  }

  private static Modal modal(FormDrafts.Draft draft, int page) {
    return Modals.of(
        ManagersCommands.asTyped(draft.form()),
        page,
        draft.values(),
        FormPosts.VERB + ":" + draft.id() + ":" + page);
  }
}
