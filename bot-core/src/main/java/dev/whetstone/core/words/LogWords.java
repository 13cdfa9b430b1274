package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the log says, and how it is read.
public final class LogWords {
  private static final Pattern MEMBER = Pattern.compile("\\{member:([^}]+)}");
  private static final int LONGEST = 200;

  /// What a line has besides its words: the time as a platform writes it, marks and a line break.
  private static final int AROUND = 48;

  private LogWords() {}

  /// One thing that was done.
  public record Line(Instant at, String actor, String what) {}

  /// How an entry names a member, so that a changed or forgotten name is right in it too.
  public static String member(String id) {
    return "{member:" + id + "}";
  }

  /// A round's root is in the channel.
  public static String opened(String title, LocalDate date) {
    return "opened “%s” for %s".formatted(title, date);
  }

  /// A date goes without a round: nobody was up in time.
  public static String skippedLate(LocalDate date) {
    return "skipped %s: I was not up in time to post it".formatted(date);
  }

  /// A date goes without a round: the post did not arrive in time.
  public static String skippedUnsent(LocalDate date) {
    return "skipped %s: its post could not be delivered in time".formatted(date);
  }

  /// A date goes without a round: no drill fits.
  public static String noDrill() {
    return "opened nothing: no drill fits the channel's filter";
  }

  /// A round was wrapped because the next one opened.
  public static String wrappedByNext(String title) {
    return "wrapped “%s” early: the next round opens".formatted(title);
  }

  /// A part was closed by hand.
  ///
  /// @param step from 1
  public static String closed(int step, String title) {
    return "closed step %d of “%s” by hand".formatted(step, title);
  }

  /// A round ended because its thread is gone.
  public static String abandoned(String title) {
    return "ended “%s”: its thread is gone or locked; nobody's streak suffers".formatted(title);
  }

  /// A message will not be posted.
  ///
  /// @param what as [#message] names it
  public static String notPosted(String what, String why) {
    return "could not post %s: %s".formatted(what, why);
  }

  /// A message whose fate nobody knows.
  public static String held(String what) {
    return "cannot tell whether %s was posted, so it is held back".formatted(what);
  }

  /// Who set the channel up is not known here any more, or never was.
  ///
  /// @param summary of what they would have been told
  public static String untold(String summary) {
    int end = summary.indexOf(". ");
    return "could tell nobody, since no member is known to have set this channel up: “%s”"
        .formatted(end < 0 ? summary : summary.substring(0, end));
  }

  /// The words of a member were taken out.
  ///
  /// @param step from 1
  public static String removed(String memberId, int step, String title) {
    return "took the words of %s out of step %d of “%s”".formatted(member(memberId), step, title);
  }

  /// A file of the channel's results was handed out.
  public static String exported() {
    return "exported rounds and verdicts";
  }

  /// What a message is, by the last words of its key (`3/reveal`, `wrap`).
  public static String message(String key) {
    String[] words = key.split("/", -1);
    String last = words[words.length - 1];
    boolean ofStep = words.length > 3 && words[words.length - 2].matches("[0-9]+");
    return switch (last) {
      case "question", "reveal" ->
          ofStep
              ? "the %s of step %d".formatted(last, Integer.parseInt(words[words.length - 2]) + 1)
              : "a " + last;
      case "root" -> "the day's post";
      case "thread" -> "its thread";
      case "facts" -> "the facts so far";
      case "wrap" -> "the wrap";
      case "line" -> "the line about the wrap";
      case "edit" -> "a change of a message";
      default -> "a message";
    };
  }

  /// A page of the log, as many entries as fit one private message.
  ///
  /// @param entries the newest first
  /// @param from how many newer ones are left out
  /// @param most characters of a message
  /// @param names of members, by id
  public static Post log(List<Line> entries, int from, int most, UnaryOperator<String> names) {
    if (from >= entries.size()) {
      return Post.line(
          entries.isEmpty()
              ? "Nothing has been done here yet."
              : "There are %d entries; /drill log shows the newest.".formatted(entries.size()));
    }
    List<Text> lines = new ArrayList<>();
    int room = most - 200;
    for (Line entry : entries.subList(from, entries.size())) {
      String words = words(entry, names);
      room -= words.length() + AROUND;
      if (room < 0 && !lines.isEmpty()) {
        break;
      }
      lines.add(new Text(List.of()).andDay(entry.at()).and(" " + words));
    }
    return page(lines, from, entries.size());
  }

  private static Post page(List<Text> lines, int from, int all) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "What was done here, the newest first"));
    blocks.add(new Block.Bullets(lines));
    int next = from + lines.size();
    if (next < all) {
      blocks.add(Block.note("%d older: /drill log %d shows them.".formatted(all - next, next + 1)));
    }
    return new Post("Log", blocks);
  }

  private static String words(Line entry, UnaryOperator<String> names) {
    String what =
        MEMBER
            .matcher(entry.what())
            .replaceAll(found -> Matcher.quoteReplacement(names.apply(found.group(1))));
    return RevealWords.shortened(entry.actor() + ": " + what, LONGEST) + ".";
  }

  /// Something else than a number was typed.
  public static String notANumber(String typed) {
    return "“%s” is no place in the log. Type /drill log, or /drill log 20 for what is older."
        .formatted(RevealWords.shortened(typed, 30));
  }

  /// The files.
  public static Post export(String rounds, String verdicts) {
    return Post.of(
        "Export",
        Block.paragraph(
            "Two files: the channel's rounds, and who took part with their verdicts. No texts of"
                + " answers are in them. They name people: keep them as you would keep that."),
        new Block.File("rounds.csv", "text/csv", rounds),
        new Block.File("participation.csv", "text/csv", verdicts));
  }
}
