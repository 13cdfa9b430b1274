package dev.whetstone.slack.fake;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;

/// `files.*`: docs.slack.dev/messaging/working-with-files#upload.
final class FileMethods {
  private FileMethods() {}

  static Map<String, Method> all() {
    return Map.of(
        "files.getUploadURLExternal", FileMethods::place,
        "files.completeUploadExternal", FileMethods::complete,
        "files.info", FileMethods::info,
        "files.delete", FileMethods::delete);
  }

  private static JsonObject place(Ask ask) {
    ask.team();
    int length = Integer.parseInt(ask.need("length"));
    StoredFile file = new StoredFile(ask.world().nextId("F"), ask.need("filename"), length);
    ask.world().files.put(file.id, file);
    return Ask.fine(
        "upload_url", ask.world().address() + "/upload/v1/" + file.id, "file_id", file.id);
  }

  /// The bytes come to the address that [#place] gave; answered with a plain `OK - length`.
  static String receive(World world, String id, int bytes) {
    StoredFile file = world.files.get(id);
    if (file == null) {
      throw new SlackError("file_not_found");
    }
    file.received = bytes;
    return "OK - " + bytes;
  }

  private static JsonObject complete(Ask ask) {
    JsonElement files = JsonParser.parseString(ask.need("files"));
    List<StoredFile> found =
        Tree.objects(files.getAsJsonArray()).map(named -> completed(ask, named)).toList();
    if (found.isEmpty()) {
      throw new SlackError("invalid_arguments", "[ERROR] files is empty");
    }
    String channel = ask.get("channel_id");
    if (!channel.isEmpty()) {
      found.forEach(file -> ask.channel("channel_id").shares(file, ask.get("initial_comment")));
    }
    return Ask.fine(
        "files",
        found.stream().map(file -> Tree.object("id", file.id, "title", file.title)).toList());
  }

  // docs.slack.dev/reference/methods/files.completeUploadExternal: `file_not_found` for what was
  // never placed; bytes that did not all come are no file.
  private static StoredFile completed(Ask ask, JsonObject named) {
    StoredFile file = ask.world().files.get(Tree.text(named, "id"));
    if (file == null || file.received != file.length) {
      throw new SlackError("file_not_found");
    }
    if (named.has("title")) {
      file.title = Tree.text(named, "title");
    }
    file.isComplete = true;
    file.isProcessed = !ask.world().filesAreSlow();
    return file;
  }

  private static StoredFile known(Ask ask) {
    StoredFile file = ask.world().files.get(ask.need("file"));
    if (file == null || !file.isComplete) {
      throw new SlackError("file_not_found");
    }
    return file;
  }

  private static JsonObject info(Ask ask) {
    return Ask.fine("file", known(ask).json());
  }

  private static JsonObject delete(Ask ask) {
    ask.world().files.remove(known(ask).id);
    return Ask.fine();
  }
}
