/** The schema as it was first; the steps from it to today's are in migrations.ts. */
export const FIRST_SCHEMA = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    -- 1: being removed; what is left of it is taken out at the next start.
    removed INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE TABLE folder (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
    path TEXT NOT NULL,
    name TEXT NOT NULL,
    delimiter TEXT,
    special_use TEXT,
    selectable INTEGER NOT NULL,
    uid_validity TEXT,
    uid_next INTEGER NOT NULL DEFAULT 0,
    -- Changes up to here are in the store, for the messages that are.
    modseq TEXT,
    -- 1: every message of the mailbox has been here once.
    complete INTEGER NOT NULL DEFAULT 0,
    total INTEGER NOT NULL DEFAULT 0,
    unseen INTEGER NOT NULL DEFAULT 0,
    -- Bodies to be fetched in the background.
    wanted INTEGER NOT NULL DEFAULT 0,
    UNIQUE (account_id, path)
  ) STRICT;

  CREATE TABLE thread (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL,
    size INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX thread_account ON thread (account_id);

  CREATE TABLE message (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
    thread_id INTEGER NOT NULL REFERENCES thread,
    -- 53 bits of the SHA-256 of the Message-ID; null where there is none.
    ref INTEGER,
    -- OBJECTID's EMAILID or X-GM-MSGID.
    email_id TEXT,
    -- SHA-256 of the bytes.
    digest BLOB,
    sender_name TEXT NOT NULL DEFAULT '',
    sender_address TEXT NOT NULL DEFAULT '',
    recipients TEXT NOT NULL DEFAULT '[]',
    subject TEXT NOT NULL DEFAULT '',
    snippet TEXT NOT NULL DEFAULT '',
    size INTEGER NOT NULL,
    attachments INTEGER NOT NULL DEFAULT 0,
    stored INTEGER NOT NULL DEFAULT 0,
    -- 0: not yet, 1: scanned, 2: could not be read.
    scan INTEGER NOT NULL DEFAULT 0,
    mark TEXT,
    placements INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX message_ref ON message (account_id, ref);
  CREATE INDEX message_email_id ON message (account_id, email_id) WHERE email_id IS NOT NULL;
  CREATE INDEX message_thread ON message (thread_id);
  CREATE INDEX message_unscanned ON message (id) WHERE stored = 1 AND scan = 0;
  CREATE INDEX message_orphan ON message (account_id) WHERE placements = 0;

  CREATE TABLE source (
    message_id INTEGER PRIMARY KEY REFERENCES message ON DELETE CASCADE,
    encoding TEXT NOT NULL,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;

  CREATE TABLE placement (
    folder_id INTEGER NOT NULL REFERENCES folder ON DELETE CASCADE,
    uid INTEGER NOT NULL,
    message_id INTEGER NOT NULL REFERENCES message ON DELETE CASCADE,
    date INTEGER NOT NULL,
    flags INTEGER NOT NULL,
    wanted INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (folder_id, uid)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX placement_page ON placement (folder_id, date, message_id);
  CREATE INDEX placement_message ON placement (message_id);
  CREATE INDEX placement_wanted ON placement (folder_id, date) WHERE wanted = 1;

  CREATE TABLE msgref (
    account_id INTEGER NOT NULL,
    ref INTEGER NOT NULL,
    thread_id INTEGER NOT NULL,
    PRIMARY KEY (account_id, ref)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX msgref_thread ON msgref (thread_id);

  -- What the reader did to the \\Seen flag and the server does not know yet: the last act for each message of a mailbox.
  CREATE TABLE seen_operation (
    folder_id INTEGER NOT NULL REFERENCES folder ON DELETE CASCADE,
    message_id INTEGER NOT NULL REFERENCES message ON DELETE CASCADE,
    seen INTEGER NOT NULL,
    -- Grows with each act, so that an answer to an older one does not take the newer away.
    act INTEGER NOT NULL,
    refusals INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (folder_id, message_id)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX seen_operation_message ON seen_operation (message_id);

  CREATE VIRTUAL TABLE search USING fts5 (
    subject, people, body, attachments,
    content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
  );

  CREATE TRIGGER placement_added AFTER INSERT ON placement BEGIN
    UPDATE folder SET total = total + 1, unseen = unseen + ((new.flags & 1) = 0), wanted = wanted + new.wanted WHERE id = new.folder_id;
    UPDATE message SET placements = placements + 1 WHERE id = new.message_id;
  END;
  CREATE TRIGGER placement_removed AFTER DELETE ON placement BEGIN
    UPDATE folder SET total = total - 1, unseen = unseen - ((old.flags & 1) = 0), wanted = wanted - old.wanted WHERE id = old.folder_id;
    UPDATE message SET placements = placements - 1 WHERE id = old.message_id;
  END;
  CREATE TRIGGER placement_changed AFTER UPDATE OF flags, wanted ON placement
  WHEN old.flags <> new.flags OR old.wanted <> new.wanted BEGIN
    UPDATE folder SET
      unseen = unseen + ((new.flags & 1) = 0) - ((old.flags & 1) = 0),
      wanted = wanted + new.wanted - old.wanted
    WHERE id = new.folder_id;
  END;

  CREATE TRIGGER message_added AFTER INSERT ON message BEGIN
    UPDATE thread SET size = size + 1 WHERE id = new.thread_id;
  END;
  CREATE TRIGGER message_removed AFTER DELETE ON message BEGIN
    UPDATE thread SET size = size - 1 WHERE id = old.thread_id;
    DELETE FROM search WHERE old.scan = 1 AND rowid = old.id;
  END;
  CREATE TRIGGER message_rethreaded AFTER UPDATE OF thread_id ON message WHEN old.thread_id <> new.thread_id BEGIN
    UPDATE thread SET size = size - 1 WHERE id = old.thread_id;
    UPDATE thread SET size = size + 1 WHERE id = new.thread_id;
  END;
`;
