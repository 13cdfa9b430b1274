package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.store.Audit;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.LedgerTable;
import dev.whetstone.core.store.Meant;
import dev.whetstone.core.store.Row;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.streak.LedgerEntry;
import dev.whetstone.core.streak.Ruling;
import dev.whetstone.core.words.RulingWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What managers decide about a member's round that is over: a later row of the ledger, an entry in
/// the log, and a private message to the member.
final class Rulings {
  private final Caller caller;
  private final Channels.Channel channel;

  Rulings(Caller caller, Channels.Channel channel) {
    this.caller = caller;
    this.channel = channel;
  }

  Post rule(Ruling.Wish wish, Meant.Found.One who, LocalDate date, String why) {
    return held(date)
        .map(round -> rule(wish, who, round, RulingWords.reason(why)))
        .orElseGet(() -> Post.line(RulingWords.noRound(date)));
  }

  private Post rule(Ruling.Wish wish, Meant.Found.One who, Held round, String why) {
    if (round.state != RoundState.DONE && round.state != RoundState.ABANDONED) {
      return RulingWords.stillOpen(round.title, round.ends(caller.at()));
    }
    Optional<LedgerEntry> holding =
        new LedgerTable(caller.sql()).holding(channel.id(), who.id(), round.seq);
    return switch (Ruling.of(wish, holding)) {
      case Ruling.NothingThere _ -> Post.line(RulingWords.nothingThere(who.name(), round.title));
      case Ruling.Stands(var outcome) -> Post.line(RulingWords.stands(wish, who.name(), outcome));
      case Ruling.Written(var outcome) -> {
        write(who, round, outcome, why);
        tell(wish, who, round, why);
        yield Post.line(RulingWords.done(wish, who.name(), round.title, round.date));
      }
    };
  }

  private void write(Meant.Found.One who, Held round, LedgerEntry.Outcome outcome, String why) {
    new LedgerTable(caller.sql())
        .add(
            new LedgerEntry(
                channel.id(),
                who.id(),
                round.id,
                round.seq,
                outcome,
                caller.at(),
                why,
                caller.member(channel)));
  }

  private void tell(Ruling.Wish wish, Meant.Found.One who, Held round, String why) {
    Sql sql = caller.sql();
    String entry = RulingWords.entry(wish, who.name(), round.title, round.date, why);
    Audit.note(sql, caller.entry(channel, entry));
    refOf(who)
        .filter(ref -> !ref.equals(caller.origin().member()))
        .ifPresent(ref ->
            Notes.to(
                sql,
                ref,
                channel.ref(),
                "ruling/" + round.id + "/" + who.id() + "/" + caller.origin().id(),
                RulingWords.toMember(wish, caller.origin().name(), round.title, round.date, why),
                caller.at()));
  }

  private Optional<MemberRef> refOf(Meant.Found.One who) {
    return caller
        .sql()
        .first(
            "SELECT native_id FROM member WHERE id = ? AND native_id IS NOT NULL",
            row -> new MemberRef(channel.ref().workspace(), row.text("native_id")),
            who.id());
  }

  private Optional<Held> held(LocalDate date) {
    return caller
        .sql()
        .first(
            "SELECT id, seq, title, local_date, state, grace_end_at FROM round"
                + " WHERE channel_id = ? AND local_date = ? AND slot_key NOT LIKE 'adhoc:%'"
                + " AND state <> 'SKIPPED' ORDER BY seq DESC LIMIT 1",
            Held::of, channel.id(), date);
  }

  private record Held(
      String id,
      int seq,
      String title,
      LocalDate date,
      RoundState state,
      @Nullable Instant graceEnd) {
    static Held of(Row row) {
      return new Held(
          row.text("id"),
          (int) row.number("seq"),
          row.text("title"),
          LocalDate.parse(row.text("local_date")),
          RoundState.valueOf(row.text("state")),
          row.instantOrNull("grace_end_at"));
    }

    /// When it is over; not known before its root is sent.
    Instant ends(Instant now) {
      return graceEnd == null ? now : graceEnd;
    }
  }
}
