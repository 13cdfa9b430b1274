-- People: who may be told what, and when.
ALTER TABLE member ADD COLUMN off_boards INTEGER NOT NULL DEFAULT 0;
ALTER TABLE member ADD COLUMN remind_at TEXT; -- local time of reminders; absent for none
ALTER TABLE audit ADD COLUMN member_id TEXT REFERENCES member (id);
CREATE INDEX audit_channel ON audit (channel_id, seq);

-- Channels: who is told what concerns whoever manages one.
ALTER TABLE channel ADD COLUMN manager_id TEXT REFERENCES member (id);

-- Paces.

-- Streaks.

-- Operations.

-- Errands: timers of other kinds than a round's own.
CREATE INDEX timer_kind ON timer (kind, due_at);
