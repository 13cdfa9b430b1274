package dev.whetstone.discord;

import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.chat.Post;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The answer to one interaction: given once, at once where it is there in time, else it is
/// acknowledged first and given by the hook
/// (discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object).
/// What it says only this one person sees.
final class Responding {
  private static final Logger log = LoggerFactory.getLogger(Responding.class);

  private static final int MESSAGE = 4;
  private static final int LATER = 5;
  private static final int UPDATE_LATER = 6;
  private static final int UPDATE = 7;
  private static final int COMPLETIONS = 8;
  private static final int FORM = 9;
  private static final int EPHEMERAL = 1 << 6;

  /// Discord waits for three seconds, and some of these were over when we heard of it.
  private static final Duration WAITED_FOR = Duration.ofMillis(2800);

  /// It was answered already, by us or by a twin of ours
  /// (discord.com/developers/docs/topics/opcodes-and-status-codes#json).
  private static final int ANSWERED_ALREADY = 40060;

  /// How it stands.
  private enum State {
    OPEN,
    /// A message will come.
    ANNOUNCED,
    /// The card that was used may change.
    HELD,
    GIVEN
  }

  private final Interaction interaction;
  private final Hooks hooks;
  private final Pictures pictures;
  private final Consumer<Boolean> told;
  private final Deadline deadline = Deadline.in(WAITED_FOR);
  private State state = State.OPEN;

  /// @param told whether Discord took the first answer
  Responding(Interaction interaction, Hooks hooks, Pictures pictures, Consumer<Boolean> told) {
    this.interaction = interaction;
    this.hooks = hooks;
    this.pictures = pictures;
    this.told = told;
  }

  /// Acknowledges what takes longer; nothing where an answer was given.
  synchronized void early() {
    if (state == State.OPEN && interaction.kind() != Interaction.Kind.COMPLETION) {
      if (interaction.isOnCard()) {
        state = State.HELD;
        respond(UPDATE_LATER, null);
      } else {
        state = State.ANNOUNCED;
        respond(LATER, Hooks.Body.of(DataObject.empty().put("flags", EPHEMERAL)));
      }
    }
  }

  /// Shows a form; false where it is too late for one, or the answer is to a form.
  synchronized boolean show(Modal form) {
    if (state != State.OPEN || interaction.kind() == Interaction.Kind.FORM) {
      return false;
    }
    state = State.GIVEN;
    respond(FORM, Hooks.Body.of(form.toData()));
    return true;
  }

  /// Suggests what could be typed.
  synchronized void complete(DataArray choices) {
    state = State.GIVEN;
    respond(COMPLETIONS, Hooks.Body.of(DataObject.empty().put("choices", choices)));
  }

  /// Says something beside what was used.
  void say(Post post) {
    say(body(post)); // Drawn before it holds anything up: a bell may ring meanwhile.
  }

  private synchronized void say(Hooks.Body body) {
    earlyIfLong(body);
    switch (state) {
      case OPEN -> respond(MESSAGE, body);
      case ANNOUNCED -> done(hooks.change(interaction, body));
      case HELD, GIVEN -> done(hooks.follow(interaction, body));
    }
    state = State.GIVEN;
  }

  /// Says it where nothing was said yet.
  synchronized void sayAtLeast(Post post) {
    if (state != State.GIVEN) {
      say(post);
    }
  }

  /// Says something in the place of the card that was used, or beside a message that everybody
  /// sees.
  void replace(Post post) {
    replace(body(post));
  }

  private synchronized void replace(Hooks.Body body) {
    earlyIfLong(body);
    if (state == State.OPEN && interaction.isOnCard()) {
      respond(UPDATE, body);
    } else if (state == State.HELD) {
      done(hooks.change(interaction, body));
    } else {
      say(body);
    }
    state = State.GIVEN;
  }

  /// Pictures may be longer on their way than Discord waits for an answer.
  private void earlyIfLong(Hooks.Body body) {
    if (!body.files().isEmpty()) {
      early();
    }
  }

  /// There is nothing to say.
  synchronized void nothing() {
    switch (state) {
      case OPEN -> {
        if (interaction.message().has("id")) {
          respond(UPDATE_LATER, null);
        } else {
          early();
          done(hooks.takeBack(interaction));
        }
      }
      case ANNOUNCED -> done(hooks.takeBack(interaction));
      case HELD, GIVEN -> {}
    }
    state = State.GIVEN;
  }

  private void respond(int type, Hooks.@Nullable Body body) {
    DataObject answer = DataObject.empty().put("type", type);
    if (body != null) {
      answer.put("data", body.data());
    }
    Called<Payload> called =
        hooks.respond(
            interaction, new Hooks.Body(answer, body == null ? List.of() : body.files()), deadline);
    boolean isThere =
        called instanceof Called.Fine<?>
            || (called instanceof Called.Said<Payload>(_, var code, _) && code == ANSWERED_ALREADY);
    if (!isThere) {
      log.warn("Discord did not take the answer to an interaction: {}", why(called));
    }
    told.accept(isThere);
  }

  private static void done(Called<Payload> called) {
    if (!(called instanceof Called.Fine<?>)) {
      log.warn("Discord did not take what followed an interaction: {}", why(called));
    }
  }

  private static String why(Called<?> called) {
    return switch (called) {
      case Called.Fine<?> _ -> "";
      case Called.Limited<?>(var after) -> "too many; not before " + after;
      case Called.Said<?>(var status, var code, var message) -> status + "/" + code + " " + message;
      case Called.Lost<?>(var why, _) -> why;
      case Called.NotSent<?>(var why) -> why;
    };
  }

  /// Everything is said anew, so that nothing of what stood there before stays.
  private Hooks.Body body(Post post) {
    MessageCreateData message = Drawn.message(ManagersCommands.asTyped(post), pictures);
    DataObject data = Bodies.edit(message).put("flags", EPHEMERAL);
    return new Hooks.Body(data, List.copyOf(message.getAllDistinctFiles()));
  }
}
