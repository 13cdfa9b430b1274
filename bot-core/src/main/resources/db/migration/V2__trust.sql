-- People: who may be told what, and when.
ALTER TABLE member ADD COLUMN off_boards INTEGER NOT NULL DEFAULT 0;
ALTER TABLE member ADD COLUMN remind_at TEXT; -- local time of reminders; absent for none
ALTER TABLE audit ADD COLUMN member_id TEXT REFERENCES member (id);
CREATE INDEX audit_channel ON audit (channel_id, seq);

-- Channels: who is told what concerns whoever manages one.
ALTER TABLE channel ADD COLUMN manager_id TEXT REFERENCES member (id);

-- Paces.

-- Streaks.

-- Boards: how often a member was in time in a channel, kept in step with the ledger by whoever
-- writes it, so that a board reads only what it shows.
CREATE TABLE standing (
  channel_id TEXT NOT NULL REFERENCES channel (id),
  member_id TEXT NOT NULL REFERENCES member (id),
  credited INTEGER NOT NULL,        -- rounds whose newest row is CREDITED
  last_seq INTEGER NOT NULL,        -- not before the newest of them
  PRIMARY KEY (channel_id, member_id)
) STRICT;
INSERT INTO standing (channel_id, member_id, credited, last_seq)
  SELECT channel_id, member_id, SUM(CASE WHEN outcome = 'CREDITED' THEN 1 ELSE 0 END), MAX(round_seq)
  FROM ledger WHERE outcome IN ('CREDITED', 'LATE') GROUP BY channel_id, member_id;
CREATE INDEX standing_best ON standing (channel_id, credited DESC, member_id);
CREATE INDEX standing_last ON standing (channel_id, last_seq);
CREATE INDEX ledger_credit ON ledger (channel_id, member_id, round_seq) WHERE outcome = 'CREDITED';
CREATE INDEX ledger_later ON ledger (channel_id, round_seq) WHERE cause <> 'FINAL';
CREATE INDEX round_date ON round (channel_id, local_date);

-- Operations.

-- Errands: timers of other kinds than a round's own.
CREATE INDEX timer_kind ON timer (kind, due_at);
