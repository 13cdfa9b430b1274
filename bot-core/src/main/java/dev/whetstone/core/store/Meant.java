package dev.whetstone.core.store;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the member whom somebody means by a mention (`<@ID>`) or a typed name (`@Name`, `Name`).
public final class Meant {
  private static final Pattern MENTION = Pattern.compile("<@!?([^|>]+)(?:\\|[^>]*)?>");

  private Meant() {}

  /// What was found.
  public sealed interface Found {
    /// This member.
    record One(String id, String name) implements Found {}

    /// Nobody that is known.
    record Nobody() implements Found {}

    /// More than one of that name.
    record Several() implements Found {}
  }

  /// Looks among the members of a workspace. A name is found in any case; one that is written the
  /// same way goes first.
  public static Found find(Sql sql, String workspaceId, String typed) {
    Matcher mention = MENTION.matcher(typed.strip());
    if (mention.matches()) {
      return found(
          sql.all(
              "SELECT id, name FROM member WHERE workspace_id = ? AND native_id = ?",
              Meant::one,
              workspaceId,
              mention.group(1)));
    }
    String name = typed.strip().replaceFirst("^@", "");
    Found exact =
        found(
            sql.all(
                "SELECT id, name FROM member WHERE workspace_id = ? AND name = ?",
                Meant::one,
                workspaceId,
                name));
    return exact instanceof Found.Nobody ? found(alike(sql, workspaceId, name)) : exact;
  }

  private static List<Found.One> alike(Sql sql, String workspaceId, String name) {
    return sql
        .all(
            "SELECT id, name FROM member WHERE workspace_id = ? AND name IS NOT NULL",
            Meant::one,
            workspaceId)
        .stream()
        .filter(one -> one.name().equalsIgnoreCase(name))
        .toList();
  }

  private static Found found(List<Found.One> all) {
    return switch (all.size()) {
      case 0 -> new Found.Nobody();
      case 1 -> all.getFirst();
      default -> new Found.Several();
    };
  }

  private static Found.One one(Row row) {
    String name = row.textOrNull("name");
    return new Found.One(row.text("id"), name == null ? "a former member" : name);
  }
}
