import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CUT, startHostileServer, type HostileServer } from '../testing/hostile-imap.ts';
import { eventually } from '../testing/mailbox-process.ts';
import { ACCOUNT, accountAt, syncedMailbox, type SyncedMailbox } from '../testing/synced-mailbox.ts';

let server: HostileServer;
let mine: SyncedMailbox;
beforeEach(async () => {
  server = await startHostileServer();
  mine = syncedMailbox({ caFile: server.caFile, settings: server.settings, password: 'x' });
  server.messages = [1, 2, 3].map((uid) => ({ uid, raw: `Subject: Letter ${uid}\r\n\r\nThis is letter ${uid}.\r\n` }));
});
afterEach(async () => {
  await mine.remove();
  await server.end();
});

const stored = async () => (await mine.messages()).filter(({ body }) => body === 'stored').length;

describe('a server that', () => {
  it('behaves is synced, and only ever read from', async () => {
    await mine.start();
    await eventually('all bodies', async () => (await stored()) === 3);
    expect(await mine.subjects()).toEqual(['Letter 3', 'Letter 2', 'Letter 1']);
    expect(server.said.filter((line) => /^(?:UID )?(?:SELECT|STORE|APPEND|EXPUNGE|COPY|MOVE)|BODY\[|RFC822(?!\.SIZE)/.test(line))).toEqual([]);
  });

  it.each([
    ['cannot be parsed', '(((("'],
    ['is NIL', 'NIL'],
    ['holds everything but strings', '((("a")) (NIL NIL) 7 (1 2 3 4) NIL NIL NIL NIL NIL NIL)'],
  ])('sends an envelope that %s loses no message', async (_, envelope) => {
    server.misdeeds = { envelope: ({ uid }) => (uid === 2 ? envelope : 'NIL') };
    await mine.start();
    await eventually('all bodies', async () => (await stored()) === 3);
    const sources = await Promise.all((await mine.messages()).map(({ id }) => mine.source(id)));
    expect(sources.toSorted()).toEqual(server.messages.map(({ raw }) => raw));
  });

  it('announces two gigabytes for one body gets the others fetched, and keeps its own', async () => {
    server.misdeeds = { body: ({ uid }) => (uid === 2 ? '* 2 FETCH (UID 2 BODY[] {2147483647}\r\nlet us begin' : null) };
    await mine.start();
    await eventually('the other bodies', async () => (await stored()) === 2);
    expect((await mine.messages()).map(({ body }) => body).toSorted()).toEqual(['pending', 'stored', 'stored']);
    await eventually('rest', () => mine.status() === 'idle');
    server.misdeeds = {};
    const pending = (await mine.messages()).find(({ body }) => body === 'pending');
    expect(await mine.source(pending!.id)).toContain('This is letter 2.');
  });

  it('drops the connection in the middle of the bodies is asked again', async () => {
    let drops = 1;
    server.misdeeds = { body: ({ uid }) => (uid === 3 && drops-- > 0 ? CUT : null) };
    await mine.start();
    await eventually('all bodies', async () => (await stored()) === 3);
    expect(await stored()).toBe(3);
  });

  it('refuses to search is not believed to be empty', async () => {
    await mine.start();
    await eventually('all bodies', async () => (await stored()) === 3);
    server.messages = server.messages.slice(1);
    server.misdeeds = { search: 'NO not now' };
    await mine.calls.syncNow({ accountId: (await mine.mailbox('INBOX')).accountId });
    await eventually('a refused search', () => server.said.includes('UID SEARCH ALL'));
    expect(await mine.messages()).toHaveLength(3);
    server.misdeeds = {};
    await mine.sync();
    expect(await mine.subjects()).toEqual(['Letter 3', 'Letter 2']);
  });

  it.each([
    ['in words of its own', 'BAD Request is throttled. Suggested Backoff Time: 20 milliseconds'],
    ['by its name', 'NO [THROTTLED] Slower, please'],
  ])('puts an act off %s is left alone, and told of it later', async (_, answer) => {
    const stores = () => server.said.filter((line) => line.startsWith('UID STORE'));
    await mine.start();
    await eventually('all bodies', async () => (await stored()) === 3);
    const [letter] = await mine.messages();
    server.misdeeds = { store: answer };
    for (let asked = 1; asked <= 4; asked++) {
      if (asked === 1) await mine.calls.setSeen({ messageId: letter!.id, seen: true });
      else await mine.calls.syncNow({ accountId: ACCOUNT });
      await eventually('it was asked', () => stores().length === asked);
      await eventually('left alone', () => mine.status() === 'offline');
    }
    const box = await mine.mailbox('INBOX');
    expect([box.problem, (await mine.messages())[0]?.seen]).toEqual([null, true]);
    server.misdeeds = {};
    await mine.calls.syncNow({ accountId: ACCOUNT });
    await eventually('it was told', () => stores().length === 5 && mine.status() === 'idle');
    await mine.sync();
    expect(stores()).toHaveLength(5);
  });

  it('gives no body for a message that it lists is not asked for it for ever', async () => {
    server.misdeeds = { body: ({ uid }) => (uid === 1 ? '* 1 FETCH (UID 1 BODY[] NIL)\r\n' : null) };
    await mine.start();
    await eventually('the other bodies', async () => (await stored()) === 2);
    await eventually('rest', () => mine.status() === 'idle');
    const [oldest] = (await mine.messages()).filter(({ body }) => body === 'pending');
    expect(await mine.calls.message({ messageId: oldest!.id })).toMatchObject({ ok: false, error: { code: 'body-not-here' } });
  });

  it('will not open a mailbox has it marked with its reason, and what is stored can be read', async () => {
    await mine.start();
    await eventually('all bodies', async () => (await stored()) === 3);
    expect(await mine.mailbox('INBOX')).toMatchObject({ problem: null });
    server.misdeeds = { examine: 'NO [INUSE] The mailbox is being repaired' };
    await mine.calls.syncNow({ accountId: (await mine.mailbox('INBOX')).accountId });
    await eventually('the mark', async () => (await mine.mailbox('INBOX')).problem?.includes('The mailbox is being repaired'));
    expect(await mine.messages()).toHaveLength(3);
    server.misdeeds = {};
    await mine.calls.syncNow({ accountId: (await mine.mailbox('INBOX')).accountId });
    await eventually('no mark', async () => (await mine.mailbox('INBOX')).problem === null);
  });

  it('does not say under which UIDVALIDITY it has a mailbox has it marked with the reason', async () => {
    server.misdeeds = { nameless: true };
    await mine.start();
    await eventually('the mark', async () => (await mine.mailbox('INBOX')).problem?.includes('UIDVALIDITY'));
    await eventually('rest', () => mine.status() === 'idle');
    expect(await mine.messages()).toEqual([]);
  });
});

describe('a server with QRESYNC that', () => {
  const start = async () => {
    server.misdeeds = { resync: { before: '', after: '', modseq: 5 } };
    await mine.start();
    await eventually('all bodies', async () => (await stored()) === server.messages.length);
  };
  const resync = async (says: { before?: string; after?: string }) => {
    server.misdeeds = { resync: { before: '', after: '', ...says, modseq: 9 } };
    await mine.sync();
  };

  it('has something left to say of the mailbox that was open is not taken to speak of the one that is being opened', async () => {
    await start();
    await resync({
      before: '* VANISHED 1\r\n* 2 FETCH (UID 2 FLAGS (\\Flagged) MODSEQ (7))\r\n* OK [CLOSED] .\r\n',
      after: '* 3 FETCH (UID 3 FLAGS (\\Flagged) MODSEQ (8))\r\n',
    });
    expect((await mine.messages()).map(({ subject, flagged }) => [subject, flagged])).toEqual([
      ['Letter 3', true],
      ['Letter 2', false],
      ['Letter 1', false],
    ]);
  });

  it('has forgotten which messages were expunged, and names all UIDs that are not there, is believed', async () => {
    server.messages[2]!.uid = 1_000_000;
    await start();
    server.messages = server.messages.filter(({ uid }) => uid !== 2);
    await resync({ after: '* VANISHED (EARLIER) 2:999999\r\n* 1 FETCH (UID 1 FLAGS (\\Flagged) MODSEQ (8))\r\n' });
    expect((await mine.subjects()).toSorted()).toEqual(['Letter 1', 'Letter 1000000']);
  });
});

it('a connection that is dead without a word is noticed within seconds where the reader asks for new mail', async () => {
  await mine.start();
  await eventually('all bodies', async () => (await stored()) === 3);
  await eventually('rest', () => mine.status() === 'idle');
  server.silence();
  server.messages.push({ uid: 4, raw: 'Subject: Letter 4\r\n\r\nThis is letter 4.\r\n' });
  await mine.calls.syncNow({ accountId: ACCOUNT });
  await eventually('the new message', async () => (await mine.subjects()).includes('Letter 4'));
  expect(mine.status()).not.toBe('offline');
});

it('an account that is started twice at once is synced once, and ends', async () => {
  await mine.start();
  const start = () => mine.calls.startAccount({ account: accountAt(server.settings()), secret: { kind: 'password', password: 'x' } });
  expect(await Promise.all([start(), start()])).toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
  ]);
  await eventually('all bodies', async () => (await stored()) === 3);
  await mine.calls.removeAccount({ accountId: ACCOUNT });
  await eventually('no connection', () => server.connections() === 0);
  expect(await mine.calls.mailboxes()).toEqual([]);
});
