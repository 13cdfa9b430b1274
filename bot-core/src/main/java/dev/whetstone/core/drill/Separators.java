package dev.whetstone.core.drill;

import java.util.List;
import java.util.regex.Pattern;

/// Digits with dots, commas, apostrophes, underscores and spaces between them, read as numbers.
final class Separators {
  private static final Pattern GROUPS = Pattern.compile("[1-9]\\d{0,2}(?:S\\d{3})+");
  // Lakh and crore: 12,34,567.
  private static final Pattern INDIAN = Pattern.compile("[1-9]\\d?(?:S\\d{2})*S\\d{3}");

  private Separators() {}

  /// What the digits can mean, the literal reading first; empty when they make no number.
  static List<Double> readings(String digits) {
    boolean grouped = digits.indexOf(' ') >= 0 || digits.indexOf('\'') >= 0;
    String plain = digits.replaceAll("[ '_]", "");
    int dots = count(plain, '.');
    int commas = count(plain, ',');
    if (dots + commas == 0) {
      return number(plain);
    }
    if (dots > 0 && commas > 0) {
      return plain.lastIndexOf('.') > plain.lastIndexOf(',')
          ? mixed(plain, ',', '.')
          : mixed(plain, '.', ',');
    }
    char separator = dots > 0 ? '.' : ',';
    if (dots + commas > 1) {
      return isGrouped(plain, separator) ? number(without(plain, separator)) : List.of();
    }
    return single(plain, separator, grouped);
  }

  /// One dot or one comma: decimals, unless it may stand for thousands, too.
  private static List<Double> single(String plain, char separator, boolean grouped) {
    double decimal = Double.parseDouble(plain.replace(separator, '.'));
    if (grouped || !isGrouped(plain, separator)) {
      return List.of(decimal);
    }
    double thousands = Double.parseDouble(without(plain, separator));
    return separator == ',' ? List.of(thousands, decimal) : List.of(decimal, thousands);
  }

  private static List<Double> mixed(String plain, char group, char point) {
    int at = plain.indexOf(point);
    String whole = plain.substring(0, at);
    boolean sound = at == plain.lastIndexOf(point) && isGrouped(whole, group);
    return sound ? number(without(whole, group) + "." + plain.substring(at + 1)) : List.of();
  }

  private static boolean isGrouped(String text, char separator) {
    String marked = text.replace(separator, 'S');
    return GROUPS.matcher(marked).matches() || INDIAN.matcher(marked).matches();
  }

  private static List<Double> number(String plain) {
    return List.of(Double.parseDouble(plain));
  }

  private static String without(String text, char separator) {
    return text.replace(String.valueOf(separator), "");
  }

  private static int count(String text, char c) {
    return (int) text.chars().filter(each -> each == c).count();
  }
}
