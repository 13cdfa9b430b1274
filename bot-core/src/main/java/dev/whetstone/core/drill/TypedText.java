package dev.whetstone.core.drill;

import java.util.Locale;
import java.util.regex.Pattern;

/// What was typed, with one character for each meaning and in lower case.
final class TypedText {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final Pattern GLUED = Pattern.compile("\\b(usd|eur|gbp|chf|inr|jpy)(?=[\\d-])");

  private TypedText() {}

  static String plain(String typed) {
    StringBuilder plain = new StringBuilder(typed.length());
    typed.codePoints().forEach(c -> append(plain, c));
    String lower = plain.toString().toLowerCase(Locale.ROOT);
    return GLUED.matcher(lower).replaceAll("$1 ").replaceAll(" +", " ").strip();
  }

  private static void append(StringBuilder plain, int c) {
    int power = SUPERSCRIPTS.indexOf(c);
    if (power >= 0) {
      plain.append(endsWithPower(plain) ? "" : "^").append(power);
    } else if (Character.isDigit(c)) {
      plain.append(Character.digit(c, 10));
    } else if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
      plain.append(' ');
    } else {
      plain.appendCodePoint(asPlain(c));
    }
  }

  private static boolean endsWithPower(StringBuilder plain) {
    int caret = plain.lastIndexOf("^");
    return caret >= 0 && plain.substring(caret + 1).chars().allMatch(Character::isDigit);
  }

  private static int asPlain(int c) {
    return switch (c) {
      case '−', '–', '—', '‐', '‑', '﹣', '－' -> '-';
      case '’', '‘', 'ʼ' -> '\'';
      case '％' -> '%';
      case '≈', '∼', '～' -> '~';
      case '⋅', '∙' -> '·';
      default -> c;
    };
  }
}
