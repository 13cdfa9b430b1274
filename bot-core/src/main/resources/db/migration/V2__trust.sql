-- People: who may be told what, and when.

ALTER TABLE member ADD COLUMN off_boards INTEGER NOT NULL DEFAULT 0; -- 1 when they hide from boards

CREATE TABLE reminder (
  member_id TEXT NOT NULL REFERENCES member (id),
  channel_id TEXT NOT NULL REFERENCES channel (id),
  local_time TEXT NOT NULL,         -- in the member's zone, else the channel's
  PRIMARY KEY (member_id, channel_id)
) STRICT;

-- Whom a platform is still to forget; a row is gone once it has.
CREATE TABLE forgetting (
  platform TEXT NOT NULL,
  workspace TEXT NOT NULL,          -- the platform's own ids
  member TEXT NOT NULL,
  next_at INTEGER NOT NULL,
  PRIMARY KEY (platform, workspace, member)
) STRICT;

-- Private messages that a platform would not take, for the member's next press.
CREATE INDEX outbox_refused ON outbox (lane_id) WHERE kind = 'MEMBER' AND state = 'DEAD';

-- The log of what was done: whose deed it was, so that it can be shown to them and cleared.
ALTER TABLE audit ADD COLUMN member_id TEXT REFERENCES member (id); -- absent when it was the bot or an operator
CREATE INDEX audit_channel ON audit (channel_id, seq);
CREATE INDEX audit_member ON audit (member_id) WHERE member_id IS NOT NULL;

-- Channels: who is told what concerns whoever manages one, and what comes next there.

ALTER TABLE channel ADD COLUMN manager_id TEXT REFERENCES member (id); -- who set it up
ALTER TABLE channel ADD COLUMN digest INTEGER NOT NULL DEFAULT 1; -- 0 when no digest is posted
ALTER TABLE channel ADD COLUMN lost_at INTEGER; -- when the platform took it away
ALTER TABLE channel ADD COLUMN silent_after INTEGER NOT NULL DEFAULT 0; -- rounds with nobody are counted after this one
ALTER TABLE planned ADD COLUMN reason TEXT NOT NULL DEFAULT 'NEXT'; -- NEXT | WEAK_STAGE | OLDEST | QUEUED
ALTER TABLE planned ADD COLUMN gave_way TEXT NOT NULL DEFAULT ''; -- rules that could not be kept, between commas

-- Paces: who is in a live or solo round, who started a practice, and who marked what.

ALTER TABLE round ADD COLUMN starter_id TEXT REFERENCES member (id); -- of a member's practice
ALTER TABLE step_run ADD COLUMN warned_at INTEGER; -- when its stage's end was announced
ALTER TABLE step_run ADD COLUMN revealed INTEGER NOT NULL DEFAULT 0; -- whether the thread shows its reveal
UPDATE step_run SET revealed = 1 WHERE EXISTS (
  SELECT 1 FROM answer a WHERE a.round_id = step_run.round_id AND a.ordinal = step_run.ordinal
    AND a.state = 'COUNTED' AND a.at < step_run.closed_at);

CREATE TABLE joined (
  round_id TEXT NOT NULL REFERENCES round (id),
  place INTEGER NOT NULL,           -- the first leads a live round, or owns a solo one
  member_id TEXT NOT NULL REFERENCES member (id),
  PRIMARY KEY (round_id, place)
) STRICT;

CREATE TABLE liked (
  answer_id TEXT NOT NULL REFERENCES answer (id),
  member_id TEXT NOT NULL REFERENCES member (id), -- who reacted to it
  PRIMARY KEY (answer_id, member_id)
) STRICT;

-- Streaks: who was away, and when nobody could answer.

CREATE INDEX away_member ON away (member_id, until_at);

CREATE TABLE outage (
  id TEXT PRIMARY KEY,              -- who/since: noticed twice, it is the same
  platform TEXT,                    -- absent when it was we ourselves
  from_at INTEGER NOT NULL,
  until_at INTEGER,                 -- absent while it lasts
  cause TEXT NOT NULL               -- NOT_RUNNING | LINE | SENDING
) STRICT;
-- A streak reads all rows of a member: side by side in the index, with all that it reads.
DROP INDEX ledger_member;
CREATE INDEX ledger_member ON ledger
  (channel_id, member_id, round_seq, seq, outcome, round_id, at, cause, actor);
CREATE UNIQUE INDEX outage_open ON outage (platform, cause) WHERE until_at IS NULL;
CREATE INDEX outage_until ON outage (until_at);

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
CREATE INDEX ledger_later ON ledger (channel_id, round_seq, member_id) WHERE cause <> 'FINAL';
CREATE INDEX round_date ON round (channel_id, local_date);

-- Operations: what platforms have not granted, as the running process knows it.

CREATE TABLE lack (
  platform TEXT NOT NULL,
  workspace TEXT NOT NULL,          -- empty for everywhere, as is the channel
  channel TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  needed INTEGER NOT NULL,          -- 1 where rounds cannot be held without it
  PRIMARY KEY (platform, workspace, channel, kind, name)
) STRICT;
CREATE INDEX outbox_unsent ON outbox (state) WHERE body IS NOT NULL
  AND state IN ('DEAD', 'EXPIRED', 'CANCELLED', 'HELD');

-- Errands: timers of other kinds than a round's own.

CREATE INDEX timer_kind ON timer (kind, due_at);
