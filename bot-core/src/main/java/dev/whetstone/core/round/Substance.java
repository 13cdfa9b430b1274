package dev.whetstone.core.round;

import java.util.List;
import java.util.regex.Pattern;

/// Whether a text is an answer or chat: long enough after mentions, links, emoji and quotes are
/// taken out, and not a copy.
public final class Substance {
  private static final int CHARACTERS = 40;
  private static final int DISTINCT_WORDS = 8;
  private static final double COPY = 0.8;

  // None of these looks at a character twice: a text may be as long as a platform lets it be.
  private static final Pattern QUOTED_LINE = Pattern.compile("(?m)^[^\\S\\r\\n]*+(>|&gt;).*+$");
  private static final Pattern LINK = Pattern.compile("<?https?://\\S+>?");
  private static final Pattern MENTION = Pattern.compile("<[@#!][^<>]*+>|@[\\p{L}\\p{N}._-]+");
  private static final Pattern EMOJI =
      Pattern.compile(":[a-z0-9_+-]+:|[\\p{So}\\p{Sk}\\x{1F3FB}-\\x{1F3FF}\\x{FE0F}\\x{200D}]");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Substance() {}

  /// Why a text does or does not count.
  public enum Verdict {
    COUNTS,
    /// Marked as chat by its writer: begins with `(` or `#`.
    MEANT_AS_CHAT,
    TOO_SHORT,
    COPIES_QUESTION,
    COPIES_REFERENCE,
    COPIES_OWN,
    COPIES_COLLEAGUE
  }

  /// What of a text counts: its length in characters and its words.
  ///
  /// @param characters a picture adds 40
  public record Measured(int characters, Tokens words, boolean meantAsChat) {
    Measured with(int moreCharacters, Tokens moreWords) {
      return new Measured(characters + moreCharacters, words.with(moreWords), meantAsChat);
    }
  }

  /// Texts that an answer must not repeat.
  public record Known(
      List<Tokens> question, List<Tokens> reference, List<Tokens> own, List<Tokens> colleagues) {}

  /// Measures a text.
  public static Measured measure(String salt, String text, boolean hasPicture) {
    String bare = bare(text);
    int characters = bare.codePointCount(0, bare.length()) + (hasPicture ? CHARACTERS : 0);
    String start = text.strip();
    boolean chat = start.startsWith("(") || start.startsWith("#");
    // Chat adds nothing to what is said around it.
    return chat
        ? new Measured(0, Tokens.NONE, true)
        : new Measured(characters, Tokens.of(salt, bare), false);
  }

  /// Judges what was measured.
  public static Verdict judge(Measured measured, Known known) {
    if (measured.meantAsChat()) {
      return Verdict.MEANT_AS_CHAT;
    }
    boolean isLong =
        measured.characters() >= CHARACTERS || measured.words().size() >= DISTINCT_WORDS;
    return isLong ? judgeCopy(measured.words(), known) : Verdict.TOO_SHORT;
  }

  private static Verdict judgeCopy(Tokens words, Known known) {
    if (copies(words, known.question())) {
      return Verdict.COPIES_QUESTION;
    }
    if (copies(words, known.reference())) {
      return Verdict.COPIES_REFERENCE;
    }
    if (copies(words, known.own())) {
      return Verdict.COPIES_OWN;
    }
    return copies(words, known.colleagues()) ? Verdict.COPIES_COLLEAGUE : Verdict.COUNTS;
  }

  private static boolean copies(Tokens words, List<Tokens> texts) {
    return texts.stream().anyMatch(text -> words.likeness(text) >= COPY);
  }

  private static String bare(String text) {
    String rest = QUOTED_LINE.matcher(text).replaceAll(" ");
    rest = LINK.matcher(rest).replaceAll(" ");
    rest = MENTION.matcher(rest).replaceAll(" ");
    rest = EMOJI.matcher(rest).replaceAll(" ");
    return SPACE.matcher(rest).replaceAll(" ").strip();
  }
}
