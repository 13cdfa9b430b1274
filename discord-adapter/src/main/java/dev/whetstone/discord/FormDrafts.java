package dev.whetstone.discord;

import dev.whetstone.core.adapter.Newest;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.delivery.StoredForm;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.StoreException;
import dev.whetstone.core.store.Transactions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The forms that people have in front of them, with what they filled in where it has to come
/// again: in memory, and in the table `discord_draft` for the next process. Discord hands back the
/// values of one page alone, and never the form.
final class FormDrafts {
  private static final Logger log = LoggerFactory.getLogger(FormDrafts.class);

  /// Somebody begins to write, and goes for lunch.
  private static final Duration KEPT = Duration.ofDays(1);

  private static final int IN_MEMORY = 2_000;
  private static final int ID_BYTES = 8;

  private final Transactions transactions;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Draft> newest = Newest.put(IN_MEMORY);

  FormDrafts(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
    transactions.write(sql -> {
      sql.update(
          """
          CREATE TABLE IF NOT EXISTS discord_draft (
            id TEXT PRIMARY KEY,
            member TEXT NOT NULL,
            guild TEXT NOT NULL,
            form TEXT NOT NULL,
            filled TEXT NOT NULL,
            at INTEGER NOT NULL
          )\
          """);
      return trim(sql, clock.instant());
    });
  }

  private static int trim(Sql sql, Instant now) {
    return sql.update("DELETE FROM discord_draft WHERE at < ?", now.minus(KEPT));
  }

  /// A form of somebody.
  ///
  /// @param values what was filled in so far, by the fields' ids
  record Draft(String id, MemberRef member, Form form, Map<String, String> values) {
    Draft {
      values = Map.copyOf(values);
    }
  }

  /// Keeps a form that is about to be shown; nobody waits for the database.
  Draft keep(MemberRef member, Form form, Map<String, String> values) {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    Draft draft = new Draft(HexFormat.of().formatHex(id), member, form, values);
    put(draft);
    return draft;
  }

  /// The same form with more of it filled in.
  Draft filled(Draft draft, Map<String, String> values) {
    Draft fuller = new Draft(draft.id(), draft.member(), draft.form(), values);
    put(fuller);
    return fuller;
  }

  private void put(Draft draft) {
    synchronized (newest) {
      newest.put(draft.id(), draft);
    }
    Instant at = clock.instant();
    Thread.ofVirtual().name("discord form").start(() -> store(draft, at));
  }

  private void store(Draft draft, Instant at) {
    try {
      transactions.write(sql -> {
        trim(sql, at);
        return sql.update(
            """
            INSERT INTO discord_draft (id, member, guild, form, filled, at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET filled = excluded.filled, at = excluded.at\
            """,
            draft.id(),
            draft.member().id(),
            draft.member().workspace().id(),
            StoredForm.write(draft.form()),
            json(draft.values()),
            at);
      });
    } catch (StoreException busy) {
      log.warn("a form is kept in memory alone: {}", busy.getMessage());
    }
  }

  /// The form with this id, of whoever has it.
  Optional<Draft> find(String id) {
    synchronized (newest) {
      Draft known = newest.get(id);
      if (known != null) {
        return Optional.of(known);
      }
    }
    return stored(id);
  }

  private Optional<Draft> stored(String id) {
    try {
      return transactions.read(sql ->
          sql.first(
              "SELECT member, guild, form, filled FROM discord_draft WHERE id = ?",
              row ->
                  new Draft(
                      id,
                      new MemberRef(Places.workspace(row.text("guild")), row.text("member")),
                      StoredForm.read(row.text("form")),
                      values(row.text("filled"))),
              id));
    } catch (StoreException busy) {
      log.warn("a form cannot be read now: {}", busy.getMessage());
      return Optional.empty();
    }
  }

  private static String json(Map<String, String> values) {
    DataObject json = DataObject.empty();
    values.forEach(json::put);
    return json.toString();
  }

  private static Map<String, String> values(String json) {
    Map<String, String> values = new LinkedHashMap<>();
    try {
      DataObject.fromJson(json).toMap().forEach((id, value) -> values.put(id, value.toString()));
    } catch (ParsingException strange) {
      log.warn("what was filled in cannot be read");
    }
    return values;
  }

  /// Drops what somebody has in front of them.
  void forget(MemberRef member) {
    synchronized (newest) {
      newest.values().removeIf(draft -> draft.member().equals(member));
    }
    transactions.write(sql ->
        sql.update(
            "DELETE FROM discord_draft WHERE member = ? AND guild = ?",
            member.id(),
            member.workspace().id()));
  }
}
