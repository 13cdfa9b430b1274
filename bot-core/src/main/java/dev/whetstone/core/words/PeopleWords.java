package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Span;
import dev.whetstone.core.chat.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What is said about members and what is kept about them.
public final class PeopleWords {
  /// The field of a choice among answers.
  public static final String ANSWER = "answer";

  private PeopleWords() {}

  /// Whether the member is counted, and how to change it.
  public static Post counted(boolean isCounted) {
    return isCounted
        ? Post.of(
            "You are counted",
            Block.paragraph(
                "You are counted: your answers make your streak, and you are on the boards."),
            Block.buttons(Button.plain("Don't count me", Press.of(Verbs.OPT_OUT, ""))))
        : Post.of(
            "You are not counted",
            Block.paragraph(
                "You are not counted. Walk and answer as you like; what you had stays as it was."),
            Block.buttons(Button.plain("Count me again", Press.of(Verbs.COUNT_ME, ""))));
  }

  /// The member is not counted from now on.
  public static Post optedOut() {
    return Post.of(
        "You are not counted",
        Block.paragraph(
            "You are not counted any more, in any channel here: no streak runs, nobody waits for"
                + " your answer, and no board shows you. What you had stays, and everything is"
                + " still open to you."),
        Block.buttons(Button.plain("Count me again", Press.of(Verbs.COUNT_ME, ""))));
  }

  /// The member is counted from now on.
  public static Post optedIn() {
    return Post.line(
        "You are counted again, from the rounds that are open now. Your streak goes on where it"
            + " stood.");
  }

  /// Something else than on or off was typed.
  public static String onOrOff(String typed) {
    return "“%s” is neither on nor off. Type /drill count-me off, or /drill count-me on."
        .formatted(RevealWords.shortened(typed, 30));
  }

  /// The member's own file.
  public static Post mydata(String json) {
    return Post.of(
        "What is kept about you",
        Block.paragraph(
            "Everything that I keep about you here, as one file. What you wrote in threads is kept"
                + " by the chat itself. /drill forget-me removes what names you."),
        new Block.File("mydata.json", "application/json", json));
  }

  /// Nothing is kept about the person.
  public static String nothingKept() {
    return "I keep nothing about you here.";
  }

  /// What goes and what stays, before anything does.
  public static Post forgetMe() {
    return Post.of(
        "Forget me",
        Block.paragraph("This cannot be taken back. It holds for this whole workspace."),
        new Block.Bullets(
            List.of(
                Text.strong("Goes:")
                    .and(
                        " your name, your account's id and zone; the words of all your answers, in"
                            + " reveals and wraps too; your reminders, days away, private messages"
                            + " and place on boards; your streak, as yours."),
                Text.strong("Stays:")
                    .and(
                        " that somebody answered, voted or was credited, as “a former member”, so"
                            + " that everybody else's results stay whole."),
                Text.strong("Not mine:")
                    .and(
                        " messages that you wrote in threads belong to the chat; where I keep them"
                            + " myself they go too, elsewhere you delete them there."))),
        Block.note("If you come back, you come as somebody new. /drill mydata first, perhaps?"),
        Block.buttons(Button.plain("Forget me", Press.of(Verbs.FORGET_ME, ""))));
  }

  /// It is done.
  public static String forgotten() {
    return "You are forgotten. What shows your name or words is being drawn again; that takes a few"
        + " minutes. Thank you for having been here.";
  }

  /// A member's words were taken out of a reveal: to the moderator.
  ///
  /// @param count in how many parts
  public static String removed(String name, int count) {
    return count == 0
        ? "There is nothing of %s to remove there. A message in the thread is deleted like any other."
            .formatted(name)
        : "Removed. %s keeps the credit, and was told.".formatted(name);
  }

  /// The same, to the author.
  public static Post yoursRemoved(String moderator, String title) {
    return Post.of(
        "Your words were taken out",
        Block.paragraph(
            "%s took what you wrote on “%s” out of the thread. It counts as before. If you think it"
                    .formatted(moderator, title)
                + " should stand, talk to them."));
  }

  /// Whom and what to remove.
  ///
  /// @param shown one line an answer
  public static Form removeWhich(Press press, List<String> shown) {
    return new Form(
        "Remove an answer",
        List.of(
            Block.paragraph(
                "Its words leave the thread. Its author keeps the credit and is told; the log says"
                    + " that it was you.")),
        List.of(new Form.Choice(ANSWER, "The answer", shown, -1)),
        "Remove it",
        press);
  }

  /// A line of that choice.
  public static String choice(String name, String step, String said) {
    return RevealWords.shortened("%s, %s: %s".formatted(name, step, said.strip()), 75);
  }

  /// No answer stands in the thread.
  public static String nothingShown() {
    return "No answer of a form stands in this round's thread. Messages are deleted in the thread"
        + " itself.";
  }

  /// The answers changed since the form was drawn.
  public static String othersNow() {
    return "Other answers are shown by now. Nothing was removed; choose again.";
  }

  /// No option was chosen.
  public static String chooseOne() {
    return "Choose the answer that is to go.";
  }

  /// Nobody here is called that.
  public static String unknownMember(String typed) {
    return "I know nobody here as “%s”. Type the name as it stands in the reveal, or mention them."
        .formatted(RevealWords.shortened(typed, 40));
  }

  /// There is no such step.
  public static String unknownStep(int typed, int parts) {
    return "There is no step %d: this round has %d.".formatted(typed, parts);
  }

  /// A post under what could not be said before.
  public static Post after(List<Post> unheard, Post post) {
    if (unheard.isEmpty()) {
      return post;
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.note("I could not reach you in private, so here is what I had to say:"));
    unheard.forEach(one -> blocks.addAll(one.blocks()));
    blocks.addAll(post.blocks());
    return new Post(post.summary(), blocks);
  }

  /// A post without a name, wherever it stands as a word of its own.
  public static Post without(Post post, String name) {
    UnaryOperator<String> clear = Names.without(name);
    return new Post(
        clear.apply(post.summary()),
        post.blocks().stream().map(block -> without(block, clear)).toList());
  }

  /// A round's post without a name: a drill may hold the same word, so only lines of names change.
  public static Post withoutInWrap(Post post, String name) {
    UnaryOperator<String> clear = Names.without(name);
    return new Post(
        post.summary(),
        post.blocks().stream()
            .map(block -> namesPeople(block) ? without(block, clear) : block)
            .toList());
  }

  private static boolean namesPeople(Block block) {
    return block instanceof Block.Paragraph(Text text)
        && text.spans().stream()
            .anyMatch(span ->
                span instanceof Span.Plain(var plain)
                    && (plain.startsWith(WrapWords.TOOK_PART)
                        || plain.contains(WrapWords.IN_THREAD)));
  }

  private static Block without(Block block, UnaryOperator<String> clear) {
    return switch (block) {
      case Block.Heading(var level, var text) -> new Block.Heading(level, clear.apply(text));
      case Block.Paragraph(var text) -> new Block.Paragraph(without(text, clear));
      case Block.Note(var text) -> new Block.Note(without(text, clear));
      case Block.Bullets(var items) ->
          new Block.Bullets(items.stream().map(item -> without(item, clear)).toList());
      case Block.Quote(var author, var said, var answer) ->
          new Block.Quote(clear.apply(author), clear.apply(said), answer);
      case Block.Exhibit(var kind, var title, var body) ->
          new Block.Exhibit(kind, clear.apply(title), clear.apply(body));
      case Block.Facts(var rows) ->
          new Block.Facts(
              rows.stream()
                  .map(row -> new Block.Row(clear.apply(row.label()), clear.apply(row.text())))
                  .toList());
      case Block.Spoiler(var label, var text) ->
          new Block.Spoiler(clear.apply(label), without(text, clear));
      case Block.Picture(var key, var alt) -> new Block.Picture(key, clear.apply(alt));
      case Block.File(var file, var type, var content) ->
          new Block.File(file, type, clear.apply(content));
      case Block.Speech _, Block.Progress _, Block.Buttons _ -> block;
    };
  }

  private static Text without(Text text, UnaryOperator<String> clear) {
    return new Text(
        text.spans().stream()
            .<Span>map(span ->
                switch (span) {
                  case Span.Plain(var plain) -> new Span.Plain(clear.apply(plain));
                  case Span.Strong(var strong) -> new Span.Strong(clear.apply(strong));
                  case Span.Time _, Span.Link _ -> span;
                })
            .toList());
  }
}
