package dev.whetstone.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import dev.whetstone.core.adapter.Drafts;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.ThreadRef;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows replies to the one whom they are for: on the acknowledgement where Slack has room for an
/// answer and it is still to be given, else by a call of its own.
final class Answering {
  private static final Logger log = LoggerFactory.getLogger(Answering.class);
  private static final Gson GSON = GsonFactory.createSnakeCase();

  /// A trigger opens a modal for three seconds
  /// (docs.slack.dev/interactivity/handling-user-interaction).
  private static final Set<String> TOO_LATE =
      Set.of("expired_trigger_id", "trigger_expired", "exchanged_trigger_id", "trigger_exchanged");

  private static final String PRESS_AGAIN =
      "Slack waited too long and closed the way to the form. Press or type it again.";

  private final Hearing hearing;
  private final Ephemerals ephemerals;

  Answering(Hearing hearing) {
    this.hearing = hearing;
    this.ephemerals = new Ephemerals(hearing);
  }

  void to(Payload payload, Doer doer, Receipt receipt, Reply reply) {
    switch (payload.text("type")) {
      case "view_submission" -> toForm(payload, doer, receipt, reply);
      case "block_actions" -> {
        receipt.give(new Ack.Taken());
        if (payload.has("view")) {
          inModal(payload, doer, reply);
        } else {
          toPress(payload, doer, reply);
        }
      }
      default -> toCommand(payload, doer, receipt, reply);
    }
  }

  private void toCommand(Payload payload, Doer doer, Receipt receipt, Reply reply) {
    switch (reply) {
      case Reply.Nothing _ -> receipt.give(new Ack.Taken());
      case Reply.Whisper(var post) -> command(payload, doer, receipt, post);
      case Reply.Update(var post) -> command(payload, doer, receipt, post);
      case Reply.Failed(var words) -> command(payload, doer, receipt, Post.line(words));
      case Reply.Show(var form) -> {
        receipt.give(new Ack.Taken());
        open(payload, doer, form);
      }
      case Reply.Mend(var form, var messages) -> {
        receipt.give(new Ack.Taken());
        open(payload, doer, Drafts.with(form, messages));
      }
    }
  }

  private void command(Payload payload, Doer doer, Receipt receipt, Post post) {
    // Pictures and files take calls of their own, for which nobody is kept waiting.
    boolean fits = !needsCalls(post);
    if (!(fits && receipt.give(new Ack.With(Ephemerals.body(BlockKit.of(post, Media.none())))))) {
      receipt.give(new Ack.Taken());
      ephemerals.show(payload, doer, post);
    }
  }

  private void toPress(Payload payload, Doer doer, Reply reply) {
    switch (reply) {
      case Reply.Nothing _ -> {}
      case Reply.Whisper(var post) -> ephemerals.show(payload, doer, post);
      case Reply.Update(var post) -> ephemerals.replace(payload, doer, post);
      case Reply.Failed(var words) -> ephemerals.show(payload, doer, Post.line(words));
      case Reply.Show(var form) -> open(payload, doer, form);
      case Reply.Mend(var form, var messages) -> open(payload, doer, Drafts.with(form, messages));
    }
  }

  /// A button within a modal was used.
  private void inModal(Payload payload, Doer doer, Reply reply) {
    switch (reply) {
      case Reply.Nothing _ -> {}
      case Reply.Whisper(var post) -> push(payload, doer, post);
      case Reply.Failed(var words) -> push(payload, doer, Post.line(words));
      case Reply.Update(var post) -> update(payload, modal(doer, post));
      case Reply.Show(var form) -> update(payload, Modals.of(form, doer.place()));
      case Reply.Mend(var form, var messages) ->
          update(payload, Modals.of(Drafts.with(form, messages), doer.place()));
    }
  }

  private void toForm(Payload payload, Doer doer, Receipt receipt, Reply reply) {
    switch (reply) {
      case Reply.Nothing _ -> {
        if (!receipt.give(new Ack.Taken())) {
          update(payload, Waiting.done());
        }
      }
      case Reply.Whisper(var post) -> next(payload, doer, receipt, post);
      case Reply.Update(var post) -> next(payload, doer, receipt, post);
      case Reply.Show(var form) -> next(payload, receipt, Modals.of(form, doer.place()));
      case Reply.Mend mend -> mend(payload, doer, receipt, mend);
      case Reply.Failed(var words) -> failed(payload, receipt, words);
    }
  }

  private void next(Payload payload, Doer doer, Receipt receipt, Post post) {
    next(payload, receipt, Modals.showing(post, doer.place(), Media.none()));
    if (needsCalls(post)) {
      update(payload, modal(doer, post));
    }
  }

  private void next(Payload payload, Receipt receipt, View view) {
    if (!receipt.give(new Ack.With(update(GSON.toJsonTree(view).getAsJsonObject())))) {
      update(payload, view);
    }
  }

  /// The messages stand at the fields, and what was typed stays in them
  /// (docs.slack.dev/surfaces/modals#displaying_errors).
  private void mend(Payload payload, Doer doer, Receipt receipt, Reply.Mend mend) {
    Map<String, String> errors = Modals.errors(mend);
    Set<String> fields = Set.copyOf(payload.in("view").in("state").in("values").names());
    boolean allHere = !errors.isEmpty() && fields.containsAll(errors.keySet());
    if (!(allHere && receipt.give(new Ack.With(errorsAt(errors))))) {
      Form kept = Drafts.kept(mend.form(), Interactions.values(payload.in("view")));
      next(payload, receipt, Modals.of(Drafts.with(kept, mend.messages()), doer.place()));
    }
  }

  /// Nothing was stored: the form stays as it is, to be sent again.
  private void failed(Payload payload, Receipt receipt, String words) {
    Payload view = payload.in("view");
    boolean said =
        view.in("state").in("values").names().stream()
            .findFirst()
            .map(field -> receipt.give(new Ack.With(errorsAt(Map.of(field, words)))))
            .orElse(false);
    if (!said) {
      JsonObject again = Waiting.again(view, Interactions.values(view), words);
      if (!receipt.give(new Ack.With(update(again)))) {
        update(payload, again.toString());
      }
    }
  }

  private void open(Payload payload, Doer doer, Form form) {
    View view = Modals.of(form, doer.place());
    var called =
        hearing
            .calls()
            .asBot(
                doer.team(),
                "views.open",
                c -> c.viewsOpen(r -> r.triggerId(payload.text("trigger_id")).view(view)));
    if (called instanceof Called.Fine<?>) {
      return;
    }
    String why = called instanceof Called.Said<?>(var error, _) ? error : "no answer";
    log.warn("a form could not be opened: {}", why);
    boolean mayStand = called instanceof Called.Lost<?>;
    if (!mayStand) {
      ephemerals.show(
          payload, doer, Post.line(TOO_LATE.contains(why) ? PRESS_AGAIN : notOpened(why)));
    }
  }

  private static String notOpened(String why) {
    return "Slack did not open the form (%s). Press or type it again; if it stays, tell whoever runs Whetstone: ./drill doctor says what is missing."
        .formatted(why);
  }

  private void push(Payload payload, Doer doer, Post post) {
    View view = modal(doer, post);
    var called =
        hearing
            .calls()
            .asBot(
                doer.team(),
                "views.push",
                c -> c.viewsPush(r -> r.triggerId(payload.text("trigger_id")).view(view)));
    if (called instanceof Called.Said<?>) {
      update(payload, view); // Three views are the most in a stack.
    }
  }

  private View modal(Doer doer, Post post) {
    Media media =
        needsCalls(post)
            ? hearing.platform().mediaFor(doer.team(), doer.user(), post)
            : Media.none();
    return Modals.showing(post, doer.place(), media);
  }

  private void update(Payload payload, View view) {
    update(payload, GSON.toJson(view));
  }

  private void update(Payload payload, String view) {
    String team = hearing.tokens().teamOf(payload.text("team", "id"));
    String id = payload.text("view", "id");
    var called =
        hearing
            .calls()
            .asBot(team, "views.update", c -> c.viewsUpdate(r -> r.viewId(id).viewAsString(view)));
    if (called instanceof Called.Said<?>(var error, _)) {
      log.warn("a modal could not be shown anew: {}", error);
    }
  }

  /// An acknowledgement that puts another view in the place of the one that was used.
  static JsonObject update(JsonObject view) {
    JsonObject answer = new JsonObject();
    answer.addProperty("response_action", "update");
    answer.add("view", view);
    return answer;
  }

  private static boolean needsCalls(Post post) {
    return post.blocks().stream()
        .anyMatch(block -> block instanceof Block.Picture || block instanceof Block.File);
  }

  /// Shows what somebody gets for what they wrote or did without a button.
  void unasked(String team, ChatEvent event, Reply reply) {
    Post post =
        switch (reply) {
          case Reply.Whisper(var whispered) -> whispered;
          case Reply.Update(var updated) -> updated;
          case Reply.Nothing _, Reply.Show _, Reply.Mend _, Reply.Failed _ -> null;
        };
    if (post != null) {
      ephemerals.say(team, event.origin().member().id(), channel(event), thread(event), post);
    }
  }

  private static String channel(ChatEvent event) {
    return switch (event) {
      case ChatEvent.Pressed it -> it.channel().id();
      case ChatEvent.Submitted it -> it.channel().id();
      case ChatEvent.Commanded it -> it.channel().id();
      case ChatEvent.Invited it -> it.channel().id();
      case ChatEvent.Said it -> it.thread().channel().id();
      case ChatEvent.Edited it -> it.thread().channel().id();
      case ChatEvent.Deleted it -> it.message().channel().id();
      case ChatEvent.Reacted it -> it.message().channel().id();
    };
  }

  private static @Nullable String thread(ChatEvent event) {
    ThreadRef thread =
        switch (event) {
          case ChatEvent.Said it -> it.thread();
          case ChatEvent.Edited it -> it.thread();
          case ChatEvent.Pressed _,
              ChatEvent.Submitted _,
              ChatEvent.Commanded _,
              ChatEvent.Invited _,
              ChatEvent.Deleted _,
              ChatEvent.Reacted _ ->
              null;
        };
    return thread == null ? null : thread.id();
  }

  /// The messages at their fields, as Slack takes them.
  private static JsonObject errorsAt(Map<String, String> messages) {
    JsonObject errors = new JsonObject();
    messages.forEach(errors::addProperty);
    JsonObject answer = new JsonObject();
    answer.addProperty("response_action", "errors");
    answer.add("errors", errors);
    return answer;
  }
}
