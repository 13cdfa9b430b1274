package dev.whetstone.core.chat;

import java.time.Instant;

/// A piece of running text. Every string in it is plain: a renderer escapes it.
public sealed interface Span {
  /// Text as it is.
  record Plain(String text) implements Span {}

  /// Text that stands out.
  record Strong(String text) implements Span {}

  /// An instant, shown in each reader's own zone.
  record Time(Instant at, Style style) implements Span {}

  /// A link that the product made; never one that a person typed.
  record Link(String label, String url) implements Span {}

  /// How much of an instant is shown.
  enum Style {
    /// The hour, with the day where it is another one.
    CLOCK,
    /// Day and hour.
    DAY_AND_CLOCK
  }
}
