-- The browser chat's own tables. Each statement is safe to run again at every start.
-- Times are epoch milliseconds, flags 0 or 1, ids of messages count up.

CREATE TABLE IF NOT EXISTS web_member (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  zone TEXT,
  manages INTEGER NOT NULL,
  seeded INTEGER NOT NULL,          -- put there by the demo, so a browser may play it
  joined_at INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS web_browser (
  cookie_hash TEXT PRIMARY KEY,
  own_id TEXT,                      -- the member that this browser made
  plays_id TEXT NOT NULL            -- the member that it speaks as now, where it names no window
) STRICT;

-- A tab that speaks as somebody else than its browser's own member; one without a row is oneself.
CREATE TABLE IF NOT EXISTS web_window (
  cookie_hash TEXT NOT NULL,
  window_id TEXT NOT NULL,
  plays_id TEXT NOT NULL,
  ear TEXT,                         -- the newest event stream that it opened
  shut INTEGER NOT NULL,            -- whether that stream ended, and so nobody plays here
  PRIMARY KEY (cookie_hash, window_id)
) STRICT;
CREATE INDEX IF NOT EXISTS web_window_plays ON web_window (plays_id);

CREATE TABLE IF NOT EXISTS web_channel (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  topic TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS web_message (
  id INTEGER PRIMARY KEY,
  channel_id TEXT NOT NULL REFERENCES web_channel (id),
  thread_id INTEGER,                -- the root's id, absent in the channel itself
  key TEXT NOT NULL UNIQUE,         -- the sending's key, or ~say/member/nonce
  author_id TEXT,                   -- absent for the bot
  to_id TEXT,                       -- the only reader of a private message
  at INTEGER NOT NULL,
  post TEXT,                        -- of the bot, as the page reads it
  text TEXT,                        -- of a person, as it stands now
  first_text TEXT,                  -- of a person, before the first edit
  thread_title TEXT,                -- of a root whose thread was opened
  edited_at INTEGER,
  deleted_at INTEGER,
  deleted_by TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS web_message_place ON web_message (channel_id, thread_id, id);

CREATE TABLE IF NOT EXISTS web_edit (
  key TEXT PRIMARY KEY,
  message_id INTEGER NOT NULL REFERENCES web_message (id),
  at INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS web_edit_message ON web_edit (message_id, at);

CREATE TABLE IF NOT EXISTS web_reaction (
  message_id INTEGER NOT NULL REFERENCES web_message (id),
  member_id TEXT NOT NULL,          -- empty for the bot
  name TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (message_id, member_id, name)
) STRICT;

CREATE TABLE IF NOT EXISTS web_action (
  key TEXT PRIMARY KEY,             -- kind/member/nonce: a retry keeps the first try's time
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS web_change (
  seq INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,               -- added | changed | deleted | reacted | members | channels
  message_id INTEGER
) STRICT;
