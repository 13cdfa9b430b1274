-- Times are epoch milliseconds in UTC, ids are ULIDs as text, JSON is text, flags are 0 or 1.

CREATE TABLE workspace (
  id TEXT PRIMARY KEY,
  platform TEXT NOT NULL,
  native_id TEXT NOT NULL,
  status TEXT NOT NULL,
  UNIQUE (platform, native_id)
) STRICT;

CREATE TABLE channel (
  id TEXT PRIMARY KEY,
  workspace_id TEXT NOT NULL REFERENCES workspace (id),
  native_id TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL,              -- ACTIVE | DISABLED
  reason TEXT,
  UNIQUE (workspace_id, native_id)
) STRICT;

CREATE TABLE member (
  id TEXT PRIMARY KEY,
  workspace_id TEXT NOT NULL REFERENCES workspace (id),
  native_id TEXT,
  name TEXT,
  zone TEXT,
  state TEXT NOT NULL,              -- IN | LEFT | OPTED_OUT | FORGOTTEN
  UNIQUE (workspace_id, native_id)
) STRICT;

CREATE TABLE schedule (
  id TEXT PRIMARY KEY,
  channel_id TEXT NOT NULL UNIQUE REFERENCES channel (id),
  spec TEXT NOT NULL,               -- the Schedule record as JSON
  next_run_at INTEGER,
  next_date TEXT,                   -- the scheduled local date of next_run_at
  last_opened_at INTEGER,
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX schedule_next ON schedule (next_run_at);

CREATE TABLE planned (
  schedule_id TEXT NOT NULL REFERENCES schedule (id),
  position INTEGER NOT NULL,
  drill_key TEXT NOT NULL,
  PRIMARY KEY (schedule_id, position)
) STRICT;

CREATE TABLE away (
  member_id TEXT NOT NULL REFERENCES member (id),
  from_at INTEGER NOT NULL,
  until_at INTEGER NOT NULL,
  declared_at INTEGER NOT NULL
) STRICT;

CREATE TABLE drill_content (
  hash TEXT PRIMARY KEY,
  drill_key TEXT NOT NULL,
  revision INTEGER NOT NULL,
  schema_version TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT;

CREATE TABLE round (
  id TEXT PRIMARY KEY,
  channel_id TEXT NOT NULL REFERENCES channel (id),
  slot_key TEXT NOT NULL,           -- schedule:date | adhoc:id | past:date
  seq INTEGER NOT NULL,
  local_date TEXT NOT NULL,
  title TEXT NOT NULL,
  drill_hash TEXT REFERENCES drill_content (hash),
  drill_key TEXT,                   -- absent for seeded rounds, which do not count as held
  pace TEXT NOT NULL,
  k INTEGER NOT NULL,
  state TEXT NOT NULL,
  position INTEGER NOT NULL,
  version INTEGER NOT NULL,
  planned_at INTEGER NOT NULL,
  opened_at INTEGER,
  wrap_at INTEGER,
  due_at INTEGER,
  grace_end_at INTEGER,
  spec TEXT NOT NULL,               -- what else is pinned at opening, as JSON
  degraded INTEGER NOT NULL DEFAULT 0,
  salt TEXT NOT NULL,
  root_id TEXT,                     -- the platform's ids, once they are known
  thread_id TEXT,
  UNIQUE (channel_id, slot_key),
  UNIQUE (channel_id, seq)
) STRICT;
CREATE INDEX round_state ON round (state);
CREATE INDEX round_thread ON round (channel_id, thread_id);

CREATE TABLE step_run (
  round_id TEXT NOT NULL REFERENCES round (id),
  ordinal INTEGER NOT NULL,
  part_id TEXT NOT NULL,            -- the step's or the twist's id
  stage INTEGER NOT NULL,
  opens_at INTEGER,
  closes_at INTEGER NOT NULL,
  closed_at INTEGER,
  cause TEXT,
  PRIMARY KEY (round_id, ordinal)
) STRICT;

CREATE TABLE progress (
  round_id TEXT NOT NULL REFERENCES round (id),
  ordinal INTEGER NOT NULL,
  member_id TEXT NOT NULL REFERENCES member (id),
  hints INTEGER NOT NULL DEFAULT 0,
  numbers INTEGER NOT NULL DEFAULT 0,
  reference_seen_at INTEGER,
  tried_at INTEGER,
  told_at INTEGER,
  PRIMARY KEY (round_id, ordinal, member_id)
) STRICT;

CREATE TABLE answer (
  id TEXT PRIMARY KEY,
  round_id TEXT NOT NULL REFERENCES round (id),
  ordinal INTEGER NOT NULL,
  member_id TEXT NOT NULL REFERENCES member (id),
  kind TEXT NOT NULL,               -- FORM | OPEN | VOTE | ESTIMATE
  source TEXT NOT NULL,             -- the platform's id of what brought it
  at INTEGER NOT NULL,
  state TEXT NOT NULL,              -- COUNTED | CHAT | WITHDRAWN | REMOVED
  blind INTEGER NOT NULL,
  hidden INTEGER NOT NULL,
  text TEXT,
  tokens TEXT,
  length INTEGER NOT NULL DEFAULT 0,
  value REAL,
  liked INTEGER NOT NULL DEFAULT 0, -- how many people marked it
  UNIQUE (round_id, source, kind)
) STRICT;
CREATE INDEX answer_member ON answer (member_id, round_id);
CREATE UNIQUE INDEX answer_one ON answer (round_id, ordinal, member_id, kind) WHERE kind <> 'OPEN';

CREATE TABLE taught (
  round_id TEXT NOT NULL REFERENCES round (id),
  member_id TEXT NOT NULL REFERENCES member (id),
  answer_id TEXT NOT NULL REFERENCES answer (id),
  PRIMARY KEY (round_id, member_id)
) STRICT;

CREATE TABLE fact_asked (
  round_id TEXT NOT NULL REFERENCES round (id),
  fact_id TEXT NOT NULL,
  member_id TEXT NOT NULL REFERENCES member (id),
  at INTEGER NOT NULL,
  PRIMARY KEY (round_id, fact_id)
) STRICT;

CREATE TABLE self_check (
  round_id TEXT NOT NULL REFERENCES round (id),
  member_id TEXT NOT NULL REFERENCES member (id),
  stage INTEGER NOT NULL,
  mark INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (round_id, member_id, stage)
) STRICT;

CREATE TABLE ledger (
  seq INTEGER PRIMARY KEY,
  channel_id TEXT NOT NULL REFERENCES channel (id),
  member_id TEXT NOT NULL REFERENCES member (id),
  round_id TEXT NOT NULL REFERENCES round (id),
  round_seq INTEGER NOT NULL,
  outcome TEXT NOT NULL,            -- CREDITED | LATE | EXCUSED | ABSENT | GRANTED | VOIDED
  at INTEGER NOT NULL,
  cause TEXT NOT NULL,              -- FINAL or why somebody added it
  actor TEXT
) STRICT;
CREATE INDEX ledger_member ON ledger (channel_id, member_id, round_seq, seq);
CREATE INDEX ledger_outcome ON ledger (channel_id, outcome, round_seq);
CREATE UNIQUE INDEX ledger_final ON ledger (member_id, round_id) WHERE cause = 'FINAL';

CREATE TABLE seen (
  key TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX seen_at ON seen (at);

CREATE TABLE timer (
  owner TEXT NOT NULL,
  kind TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  PRIMARY KEY (owner, kind, ordinal)
) STRICT;
CREATE INDEX timer_due ON timer (due_at);

CREATE TABLE process (
  id TEXT PRIMARY KEY,
  started_at INTEGER NOT NULL,
  beat_at INTEGER NOT NULL
) STRICT;

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  channel_id TEXT,
  what TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE lane (
  id TEXT PRIMARY KEY,
  platform TEXT NOT NULL,
  owner TEXT,                       -- the process that is sending from it
  fence INTEGER NOT NULL DEFAULT 0, -- counts claims: an outcome is recorded only under its own
  hold_until INTEGER NOT NULL DEFAULT 0, -- back-off and pacing
  next_at INTEGER                   -- not later than the next thing to do; absent for nothing
) STRICT;
CREATE INDEX lane_due ON lane (platform, next_at) WHERE owner IS NULL AND next_at IS NOT NULL;
CREATE INDEX lane_owned ON lane (owner) WHERE owner IS NOT NULL;

CREATE TABLE outbox (
  seq INTEGER PRIMARY KEY,          -- the order of decisions
  lane_id TEXT NOT NULL REFERENCES lane (id),
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,               -- CHANNEL | OPEN_THREAD | THREAD | EDIT | REACT | MEMBER
  place_key TEXT,                   -- the row whose ref it needs
  target TEXT NOT NULL,             -- native refs and a thread's title, as JSON
  after_key TEXT,                   -- must be finished first
  body TEXT,                        -- the post as JSON; cleared after 30 days
  body_version INTEGER NOT NULL DEFAULT 1,
  sent_version INTEGER NOT NULL DEFAULT 0,
  plain INTEGER NOT NULL DEFAULT 0, -- 1 once the platform refused its form
  not_before INTEGER NOT NULL,
  expires_at INTEGER,
  state TEXT NOT NULL,              -- PENDING | SENDING | UNKNOWN | HELD | SENT | DEAD | EXPIRED | CANCELLED
  attempts INTEGER NOT NULL DEFAULT 0,
  tried_at INTEGER,
  looking_since INTEGER,            -- when it first could not be told whether it is there
  sent_at INTEGER,
  ref TEXT,
  message TEXT,                     -- the sent message by platform, workspace, channel and id
  error TEXT
) STRICT;
CREATE INDEX outbox_open ON outbox (lane_id, seq) WHERE state IN ('PENDING', 'SENDING', 'UNKNOWN');
CREATE INDEX outbox_expiry ON outbox (expires_at) WHERE state = 'PENDING' AND expires_at IS NOT NULL;
CREATE INDEX outbox_after ON outbox (after_key) WHERE after_key IS NOT NULL;
CREATE INDEX outbox_place ON outbox (place_key) WHERE place_key IS NOT NULL;
CREATE UNIQUE INDEX outbox_edit ON outbox (place_key) WHERE kind = 'EDIT';
CREATE INDEX outbox_message ON outbox (message) WHERE message IS NOT NULL;
CREATE INDEX outbox_trouble ON outbox (seq) WHERE state IN ('HELD', 'DEAD', 'UNKNOWN');
CREATE INDEX outbox_sent ON outbox (sent_at) WHERE body IS NOT NULL AND sent_at IS NOT NULL;
