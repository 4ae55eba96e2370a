import { FIRST_SCHEMA } from './first-schema.ts';

/**
 * The schema, as the steps that made it. `PRAGMA user_version` is the number of steps that a file has been through: a step
 * that was released is never changed, a new one is added.
 *
 * Flags are bits (flags.ts). Times are milliseconds. `message.id` is the INTERNALDATE in seconds, probed upward, so that the
 * order of row ids is that of dates. UIDVALIDITY and modification sequences are decimal text: they may exceed 2^53.
 */
export const MIGRATIONS: readonly string[] = [
  FIRST_SCHEMA,
  `
  -- The index anew, with a column for each thing that a search can ask for, and of every message from its envelope on. What was
  -- scanned is scanned again, for what the following tables keep.
  DROP TABLE search;
  CREATE VIRTUAL TABLE search USING fts5 (
    subject, sender, recipients, body, attachments,
    -- What is known of the message, as words that nobody can type (search-index.ts).
    facts,
    content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
  );
  INSERT INTO search (rowid, subject, sender, recipients, body, attachments, facts)
    SELECT id, subject, sender_name || ' ' || sender_address,
      (SELECT group_concat(json_extract(value, '$.name') || ' ' || json_extract(value, '$.address'), ' ') FROM json_each(recipients)),
      '', '', char(0xe000) || 'every'
    FROM message ORDER BY id;
  UPDATE message SET scan = 0 WHERE scan = 1 AND stored = 1;

  -- Searches that ask for little of what there is walk these.
  CREATE INDEX placement_unread ON placement (message_id) WHERE (flags & 1) = 0;
  CREATE INDEX placement_starred ON placement (message_id) WHERE (flags & 2) <> 0;
  CREATE INDEX message_account ON message (account_id);
  CREATE INDEX message_large ON message (id) WHERE size >= 1000000;

  -- What scanning took out of a message: the beginning of its text, to show what was found in it, and the URLs that it would have
  -- fetched, a JSON array, both zstd.
  CREATE TABLE extract (
    message_id INTEGER PRIMARY KEY REFERENCES message ON DELETE CASCADE,
    text BLOB,
    urls BLOB
  ) STRICT;

  -- Who wrote to an account; addresses in lower case. The counts are of messages in fact.
  CREATE TABLE sender (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
    address TEXT NOT NULL,
    name TEXT NOT NULL,
    messages INTEGER NOT NULL DEFAULT 0,
    tracking INTEGER NOT NULL DEFAULT 0,
    UNIQUE (account_id, address)
  ) STRICT;

  -- A tracking service, or (service = '') the company behind some.
  CREATE TABLE party (
    id INTEGER PRIMARY KEY,
    service TEXT NOT NULL,
    name TEXT NOT NULL,
    company TEXT NOT NULL,
    UNIQUE (service, company)
  ) STRICT;

  -- A received message that was scanned. Its id is its date in seconds.
  CREATE TABLE fact (
    message_id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL,
    sender_id INTEGER NOT NULL,
    -- Bits of facts.ts; 1: it tracks.
    flags INTEGER NOT NULL,
    -- A JSON array of ids.
    parties TEXT NOT NULL
  ) STRICT;
  CREATE INDEX fact_sender ON fact (sender_id, message_id);
  CREATE INDEX fact_sender_tracking ON fact (sender_id, message_id) WHERE (flags & 1) <> 0;

  -- The same by party.
  CREATE TABLE watched (
    party_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    account_id INTEGER NOT NULL,
    sender_id INTEGER NOT NULL,
    PRIMARY KEY (party_id, message_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX watched_sender ON watched (sender_id, party_id);

  -- Messages of a day (days since 1970-01-01 UTC), by the bits of their flags.
  CREATE TABLE day (
    account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
    day INTEGER NOT NULL,
    flags INTEGER NOT NULL,
    messages INTEGER NOT NULL,
    PRIMARY KEY (account_id, day, flags)
  ) STRICT, WITHOUT ROWID;

  CREATE TRIGGER fact_added AFTER INSERT ON fact BEGIN
    INSERT INTO day (account_id, day, flags, messages) VALUES (new.account_id, new.message_id / 86400, new.flags, 1)
      ON CONFLICT DO UPDATE SET messages = messages + 1;
    UPDATE sender SET messages = messages + 1, tracking = tracking + (new.flags & 1) WHERE id = new.sender_id;
    INSERT INTO watched (party_id, message_id, account_id, sender_id)
      SELECT value, new.message_id, new.account_id, new.sender_id FROM json_each(new.parties);
  END;
  CREATE TRIGGER fact_removed AFTER DELETE ON fact BEGIN
    UPDATE day SET messages = messages - 1 WHERE account_id = old.account_id AND day = old.message_id / 86400 AND flags = old.flags;
    DELETE FROM day WHERE account_id = old.account_id AND day = old.message_id / 86400 AND flags = old.flags AND messages = 0;
    UPDATE sender SET messages = messages - 1, tracking = tracking - (old.flags & 1) WHERE id = old.sender_id;
    DELETE FROM sender WHERE id = old.sender_id AND messages = 0;
    DELETE FROM watched WHERE message_id = old.message_id AND party_id IN (SELECT value FROM json_each(old.parties));
  END;

  DROP TRIGGER message_removed;
  CREATE TRIGGER message_removed AFTER DELETE ON message BEGIN
    UPDATE thread SET size = size - 1 WHERE id = old.thread_id;
    DELETE FROM search WHERE rowid = old.id;
    DELETE FROM fact WHERE message_id = old.id;
  END;
  `,
  `
  -- What the reader did to messages and the server does not know yet: the last act of each kind for each message of a mailbox.
  CREATE TABLE operation (
    folder_id INTEGER NOT NULL REFERENCES folder ON DELETE CASCADE,
    message_id INTEGER NOT NULL REFERENCES message ON DELETE CASCADE,
    -- 'seen', 'flagged', 'move'.
    kind TEXT NOT NULL,
    -- 1 or 0; for a move the mailbox that the message goes to.
    value INTEGER NOT NULL,
    -- Grows with each act, so that an answer to an older one does not take the newer away.
    act INTEGER NOT NULL,
    refusals INTEGER NOT NULL DEFAULT 0,
    -- Until then the reader may take it back.
    due INTEGER NOT NULL,
    PRIMARY KEY (folder_id, message_id, kind)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX operation_message ON operation (message_id);
  INSERT INTO operation (folder_id, message_id, kind, value, act, refusals, due)
    SELECT folder_id, message_id, 'seen', seen, act, refusals, 0 FROM seen_operation;
  DROP TABLE seen_operation;

  -- A message that is on its way to another mailbox (64 in flags.ts) is unread in none.
  CREATE INDEX placement_moving ON placement (folder_id) WHERE (flags & 64) <> 0;
  DROP TRIGGER placement_added;
  CREATE TRIGGER placement_added AFTER INSERT ON placement BEGIN
    UPDATE folder SET total = total + 1, unseen = unseen + ((new.flags & 65) = 0), wanted = wanted + new.wanted WHERE id = new.folder_id;
    UPDATE message SET placements = placements + 1 WHERE id = new.message_id;
  END;
  DROP TRIGGER placement_removed;
  CREATE TRIGGER placement_removed AFTER DELETE ON placement BEGIN
    UPDATE folder SET total = total - 1, unseen = unseen - ((old.flags & 65) = 0), wanted = wanted - old.wanted WHERE id = old.folder_id;
    UPDATE message SET placements = placements - 1 WHERE id = old.message_id;
  END;
  DROP TRIGGER placement_changed;
  CREATE TRIGGER placement_changed AFTER UPDATE OF flags, wanted ON placement
  WHEN old.flags <> new.flags OR old.wanted <> new.wanted BEGIN
    UPDATE folder SET
      unseen = unseen + ((new.flags & 65) = 0) - ((old.flags & 65) = 0),
      wanted = wanted + new.wanted - old.wanted
    WHERE id = new.folder_id;
  END;
  `,
  `
  -- What is not here whole: a search knows its envelope only.
  CREATE INDEX message_bodiless ON message (account_id) WHERE stored = 0 AND placements > 0;
  `,
  `
  -- Whose mailboxes the places of messages are of: user and host, as they were when the account was last started. NULL: not told yet.
  ALTER TABLE account ADD COLUMN mailboxes_of TEXT;
  `,
  `
  -- Large attachments, as they are encoded, each once: messages that have one stand in source without it. What was stored before stays whole.
  CREATE TABLE attachment (
    id INTEGER PRIMARY KEY,
    -- SHA-256 of the encoded bytes.
    digest BLOB NOT NULL UNIQUE,
    encoding TEXT NOT NULL,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE TABLE source_attachment (
    message_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE ON UPDATE CASCADE,
    -- Offset in the whole message.
    at INTEGER NOT NULL,
    attachment_id INTEGER NOT NULL REFERENCES attachment,
    PRIMARY KEY (message_id, at)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX source_attachment_attachment ON source_attachment (attachment_id);
  CREATE TRIGGER source_attachment_removed AFTER DELETE ON source_attachment BEGIN
    DELETE FROM attachment WHERE id = old.attachment_id
      AND NOT EXISTS (SELECT 1 FROM source_attachment WHERE attachment_id = old.attachment_id);
  END;
  `,
  `
  -- Answers that say of no message that they answer it, by the SHA-256 of their subject (53 bits, without what says that it is an answer).
  CREATE TABLE unbound_answer (
    account_id INTEGER NOT NULL,
    subject INTEGER NOT NULL,
    message_id INTEGER NOT NULL REFERENCES message ON DELETE CASCADE,
    PRIMARY KEY (account_id, subject, message_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX unbound_answer_message ON unbound_answer (message_id);
  `,
  `
  -- A move that is done by copying: how far it has come, so that a kill between two steps copies nothing twice (operations.ts).
  ALTER TABLE operation ADD COLUMN copy_from INTEGER;
  ALTER TABLE operation ADD COLUMN copied INTEGER NOT NULL DEFAULT 0;
  `,
  `
  -- Openings of mail files that have not come to their end: what a kill breaks off goes on at the next start.
  CREATE TABLE opening (
    id INTEGER PRIMARY KEY,
    account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
    -- A JSON array of absolute paths.
    paths TEXT NOT NULL,
    -- How often it was begun.
    begun INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  `,
  `
  -- Bytes as the server told (RFC822.SIZE), which may differ from those that came: by it a message is known again. NULL: it told what came.
  ALTER TABLE message ADD COLUMN announced INTEGER;
  `,
  `
  -- Every message is taken out of the index once, to be put in again when it has been scanned: by default FTS5 merges whatever has lost a tenth
  -- that way, again and again, which is most of what writing costs. Fewer and larger merges cost less; searches take the same.
  INSERT INTO search (search, rank) VALUES ('deletemerge', 50);
  INSERT INTO search (search, rank) VALUES ('automerge', 8);
  `,
  `
  -- How often all mailboxes were looked through, and the message of an act was in none of them (carry-over.ts).
  ALTER TABLE operation ADD COLUMN missed INTEGER NOT NULL DEFAULT 0;
  `,
];
