package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;

/// A file on its way in: its place given, its bytes come, completed, processed.
final class StoredFile {
  final String id;
  final String name;
  final int length;
  String title;
  int received = -1;
  boolean isComplete;
  boolean isProcessed;

  StoredFile(String id, String name, int length) {
    this.id = id;
    this.name = name;
    this.title = name;
    this.length = length;
  }

  /// As files.info gives it. Until Slack has looked into a file its type is empty
  /// (github.com/slackapi/slack-github-action/issues/413: uploads are completed asynchronously).
  JsonObject json() {
    return Tree.object(
        "id",
        id,
        "name",
        name,
        "title",
        title,
        "size",
        length,
        "mimetype",
        isProcessed ? "image/png" : "",
        "filetype",
        isProcessed ? "png" : "",
        "mode",
        "hosted",
        "is_public",
        false);
  }
}
