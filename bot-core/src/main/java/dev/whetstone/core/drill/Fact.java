package dev.whetstone.core.drill;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A number or constraint that the interviewer knows and gives only when asked.
///
/// @param value present for numbers only
/// @param unit present for numbers only
/// @param text the sentence that the bot says
/// @param keywords words that find it
public record Fact(
    String id,
    String label,
    Kind kind,
    Need need,
    @Nullable Double value,
    @Nullable String unit,
    String text,
    List<String> keywords) {

  /// What a fact is.
  public enum Kind {
    NUMBER,
    RULE,
    UNKNOWN
  }

  /// Whether it is told when nobody asked.
  public enum Need {
    MUST,
    NICE
  }

  /// True when it is told in any case.
  public boolean isMust() {
    return need == Need.MUST;
  }
}
