package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.Post;

/// A [Post] as JSON, the same for ever: rows outlive releases. Instants keep their milliseconds.
public final class PostJson {
  private PostJson() {}

  /// As JSON.
  public static String write(Post post) {
    return Json.write(post);
  }

  /// From what [#write] made.
  public static Post read(String json) {
    return Json.read(json, Post.class);
  }
}
