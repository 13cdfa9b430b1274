package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Point;
import dev.whetstone.core.drill.Stage;
import dev.whetstone.core.drill.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Wording: characters, filler, length, reading grade, voice.
final class WordChecks {
  private static final Pattern SHOWN =
      Pattern.compile("[\\x20-\\x7E\\n²³µ·½×÷Δαβλσ–—‘’“”…€£→√≈≤≥]*");
  private static final Pattern MARKUP = Pattern.compile("[*_~`|<>\\\\@&]");
  private static final Pattern STARTS_AS_MARKUP = Pattern.compile("^[#>-]|^\\d+\\. ");
  private static final Pattern STRAY_SPACE =
      Pattern.compile("[\\s\\p{Z}]{2,}|[\\s\\p{Z}]\\z|^[\\s\\p{Z}]");
  private static final Pattern SPACE_BEFORE = Pattern.compile("\\S* (?:[,;?!]|\\.(?![\\d.]))");
  private static final Pattern STOP = Pattern.compile("[.?!)]\\z");
  private static final Pattern EXAMINER = Pattern.compile("^I[ ']");
  private static final Set<Integer> NUMERALS =
      Set.of(
          (int) Character.DECIMAL_DIGIT_NUMBER,
          (int) Character.LETTER_NUMBER,
          (int) Character.OTHER_NUMBER);
  private static final int LONGEST = 42;
  private static final int LONG = 34;

  private static final List<String> FILLER =
      List.of(
          "leverage",
          "utilize",
          "robust",
          "seamless",
          "cutting-edge",
          "state-of-the-art",
          "world-class",
          "best-in-class",
          "holistic",
          "synergy",
          "game-chang",
          "delve",
          "crucial",
          "pivotal",
          "paramount",
          "plethora",
          "myriad",
          "in order to",
          "it is important to",
          "important to note",
          "needless to say",
          "as mentioned",
          "in today",
          "a wide range of",
          "plays a role",
          "etc.",
          "and so on",
          "various ",
          "best practice",
          "best-practice",
          "ensure that",
          "make sure",
          "it depends",
          "as needed",
          "appropriate model",
          "suitable metrics",
          "relevant features",
          "think about",
          "consider using",
          "in conclusion",
          "unlock",
          "empower",
          "journey",
          "landscape",
          "deep dive into",
          "let us explore",
          "comprehensive");

  private WordChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of("L29", "characters that every platform shows as they are", WordChecks::characters),
        Check.of("L30", "no filler", WordChecks::filler),
        Check.of("L31", "no sentence over 42 words", WordChecks::sentenceLength),
        Check.of("L32", "no stray space, a stop at the end", WordChecks::spacing),
        Check.of("L64", "no space before a stop or a comma", WordChecks::spaceBefore),
        Check.of("L33", "reading grade of asks and points", WordChecks::grade),
        Check.of("L37", "no sentence twice in a drill", WordChecks::repeated),
        Check.of(
            "L48", "voice: intents name the trap, the persona has no numbers", WordChecks::voice));
  }

  /// A digit or a sign that is read as a number.
  static boolean hasNumeral(String text) {
    return text.codePoints().map(Character::getType).anyMatch(NUMERALS::contains);
  }

  static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  static boolean isShowable(String text) {
    return SHOWN.matcher(text).matches() && !MARKUP.matcher(text).find();
  }

  private static void characters(Subject d, Notes notes) {
    for (Prose prose : d.prose()) {
      if (!SHOWN.matcher(prose.text()).matches()) {
        notes.error(prose.at() + ": " + notShown(prose.text()));
      }
      if (MARKUP.matcher(prose.text()).find()) {
        notes.error(prose.at() + " holds a markup character");
      }
      if (STARTS_AS_MARKUP.matcher(prose.text()).find()) {
        notes.error(prose.at() + " begins like markup");
      }
    }
    for (Step step : d.steps()) {
      if (step.exhibit() != null && !SHOWN.matcher(step.exhibit().body()).matches()) {
        notes.error(step.id() + ".exhibit holds a character outside the list");
      }
    }
  }

  private static String notShown(String text) {
    return text.codePoints()
        .filter(c -> !SHOWN.matcher(Character.toString(c)).matches())
        .mapToObj(WordChecks::shown)
        .collect(Collectors.joining(" "));
  }

  // What nobody sees is named by its number, too.
  static String shown(int letter) {
    int type = Character.getType(letter);
    boolean isSeen =
        type != Character.CONTROL
            && type != Character.FORMAT
            && !Character.isSpaceChar(letter)
            && letter != 0xFFFD;
    return isSeen ? Character.toString(letter) : "U+%04X".formatted(letter);
  }

  static List<String> fillersIn(String text) {
    String padded = " " + text.toLowerCase(Locale.ROOT) + " ";
    return FILLER.stream().filter(padded::contains).map(String::trim).toList();
  }

  private static void filler(Subject d, Notes notes) {
    for (Prose prose : d.prose()) {
      fillersIn(prose.text()).forEach(word -> notes.error(prose.at() + ": \"" + word + "\""));
    }
  }

  private static void sentenceLength(Subject d, Notes notes) {
    for (Prose prose : d.prose()) {
      for (String sentence : prose.sentences()) {
        int count = Words.words(sentence).size();
        if (count > LONGEST) {
          notes.error(prose.at() + ": a sentence of " + count + " words, at most " + LONGEST);
        } else if (count > LONG) {
          notes.warn(prose.at() + ": a sentence of " + count + " words");
        }
      }
    }
  }

  private static void spacing(Subject d, Notes notes) {
    for (Prose prose : d.prose()) {
      if (STRAY_SPACE.matcher(prose.text()).find()) {
        notes.error(prose.at() + ": stray space");
      }
      if (prose.isWhole() && !STOP.matcher(prose.text()).find()) {
        notes.warn(prose.at() + " does not end with a stop");
      }
    }
  }

  private static void spaceBefore(Subject d, Notes notes) {
    for (Prose prose : d.prose()) {
      Matcher space = SPACE_BEFORE.matcher(prose.text());
      if (space.find()) {
        notes.error(prose.at() + ": a space stands before the sign in \"" + space.group() + "\"");
      }
    }
  }

  private static void grade(Subject d, Notes notes) {
    Stream<String> asks =
        Stream.concat(d.steps().stream().map(Step::ask), Stream.of(d.drill().scenario().prompt()));
    grade("asks", asks, 11, d, notes);
    grade("points", d.points().stream().map(Point::text), 14, d, notes);
  }

  private static void grade(String what, Stream<String> texts, int most, Subject d, Notes notes) {
    double grade = Words.readingGrade(d.fill(texts.collect(Collectors.joining(" "))));
    if (grade > most) {
      notes.error(
          String.format(Locale.ROOT, "%s read at grade %.1f, at most %d", what, grade, most));
    }
  }

  private static void repeated(Subject d, Notes notes) {
    Map<String, String> seen = new HashMap<>();
    for (Prose prose : d.prose()) {
      for (String sentence : prose.wholeSentences()) {
        String before = seen.put(sentence, prose.at());
        if (before != null) {
          notes.error(prose.at() + " repeats " + before);
        }
      }
    }
  }

  private static void voice(Subject d, Notes notes) {
    Map<String, String> seen = new HashMap<>();
    Function<Step, String> start =
        step -> Words.normalWords(step.intent()).stream().limit(2).collect(Collectors.joining(" "));
    for (Step step : d.steps()) {
      if (EXAMINER.matcher(step.intent()).find()) {
        notes.error("the intent of " + step.id() + " begins with \"I\"");
      }
      String before = seen.put(start.apply(step), step.id());
      if (before != null) {
        notes.error(
            "the intents of "
                + before
                + " and "
                + step.id()
                + " both begin \""
                + start.apply(step)
                + "\"");
      }
    }
    for (Stage stage : d.drill().stages()) {
      if (hasDigit(d.fill(stage.says()))) {
        notes.error("what stage " + stage.stage() + " says holds a digit");
      }
    }
  }
}
