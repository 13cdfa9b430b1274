package dev.whetstone.web;

import java.util.List;

/// What was said or changed in a channel and its threads.
///
/// @param seq hand it in next time, to hear only what came after
/// @param messages as they stand now, in the order of their coming; private and deleted ones left
///   out
public record WebNews(long seq, List<SeenMessage> messages) {
  /// Copies the list.
  public WebNews {
    messages = List.copyOf(messages);
  }
}
