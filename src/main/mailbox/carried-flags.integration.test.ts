import { afterEach, expect, it } from 'vitest';
import { startDovecot, type Dovecot, type DovecotOptions } from '../testing/dovecot.ts';
import { letter } from '../testing/letters.ts';
import { eventually } from '../testing/mailbox-process.ts';
import { random, type Random } from '../testing/random.ts';
import { ACCOUNT, syncedMailbox, type SyncedMailbox } from '../testing/synced-mailbox.ts';

/** Another walk: WALK_SEED=7 npx vitest run --project integration carried-flags */
const SEED = Number(process.env['WALK_SEED'] ?? 5);
const STEPS = 120;
const PATIENCE_MS = 180_000;
const PATHS = ['INBOX', 'Archive', 'Work', 'Travel'];

let server: Dovecot;
let mine: SyncedMailbox;
afterEach(async () => {
  await mine.remove();
  await server.end();
});

type Client = Awaited<ReturnType<Dovecot['client']>>;

/**
 * Another client. It moves by one command, which this server takes even where it does not offer it: one that copies and expunges would leave a star
 * behind that came in between.
 */
async function otherClient(): Promise<Client> {
  const client = await server.client();
  client.capabilities.set('MOVE', true);
  return client;
}

/** It files mail, and stars nothing. */
async function file(client: Client, dice: Random, made: () => number): Promise<string> {
  const path = dice.pick(PATHS);
  if (dice.chance(0.4)) {
    const number = made();
    await client.append(path, letter(number).raw);
    return `Letter ${number} came into ${path}`;
  }
  const to = dice.pick(PATHS);
  await client.mailboxOpen(path);
  const all = (await client.search({ all: true }, { uid: true })) || [];
  if (all.length === 0 || to === path) return 'nothing to file';
  const uids = [...new Set([dice.pick(all), dice.pick(all)])];
  const subjects = (await client.fetchAll(uids, { envelope: true }, { uid: true })).map(({ envelope }) => envelope?.subject);
  await client.messageMove(uids, to, { uid: true });
  return `${subjects.join()} of ${path} to ${to}`;
}

/** Stars, or not, a message that is shown. @returns its subject, and which of them */
async function star(dice: Random): Promise<[string, boolean] | null> {
  const { messages } = await mine.calls.page({
    mailboxIds: (await mine.calls.mailboxes()).map(({ id }) => id),
    after: null,
    limit: 200,
    grouped: false,
  });
  if (messages.length === 0) return null;
  const { id: messageId, subject } = dice.pick(messages);
  const flagged = dice.chance(0.7);
  const done = await mine.calls.setFlagged({ messageId, flagged });
  return done.ok ? [subject, flagged] : null;
}

async function starredThere(client: Client): Promise<string[]> {
  const starred: string[] = [];
  for (const path of PATHS) {
    const { exists } = await client.mailboxOpen(path, { readOnly: true });
    if (exists === 0) continue;
    for await (const { flags, envelope } of client.fetch('1:*', { flags: true, envelope: true }))
      if (flags?.has('\\Flagged')) starred.push(envelope?.subject ?? '');
  }
  return starred.toSorted();
}

const SERVERS: readonly DovecotOptions[] = [{}, { capabilities: 'plain', store: 'sdbox' }, { capabilities: 'old' }];

it.each(SERVERS)(
  'every star is where its message is, whoever moved it, over a bad network and crashes: Dovecot, %o',
  { timeout: PATIENCE_MS },
  async (options) => {
    server = await startDovecot(options);
    mine = syncedMailbox(server);
    let client = await otherClient();
    for (const path of PATHS.slice(1)) await client.mailboxCreate(path);
    await mine.start();
    const dice = random(SEED);
    const steps: string[] = [];
    const stars = new Map<string, boolean>();
    const acts = async () => {
      const done = await star(dice);
      if (done) stars.set(...done);
      steps.push(`the reader: ${done?.join(' ') ?? 'nothing'}`);
    };
    let letters = 0;
    const files = async () => void steps.push(await file(client, dice, () => ++letters));
    for (let step = 0; step < STEPS; step++) {
      const die = dice.integer(100);
      if (die < 4) {
        await mine.process.kill();
        await mine.start();
        steps.push('killed and started');
      } else if (die < 9) {
        client.close();
        await server.stop();
        await eventually('offline', () => mine.status() === 'offline');
        for (let count = 0; count < 3; count++) await acts();
        await server.start();
        client = await otherClient();
        for (let count = 0; count < 3; count++) await files();
        await mine.calls.syncNow({ accountId: ACCOUNT });
      } else if (die < 15) await mine.sync();
      else if (die < 40) await acts();
      else await files();
    }
    const wanted = [...stars].flatMap(([subject, isStarred]) => (isStarred ? [subject] : [])).toSorted();
    try {
      await eventually('all are starred on the server', async () => {
        await mine.sync();
        return (await starredThere(client)).toString() === wanted.toString();
      });
    } catch (error) {
      process.stderr.write(`${steps.join('\n')}\nwanted: ${wanted.join()}\nthere: ${(await starredThere(client)).join()}\n`);
      throw error;
    }
    expect(wanted.length).toBeGreaterThan(5);
    client.close();
  },
);
