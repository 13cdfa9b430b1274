package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.Text;
import dev.whetstone.core.drill.NumberAnswer;
import dev.whetstone.core.round.Part;
import dev.whetstone.core.round.Receipt;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.round.Substance;
import java.util.ArrayList;
import java.util.List;

/// What a member is told at once for what they did.
public final class ReceiptWords {
  private ReceiptWords() {}

  /// What a member reads for a receipt.
  public static Reply reply(Scene scene, Receipt receipt, String member) {
    return switch (receipt) {
      case Receipt.Nothing _, Receipt.Marked _ -> Reply.nothing();
      case Receipt.Taken taken -> new Reply.Update(taken(scene, taken, member));
      case Receipt.NotCounted not -> new Reply.Update(notCounted(scene, not));
      case Receipt.NumberUnread unread ->
          mend(scene, unread.ordinal(), member, FormWords.NUMBER, unread(unread.why()));
      case Receipt.NoTriesLeft used -> new Reply.Update(noTriesLeft(scene, used.ordinal()));
      case Receipt.TooLong long1 ->
          mend(
              scene,
              long1.ordinal(),
              member,
              FormWords.TEXT,
              "1,500 characters at most; this has %,d. Nothing is lost: shorten it and send again."
                  .formatted(long1.characters()));
      case Receipt.Empty empty ->
          mend(scene, empty.ordinal(), member, FormWords.TEXT, "There is nothing in it yet.");
      case Receipt.RoundOver over ->
          whisper(
              Text.of("This round ended ")
                  .andTime(over.ended())
                  .and(". The next drill comes on schedule."));
      case Receipt.NotOpen not -> new Reply.Whisper(notOpen(scene, not.state()));
      case Receipt.Joined joined -> new Reply.Whisper(Post.line(PaceWords.joined(joined)));
      case Receipt.NothingToJoin _ -> new Reply.Whisper(Post.line(PaceWords.nothingToJoin()));
      case Receipt.NotYourCall call ->
          new Reply.Whisper(Post.line(PaceWords.notYourCall(call.pace())));
      case Receipt.NotYours not ->
          new Reply.Whisper(Post.line(PaceWords.notYours(scene.name(not.owner()))));
      case Receipt.Chat chat ->
          chat.tell()
              ? whisper(Text.of(why(chat.why()) + " It stays as chat; nothing is lost."))
              : Reply.nothing();
      case Receipt.Hints hints -> new Reply.Whisper(hints(scene, hints));
      case Receipt.Reference reference ->
          new Reply.Update(WalkWords.reference(scene, scene.part(reference.ordinal()), member));
      case Receipt.TryFirst first -> new Reply.Whisper(tryFirst(scene, first.ordinal()));
      case Receipt.Facts facts ->
          new Reply.Whisper(FactWords.answer(scene, facts.factIds(), scene.part(facts.ordinal())));
      case Receipt.Thanks _ -> new Reply.Whisper(Post.line("Noted. The wrap will say so."));
      case Receipt.NotThatOne _ ->
          new Reply.Whisper(Post.line("That one cannot be named: it is your own, or it is gone."));
      case Receipt.Removed removed -> new Reply.Whisper(Post.line(removed(removed.count())));
      case Receipt.Closed closed ->
          new Reply.Whisper(Post.line(PaceWords.closed(scene.round(), closed)));
    };
  }

  private static Reply whisper(Text text) {
    return new Reply.Whisper(new Post("Whetstone", List.of(new Block.Paragraph(text))));
  }

  private static Reply mend(Scene scene, int ordinal, String member, String field, String message) {
    return new Reply.Mend(FormWords.answer(scene, scene.part(ordinal), member), field, message);
  }

  private static Post taken(Scene scene, Receipt.Taken taken, String member) {
    Part part = scene.part(taken.ordinal());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(receipt(scene, part, taken)));
    if (taken.number() != null) {
      blocks.add(Block.paragraph(judged(taken.number())));
    }
    if (taken.text() != null && taken.text() != Substance.Verdict.COUNTS) {
      blocks.add(Block.paragraph("Your words were not kept. " + why(taken.text())));
    }
    if (taken.showsReference()) {
      blocks.addAll(RevealWords.reference(scene, part));
      WalkWords.addMore(scene, part, blocks);
      blocks.add(WalkWords.onwards(scene, part, member));
    } else {
      blocks.add(tryAgain(scene, part, taken.number() == null));
    }
    return new Post("Counted", blocks);
  }

  private static Text receipt(Scene scene, Part part, Receipt.Taken taken) {
    if (taken.late()) {
      return Text.strong("Counted, late.")
          .and(" The deadline was ")
          .andTime(scene.round().opened().due())
          .and(".");
    }
    if (part.cause() == Part.Cause.ANSWERED) {
      return Text.strong("Counted.").and(" The thread has the reference and what comes next.");
    }
    if (part.closedAt() != null) {
      return Text.strong("Counted, on time.")
          .and(
              part.isRevealed()
                  ? " The thread has moved on; yours is added to the reveal."
                  : " The thread has moved on.");
    }
    String text =
        taken.text() == Substance.Verdict.COUNTS ? " Your words are sealed until the reveal." : "";
    String vote =
        taken.voted()
            ? " Your vote is secret until the reveal, and you can change it until then."
            : "";
    return Text.strong("Counted.").and(text + vote);
  }

  private static String judged(NumberAnswer number) {
    return switch (number) {
      case NumberAnswer.Right _ -> "Your number is right.";
      case NumberAnswer.Trap trap -> trap.say();
      case NumberAnswer.TooHigh _ -> "Too high.";
      case NumberAnswer.TooLow _ -> "Too low.";
      case NumberAnswer.NotANumber _ -> "";
    };
  }

  private static String unread(NumberAnswer.Reason reason) {
    return switch (reason) {
      case EMPTY, NO_NUMBER -> "I see no number in it. Type one, such as 120k or 1.2 million.";
      case SEVERAL_NUMBERS -> "I see several numbers. Type the one that you stand by.";
      case UNREADABLE -> "I cannot read that number. Type it plainly, such as 26000 or 0.4.";
      case PERCENT_NOT_ASKED -> "This is not asked in percent. Look at the unit.";
    };
  }

  private static Block tryAgain(Scene scene, Part part, boolean numberOpen) {
    return Block.buttons(
        Button.first(numberOpen ? "Type the number" : "Try again", scene.press(Verbs.ANSWER, part)),
        Button.plain("Hint", scene.press(Verbs.HINT, part)),
        Button.plain("Show the reference", scene.press(Verbs.REFERENCE, part)));
  }

  private static Post notCounted(Scene scene, Receipt.NotCounted not) {
    Part part = scene.part(not.ordinal());
    return Post.of(
        "Not counted yet",
        new Block.Paragraph(Text.strong("Not counted yet. ").and(why(not.why()))),
        Block.buttons(
            Button.first("Improve", scene.press(Verbs.ANSWER, part)),
            Button.plain("Show the reference", scene.press(Verbs.REFERENCE, part))));
  }

  private static Post noTriesLeft(Scene scene, int ordinal) {
    return Post.of(
        "No tries left",
        Block.paragraph("Three tries are used; the first stands."),
        Block.buttons(
            Button.first("Show the reference", scene.press(Verbs.REFERENCE, scene.part(ordinal)))));
  }

  private static String why(Substance.Verdict verdict) {
    return switch (verdict) {
      case COUNTS -> "";
      case MEANT_AS_CHAT ->
          "It begins with ( or #, which marks chat. Leave that out if it is your answer.";
      case TOO_SHORT -> "Too short to argue with: one full sentence, 40 characters, is enough.";
      case COPIES_QUESTION -> "It repeats the question. Say what you would do.";
      case COPIES_REFERENCE -> "It repeats what I said. Say it as you would in the room.";
      case COPIES_OWN -> "It repeats an earlier answer of yours. What is different here?";
      case COPIES_COLLEAGUE ->
          "It repeats a colleague's answer. Say what you would add or do otherwise.";
    };
  }

  private static Post notOpen(Scene scene, RoundState state) {
    return state == RoundState.GATHERING ? PaceWords.notStarted(scene) : Post.line(notOpen(state));
  }

  private static String notOpen(RoundState state) {
    return switch (state) {
      case OPENING -> "It is just being posted. Press again in a moment.";
      case SKIPPED -> "This round was not held. No streak suffers; the next comes on schedule.";
      case ABANDONED -> "This round's thread is gone. No streak suffers.";
      case GATHERING, RUNNING, WRAPPED, GRACE, DONE ->
          "That button is from an earlier time. The newest post has what is open now.";
    };
  }

  private static Post hints(Scene scene, Receipt.Hints hints) {
    Part part = scene.part(hints.ordinal());
    List<String> all = scene.step(part).map(s -> s.hints()).orElse(List.of());
    if (all.isEmpty()) {
      return Post.line("A twist has no hints. What did your design take for granted?");
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "Hint %d of %d".formatted(hints.count(), all.size())));
    blocks.add(Block.bullets(all.stream().limit(hints.count()).map(scene::fill).toList()));
    if (hints.count() < all.size()) {
      blocks.add(Block.buttons(Button.plain("Next hint", scene.press(Verbs.HINT, part))));
    }
    return new Post("A hint", blocks);
  }

  private static Post tryFirst(Scene scene, int ordinal) {
    return Post.of(
        "Try first",
        Block.paragraph(
            "Your own try first: even a wrong one makes the answer stick. Then I show it at once."),
        Block.buttons(Button.first("Answer", scene.press(Verbs.ANSWER, scene.part(ordinal)))));
  }

  private static String removed(int count) {
    return count == 0
        ? "There is nothing of yours here. A message in the thread you delete yourself."
        : "Removed. What you wrote here is gone from the reveal.";
  }
}
