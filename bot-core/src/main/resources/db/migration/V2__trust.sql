-- People: who may be told what, and when.
ALTER TABLE member ADD COLUMN off_boards INTEGER NOT NULL DEFAULT 0;
ALTER TABLE member ADD COLUMN remind_at TEXT; -- local time of reminders; absent for none
ALTER TABLE audit ADD COLUMN member_id TEXT REFERENCES member (id);
CREATE INDEX audit_channel ON audit (channel_id, seq);

-- Channels: who is told what concerns whoever manages one.
ALTER TABLE channel ADD COLUMN manager_id TEXT REFERENCES member (id);
ALTER TABLE channel ADD COLUMN digest INTEGER NOT NULL DEFAULT 1;
ALTER TABLE channel ADD COLUMN lost_at INTEGER; -- when the platform took it away
ALTER TABLE channel ADD COLUMN silent_after INTEGER NOT NULL DEFAULT 0; -- rounds with nobody are counted after this one
ALTER TABLE planned ADD COLUMN reason TEXT NOT NULL DEFAULT 'NEXT'; -- NEXT | WEAK_STAGE | OLDEST | QUEUED
ALTER TABLE planned ADD COLUMN gave_way TEXT NOT NULL DEFAULT ''; -- rules that could not be kept, between commas

-- Paces.

-- Streaks.

-- Operations.

-- Errands: timers of other kinds than a round's own.
CREATE INDEX timer_kind ON timer (kind, due_at);
