package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.fake.Answer;

/// Discord's no: reference#error-messages, topics/opcodes-and-status-codes#json.
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  final int status;
  final int code;
  private final transient ObjectNode errors;

  private Refusal(int status, int code, String message, ObjectNode errors) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  static Refusal of(int status, int code, String message) {
    return new Refusal(status, code, message, Tree.object());
  }

  static Refusal unknown(int code, String message) {
    return of(404, code, message);
  }

  static Refusal missingAccess() {
    return of(403, 50001, "Missing Access");
  }

  static Refusal missingPermissions() {
    return of(403, 50013, "Missing Permissions");
  }

  static Refusal threadArchived() {
    return of(400, 50083, "Thread is archived");
  }

  static Refusal wrongChannelType() {
    return of(400, 50024, "Cannot execute action on this channel type");
  }

  /// 50035 with what is wrong where.
  static Refusal invalid(ObjectNode errors) {
    return new Refusal(400, 50035, "Invalid Form Body", errors);
  }

  static Refusal invalid(String path, String code, String message) {
    Breaches breaches = new Breaches();
    breaches.add(path, code, message);
    return invalid(breaches.errors());
  }

  Answer answer() {
    return Answer.json(status, json());
  }

  /// The code of the error that an answer carries; 0 where it carries none.
  static int codeIn(Answer answer) {
    return Tree.read(answer.body()).map(json -> Tree.number(json, "code")).orElse(0);
  }

  ObjectNode json() {
    ObjectNode json = Tree.object("message", getMessage(), "code", code);
    if (!errors.isEmpty()) {
      json.set("errors", errors);
    }
    return json;
  }
}
