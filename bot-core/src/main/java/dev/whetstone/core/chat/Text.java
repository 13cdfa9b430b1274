package dev.whetstone.core.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Running text as a row of spans, so that nothing in it needs to be parsed or trusted.
public record Text(List<Span> spans) {
  /// Copies the spans.
  public Text {
    spans = List.copyOf(spans);
  }

  /// Plain text.
  public static Text of(String plain) {
    return new Text(List.of(new Span.Plain(plain)));
  }

  /// Text that stands out.
  public static Text strong(String words) {
    return new Text(List.of(new Span.Strong(words)));
  }

  /// This text with more plain text behind it.
  public Text and(String plain) {
    return with(new Span.Plain(plain));
  }

  /// This text with words behind it that stand out.
  public Text andStrong(String words) {
    return with(new Span.Strong(words));
  }

  /// This text with an instant behind it, in the reader's own zone.
  public Text andTime(Instant at) {
    return with(new Span.Time(at, Span.Style.CLOCK));
  }

  /// This text with a day and its hour behind it, in the reader's own zone.
  public Text andDay(Instant at) {
    return with(new Span.Time(at, Span.Style.DAY_AND_CLOCK));
  }

  /// This text with a link behind it.
  public Text andLink(String label, String url) {
    return with(new Span.Link(label, url));
  }

  private Text with(Span span) {
    List<Span> longer = new ArrayList<>(spans);
    longer.add(span);
    return new Text(longer);
  }
}
