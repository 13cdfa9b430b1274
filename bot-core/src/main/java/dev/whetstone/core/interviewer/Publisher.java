package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.delivery.Draft;
import dev.whetstone.core.delivery.Draft.What;
import dev.whetstone.core.delivery.Outbox;
import dev.whetstone.core.round.Answer;
import dev.whetstone.core.round.Effect;
import dev.whetstone.core.round.Part;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Rounds;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.words.FactWords;
import dev.whetstone.core.words.PaceWords;
import dev.whetstone.core.words.QuestionWords;
import dev.whetstone.core.words.Quotes;
import dev.whetstone.core.words.RevealWords;
import dev.whetstone.core.words.Scene;
import dev.whetstone.core.words.WrapWords;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Turns a decision's effects into rows of the outbox and of the ledger.
final class Publisher {
  private final Sql sql;
  private final Scene scene;
  private final Round round;
  private final String id;

  Publisher(Sql sql, Scene scene) {
    this.sql = sql;
    this.scene = scene;
    this.round = scene.round();
    this.id = round.id();
  }

  /// Queues the root, good until the catch-up window closes, and the thread on it.
  void announce(Instant now) {
    Instant until = round.head().plannedAt().plus(round.head().settings().catchUp());
    Outbox.add(
        sql,
        new Draft(
            Keys.channelLane(round.head().channel()),
            Keys.root(id),
            new What.ToChannel(channel(), QuestionWords.root(scene)),
            now,
            until,
            null));
    Outbox.add(
        sql,
        new Draft(
            Keys.threadLane(id),
            Keys.thread(id),
            new What.OpenThread(Keys.root(id), scene.drill().title()),
            now,
            null,
            Keys.root(id)));
  }

  void publish(Effect effect, Instant at) {
    switch (effect) {
      case Effect.Ask ask -> ask(round.part(ask.ordinal()), at);
      case Effect.Warn warn -> warn(round.part(warn.ordinal()), at);
      case Effect.Reveal reveal -> reveal(round.part(reveal.ordinal()), at);
      case Effect.Wrap _ -> wrap(at);
      case Effect.RedrawRoot _ -> redraw(Keys.root(id), QuestionWords.root(scene), at);
      case Effect.RedrawReveal redraw -> redrawReveal(round.part(redraw.ordinal()), at);
      case Effect.RedrawWrap _ -> redrawWrap(at);
      case Effect.Facts _ -> facts(at);
      case Effect.Mark mark -> mark(mark.source(), Sending.Mark.COUNTED, at);
      case Effect.SaySkipped _ -> saySkipped(at);
      case Effect.Verdicts _ -> Verdicts.write(sql, round, at);
      case Effect.HeardLate late -> Verdicts.heardLate(sql, round, late.member());
      case Effect.DropTexts _ -> Rounds.dropTexts(sql, id);
    }
  }

  /// A question whose part has closed is not asked any more, should it still wait to be sent.
  private void ask(Part part, Instant at) {
    withdrawQuestions(part.ordinal());
    toThread(
        Keys.question(id, part.ordinal()),
        QuestionWords.question(scene, part),
        at,
        part.closesAt(),
        null);
  }

  /// A warning is worth nothing once its stage is over.
  private void warn(Part last, Instant at) {
    Post post = PaceWords.warning(scene, last);
    toThread(Keys.warning(id, last.ordinal()), post, at, last.closesAt(), null);
  }

  private void reveal(Part part, Instant at) {
    toThread(
        Keys.reveal(id, part.ordinal()),
        RevealWords.reveal(scene, part),
        at,
        round.opened().due(),
        null);
  }

  private void withdrawQuestions(int before) {
    for (int ordinal = 0; ordinal < before; ordinal++) {
      Outbox.cancel(sql, Keys.question(id, ordinal));
    }
  }

  private void wrap(Instant at) {
    withdrawQuestions(round.parts().size());
    Instant until = round.opened().graceEnd();
    toThread(Keys.wrap(id), WrapWords.wrap(scene), at, until, null);
    if (Rounds.isPractice(sql, id)) {
      // One member's practice is no news for the channel.
      return;
    }
    Outbox.add(
        sql,
        new Draft(
            Keys.channelLane(round.head().channel()),
            Keys.line(id),
            new What.ToChannel(channel(), WrapWords.channelLine(scene)),
            at,
            round.opened().due(),
            Keys.wrap(id)));
  }

  private void facts(Instant at) {
    Post post = FactWords.soFar(scene);
    if (Outbox.state(sql, Keys.facts(id)).isPresent()) {
      redraw(Keys.facts(id), post, at);
    } else {
      toThread(Keys.facts(id), post, at, round.opened().graceEnd(), null);
    }
  }

  /// Marks somebody's message in the round's thread.
  void mark(String source, Sending.Mark mark, Instant at) {
    Rounds.Place place = Rounds.place(sql, id);
    MessageRef message = new MessageRef(channel(), place.threadId(), source);
    Outbox.add(
        sql,
        new Draft(
            Keys.markLane(id),
            Keys.mark(id, source, mark),
            new What.React(message, mark),
            at,
            round.opened().graceEnd(),
            null));
  }

  private void saySkipped(Instant at) {
    if (!round.head().scheduled()) {
      return;
    }
    Outbox.add(
        sql,
        new Draft(
            Keys.channelLane(round.head().channel()),
            Keys.skipped(round.head().channel(), round.head().date()),
            new What.ToChannel(channel(), WrapWords.skipped()),
            at,
            at.plus(java.time.Duration.ofHours(12)),
            null));
  }

  private void toThread(String key, Post post, Instant at, Instant until, @Nullable String after) {
    Outbox.add(
        sql,
        new Draft(
            Keys.threadLane(id), key, new What.ToThread(Keys.thread(id), post), at, until, after));
  }

  /// A new text for something that was queued before; what never was queued stays unsaid.
  private void redraw(String key, Post post, Instant at) {
    redraw(key, post, _ -> post, at);
  }

  /// What is kept of it is changed too, so that nothing that was taken out is sent later.
  ///
  /// @param change of the text that was posted; where that is not kept, `otherwise` takes its place
  private void redraw(String key, Post otherwise, UnaryOperator<Post> change, Instant at) {
    if (!Outbox.redraw(sql, key, change)) {
      Outbox.laneOf(sql, key)
          .map(
              lane -> new Draft(lane, key + "/edit", new What.Edit(key, otherwise), at, null, null))
          .ifPresent(edit -> Outbox.add(sql, edit));
    }
  }

  private void redrawReveal(Part part, Instant at) {
    Post fresh = RevealWords.reveal(scene, part);
    redraw(Keys.reveal(id, part.ordinal()), fresh, posted -> redrawn(posted, fresh), at);
  }

  private void redrawWrap(Instant at) {
    Post fresh = WrapWords.wrap(scene);
    redraw(Keys.wrap(id), fresh, posted -> redrawn(posted, fresh), at);
  }

  /// Once texts are dropped, what was posted is the only copy of them: it can only lose some.
  private Post redrawn(Post posted, Post fresh) {
    return round.state() == RoundState.DONE ? Quotes.shown(posted, this::isShown) : fresh;
  }

  private boolean isShown(String answerId) {
    return round.book().answers().stream()
        .anyMatch(a -> a.id().equals(answerId) && a.counts() && !a.hidden());
  }

  /// Draws everything again that shows a member's words or name.
  void redrawWhatShows(String member, Instant at) {
    round
        .book()
        .by(member)
        .filter(answer -> answer.kind() == Answer.Kind.FORM)
        .forEach(answer -> redrawReveal(round.part(answer.ordinal()), at));
    redrawWrap(at);
    redraw(Keys.facts(id), FactWords.soFar(scene), at);
  }

  private ChannelRef channel() {
    return Channels.get(sql, round.head().channel()).ref();
  }
}
