import { createHash } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { hasCyrus, startCyrus } from '../testing/cyrus.ts';
import { startDovecot } from '../testing/dovecot.ts';
import type { ImapServer } from '../testing/imap-server.ts';
import { eventually } from '../testing/mailbox-process.ts';
import { random, type Random } from '../testing/random.ts';
import { SecondClient } from '../testing/second-client.ts';
import { ACCOUNT, syncedMailbox, type SyncedMailbox } from '../testing/synced-mailbox.ts';
import { flagBits, MOVING } from './store/flags.ts';
import { openStoreFile, closeStoreFile } from './store/open.ts';
import { readSource } from './store/sources.ts';

/** Another walk: WALK_SEED=7 npx vitest run --project integration random-walk */
const SEED = Number(process.env['WALK_SEED'] ?? 1);
const STEPS = 300;
/** It fetches a few thousand messages and starts a dozen times. */
const PATIENCE_MS = 300_000;

const SERVERS: Readonly<Record<string, () => Promise<ImapServer>>> = {
  'Dovecot with everything': () => startDovecot(),
  'Dovecot with CONDSTORE alone, sdbox and dots': () => startDovecot({ capabilities: 'condstore', store: 'sdbox', separator: '.' }),
  'Dovecot with neither': () => startDovecot({ capabilities: 'plain' }),
  'Dovecot that can only copy and expunge all': () => startDovecot({ capabilities: 'old' }),
  Cyrus: () => startCyrus(),
};

let server: ImapServer;
let mine: SyncedMailbox;
/** What has been started, last first. */
const started: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of started.splice(0)) await end();
});

/** What the reader does meanwhile. */
async function act(dice: Random): Promise<string> {
  const mailboxes = (await mine.calls.mailboxes()).filter(({ total }) => total > 0);
  if (mailboxes.length === 0) return 'nothing to act on';
  const from = dice.pick(mailboxes);
  const { messages } = await mine.calls.page({ mailboxIds: [from.id], after: null, limit: 50, grouped: false });
  if (messages.length === 0) return 'nothing to act on';
  const { id: messageId, subject } = dice.pick(messages);
  const kind = dice.integer(3);
  if (kind === 0) await mine.calls.setSeen({ messageId, seen: dice.chance(0.5) });
  else if (kind === 1) await mine.calls.setFlagged({ messageId, flagged: dice.chance(0.5) });
  else await mine.calls.move({ messageId, from: from.id, to: dice.pick(mailboxes).id });
  return `the reader ${['marks', 'stars', 'moves'][kind]} ${subject} of ${from.path}`;
}

interface Held {
  uid: number;
  flags: number;
  digest: string;
}

const digestOf = (source: Uint8Array) => createHash('sha256').update(source).digest('hex');

/** What the store holds, with the process that wrote it ended. */
async function held(): Promise<Map<string, Held[]>> {
  const opened = openStoreFile(mine.file);
  if (opened.state !== 'open') throw new Error(opened.reason);
  const { db } = opened;
  const rows = db.all<{ path: string; uid: number; flags: number; id: number }>(
    'SELECT f.path, p.uid, p.flags, p.message_id AS id FROM placement AS p JOIN folder AS f ON f.id = p.folder_id ORDER BY p.folder_id, p.uid',
  );
  const here = new Map(db.all<{ path: string }>('SELECT path FROM folder').map(({ path }) => [path, [] as Held[]]));
  for (const { path, uid, flags, id } of rows) {
    const source = await readSource(db, id);
    here.get(path)?.push({ uid, flags: flags & ~MOVING, digest: source ? digestOf(source) : 'no body' });
  }
  expect(db.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  // What the triggers counted is what there is.
  const counted = db.all('SELECT id, total, unseen, wanted FROM folder ORDER BY id');
  const recounted = `SELECT f.id, count(p.uid) AS total, coalesce(sum((p.flags & 65) = 0), 0) AS unseen, coalesce(sum(p.wanted), 0) AS wanted
    FROM folder AS f LEFT JOIN placement AS p ON p.folder_id = f.id GROUP BY f.id ORDER BY f.id`;
  expect(counted).toEqual(db.all(recounted));
  expect(db.all('SELECT id FROM message AS m WHERE NOT EXISTS (SELECT 1 FROM placement AS p WHERE p.message_id = m.id)')).toEqual([]);
  closeStoreFile(db);
  return here;
}

/** Acts that the server has not been told of. */
function untold(): number {
  const opened = openStoreFile(mine.file);
  if (opened.state !== 'open') throw new Error(opened.reason);
  const told = opened.db.get<{ n: number }>('SELECT count(*) AS n FROM operation');
  closeStoreFile(opened.db);
  return told?.n ?? 0;
}

it.for(Object.keys(SERVERS))(
  'after 300 steps of somebody else, of the reader, of a bad network and of crashes, the store equals the server: %s',
  { timeout: PATIENCE_MS },
  async (name, { skip }) => {
    skip(name === 'Cyrus' && !hasCyrus(), 'Cyrus is not here; npm test fetches it on Debian.');
    server = await SERVERS[name]!();
    started.unshift(() => server.end());
    mine = syncedMailbox(server);
    started.unshift(() => mine.remove());
    const dice = random(SEED);
    const other = new SecondClient(server, dice);
    started.unshift(async () => other.close());
    await mine.start();
    const steps: string[] = [];
    let told: readonly object[] = [];
    let away = false;
    const take = async (): Promise<string> => {
      const die = dice.integer(100);
      if (die < 3) {
        await mine.process.kill();
        await mine.start();
        return 'killed and started';
      }
      if (die < 5) {
        await server.stop();
        away = true;
        await eventually('offline', () => mine.status() === 'offline');
        const acts = [await act(dice), await act(dice)];
        await server.start();
        return `offline: ${acts.join('; ')}`;
      }
      if (die < 11) {
        if (away) await mine.calls.syncNow({ accountId: ACCOUNT });
        away = false;
        await mine.sync();
        return 'synced';
      }
      return die < 20 ? act(dice) : other.step();
    };
    try {
      for (let step = 0; step < STEPS; step++) {
        steps.push(await take());
        told = mine.process.events.status;
      }
      await eventually('the server was told of every act', async () => {
        await mine.sync();
        return untold() === 0;
      });
      // Over connections that have not listed mailboxes before (`SecondClient.everything`).
      await mine.end();
      await mine.start();
      await mine.sync();
      await mine.bodies();
      await mine.end();
      const there = [...(await other.everything())].map(([path, messages]): [string, Held[]] => [
        path,
        messages.map(({ uid, flags, source }) => ({ uid, flags: flagBits(flags), digest: digestOf(source) })),
      ]);
      expect(Object.fromEntries(await held())).toEqual(Object.fromEntries(there));
      expect(there.flatMap(([, messages]) => messages).length).toBeGreaterThan(50);
    } catch (error) {
      // What led here, for whoever has to find out.
      const { responseText = '', executedCommand = '' } = error as { responseText?: string; executedCommand?: string };
      const story = [...steps, JSON.stringify(told.slice(-10)), executedCommand, responseText];
      process.stderr.write(`${story.join('\n')}\n`);
      throw error;
    }
  },
);
