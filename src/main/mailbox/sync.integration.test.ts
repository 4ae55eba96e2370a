import { afterEach, describe, expect, it } from 'vitest';
import { startDovecot, type Dovecot, type DovecotOptions } from '../testing/dovecot.ts';
import { letter, letters } from '../testing/letters.ts';
import { eventually } from '../testing/mailbox-process.ts';
import { syncedMailbox, type SyncedMailbox } from '../testing/synced-mailbox.ts';

let server: Dovecot;
let mine: SyncedMailbox;
afterEach(async () => {
  await mine.remove();
  await server.end();
});
const setUp = async (options?: DovecotOptions) => {
  server = await startDovecot(options);
  mine = syncedMailbox(server);
};

/** Another client that names mailboxes as the server does. */
const otherClient = async () => {
  const client = await server.client();
  if (client.namespace) client.namespace.prefix = '';
  return client;
};

/** Every message of the mailbox, here and there: flags that a person sees, and bytes. */
const expectSame = async (path = 'INBOX') => {
  await mine.bodies();
  const client = await otherClient();
  await client.mailboxOpen(path, { readOnly: true });
  const there = client.mailbox && client.mailbox.exists > 0 ? await client.fetchAll('1:*', { flags: true, source: true, internalDate: true }) : [];
  await client.logout();
  const here = await Promise.all(
    (await mine.messages(path)).map(async ({ id, seen, flagged, answered, forwarded, date }) => ({
      seen,
      flagged,
      answered,
      forwarded,
      date,
      source: await mine.source(id),
    })),
  );
  const bySource = (a: { source: string }, b: { source: string }) => (a.source < b.source ? -1 : 1);
  expect(here.toSorted(bySource)).toEqual(
    there
      .map(({ flags = new Set(), source, internalDate }) => ({
        seen: flags.has('\\Seen'),
        flagged: flags.has('\\Flagged'),
        answered: flags.has('\\Answered'),
        forwarded: flags.has('$Forwarded'),
        date: internalDate instanceof Date ? internalDate.getTime() : 0,
        source: source?.toString('latin1') ?? '',
      }))
      .toSorted(bySource),
  );
};

describe('a first sync', () => {
  it('brings the mailboxes, every message newest first, and all bodies, and changes nothing on the server', async () => {
    await setUp();
    await server.deliver([...letters(1, 120), ...letters(121, 240, { flags: ['\\Seen'] })]);
    await server.deliver(letters(1_001, 1_003), 'Archive');
    await mine.start();
    await mine.sync();
    expect((await mine.calls.mailboxes()).map(({ path, specialUse, total, unseen }) => [path, specialUse, total, unseen])).toEqual([
      ['INBOX', 'inbox', 240, 120],
      ['Sent', 'sent', 0, 0],
      ['Drafts', 'drafts', 0, 0],
      ['Archive', 'archive', 3, 3],
      ['Junk', 'junk', 0, 0],
      ['Trash', 'trash', 0, 0],
    ]);
    expect(await mine.subjects()).toEqual(letters(1, 240).map((_, index) => `Letter ${240 - index}`));
    await expectSame();
    await expectSame('Archive');
    const client = await server.client();
    expect(await client.status('INBOX', { unseen: true })).toMatchObject({ unseen: 120 });
    await client.mailboxOpen('INBOX', { readOnly: true });
    const flags = (await client.fetchAll('1:*', { flags: true })).map(({ flags: set = new Set() }) => [...set].filter((flag) => flag !== '\\Recent'));
    expect(flags).toEqual([...Array.from({ length: 120 }, () => []), ...Array.from({ length: 120 }, () => ['\\Seen'])]);
  });

  it('over STARTTLS brings the same', async () => {
    await setUp();
    await server.deliver(letters(1, 5));
    await mine.start(server.settings('starttls'));
    await mine.sync();
    await expectSame();
  });

  it('of an empty account ends in step', async () => {
    await setUp();
    await mine.start();
    await mine.sync();
    expect(await mine.messages()).toEqual([]);
  });

  it('tells the ledger of every connection, and nothing private', async () => {
    await setUp();
    await server.deliver(letters(1, 3));
    await mine.start();
    await mine.sync();
    await mine.bodies();
    const entries = mine.process.events.connection;
    expect(entries.length).toBeGreaterThanOrEqual(2);
    for (const entry of entries) {
      expect(entry).toMatchObject({ by: 'imap', host: 'localhost', port: server.ports.tls, ip: '127.0.0.1', outcome: { state: 'done' } });
      expect(JSON.stringify(entry)).not.toMatch(/reader|correct horse|Letter/);
    }
  });
});

describe('a second start', () => {
  it('shows what is stored before any connection, and fetches only what is new', async () => {
    await setUp();
    await server.deliver(letters(1, 200));
    await mine.start();
    await mine.sync();
    await mine.bodies();
    await mine.end();
    const before = await server.bodiesServed();
    expect(before).toBe(200);

    await server.deliver(letters(201, 203));
    await mine.start();
    expect((await mine.messages()).length).toBeGreaterThanOrEqual(200);
    await mine.sync();
    await mine.bodies();
    expect((await mine.subjects()).slice(0, 4)).toEqual(['Letter 203', 'Letter 202', 'Letter 201', 'Letter 200']);
    await mine.end();
    expect((await server.bodiesServed()) - before).toBe(3);
    await mine.start();
    await expectSame();
  });
});

describe.each(['all', 'condstore', 'plain'] as const)('with a second client, and a server that offers: %s', (capabilities) => {
  it('takes over flags, expunged messages and new ones from while it was away', async () => {
    await setUp({ capabilities });
    await server.deliver(letters(1, 60));
    await mine.start();
    await mine.sync();
    await mine.bodies();
    await mine.end();

    const other = await server.client();
    await other.mailboxOpen('INBOX');
    await other.messageFlagsAdd('2:4,50', ['\\Seen', '\\Flagged'], { uid: true });
    await other.messageFlagsAdd('3,51', ['\\Answered', '$Forwarded'], { uid: true });
    await other.messageDelete('10:12,60', { uid: true });
    await other.append('INBOX', letter(70).raw, ['\\Seen'], new Date(letter(70).date ?? 0));
    await other.logout();

    await mine.start();
    await mine.sync();
    expect(await mine.mailbox('INBOX')).toMatchObject({ total: 57, unseen: 52 });
    await expectSame();
  });

  it('hears of changes in the inbox while it listens', async () => {
    await setUp({ capabilities });
    await server.deliver(letters(1, 10));
    await mine.start();
    await mine.sync();
    const other = await server.client();
    await other.append('INBOX', letter(11).raw, [], new Date(letter(11).date ?? 0));
    await eventually('the new letter', async () => (await mine.subjects()).includes('Letter 11'));
    await other.mailboxOpen('INBOX');
    await other.messageFlagsAdd('3', ['\\Seen'], { uid: true });
    await eventually('the flag', async () => (await mine.messages()).some(({ subject, seen }) => seen && subject === 'Letter 3'));
    await other.messageDelete('5', { uid: true });
    await eventually('the expunged letter', async () => !(await mine.subjects()).includes('Letter 5'));
    await other.logout();
    await expectSame();
  });
});

describe('mailboxes that are not open', () => {
  it('are looked at when the server tells of them, and nobody has to ask', async () => {
    await setUp();
    await server.deliver(letters(1, 3));
    await mine.start();
    await mine.sync();
    const other = await server.client();
    await other.append('Archive', letter(11).raw, []);
    await eventually('the letter in the archive', async () => (await mine.subjects('Archive')).includes('Letter 11'));
    await other.mailboxOpen('Archive');
    await other.messageFlagsAdd('1', ['\\Seen'], { uid: true });
    await eventually('its flag', async () => (await mine.messages('Archive')).some(({ seen }) => seen));
    await other.mailboxCreate('Made by a rule');
    await eventually('the new mailbox', async () => (await mine.calls.mailboxes()).some(({ path }) => path === 'Made by a rule'));
    await other.append('INBOX', letter(12).raw, []);
    await eventually('the letter in the inbox', async () => (await mine.subjects()).includes('Letter 12'));
    await other.logout();
    await expectSame('Archive');
  });
});

describe('a mailbox that was deleted and made anew', () => {
  it('is read again under its new UIDVALIDITY, without fetching bodies that are here', async () => {
    await setUp();
    const client = await server.client();
    await client.mailboxCreate('Projects');
    await server.deliver(letters(1, 30), 'Projects');
    await mine.start();
    await mine.sync();
    await mine.bodies();
    const before = await mine.messages('Projects');
    await mine.end();
    await client.logout();
    const served = await server.bodiesServed();

    const other = await server.client();
    await other.mailboxDelete('Projects');
    await other.mailboxCreate('Projects');
    await other.logout();
    await server.deliver([letter(99), ...letters(1, 30).reverse()], 'Projects');
    await mine.start();
    await mine.sync();
    await mine.bodies();
    const after = await mine.messages('Projects');
    expect(after.map(({ subject }) => subject)).toEqual(['Letter 99', ...before.map(({ subject }) => subject)]);
    expect(after.slice(1).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    await mine.end();
    expect((await server.bodiesServed()) - served).toBe(1);
    await mine.start();
    await expectSame('Projects');
  });
});

describe('mailboxes', () => {
  it('come and go, and have their names in any script', async () => {
    await setUp({ store: 'sdbox', separator: '.' });
    const client = await server.client();
    await client.mailboxCreate(['Projekte', 'Köln & 東京']);
    await server.deliver(letters(1, 3), 'Projekte.Köln & 東京');
    await server.deliver(letters(4, 6));
    await mine.start();
    await mine.sync();
    expect(await mine.mailbox('Projekte.Köln & 東京')).toMatchObject({ name: 'Köln & 東京', delimiter: '.', total: 3 });
    await expectSame('Projekte.Köln & 東京');
    await expectSame();
    await client.mailboxRename('Projekte.Köln & 東京', 'Elsewhere');
    await client.logout();
    await mine.sync();
    expect(await mine.mailbox('Elsewhere')).toMatchObject({ total: 3 });
    expect((await mine.calls.mailboxes()).map(({ path }) => path)).not.toContain('Projekte.Köln & 東京');
  });

  it('that are everybody’s are read and written like one’s own, where one’s own have a prefix', async () => {
    await setUp({ separator: '.', prefix: true });
    const client = await otherClient();
    await client.mailboxCreate('Public.Team');
    await client.mailboxCreate('INBOX.Projects');
    await client.append('Public.Team', letter(1).raw, [], new Date(letter(1).date ?? 0));
    await client.logout();
    await mine.start();
    await mine.sync();
    const paths = (await mine.calls.mailboxes()).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['INBOX', 'INBOX.Sent', 'INBOX.Projects', 'Public.Team']));
    await expectSame('Public.Team');
    const [message] = await mine.messages('Public.Team');
    await mine.calls.setSeen({ messageId: message!.id, seen: true });
    await mine.sync();
    await expectSame('Public.Team');
    expect(await mine.messages('Public.Team')).toMatchObject([{ subject: 'Letter 1', seen: true }]);
  });

  it('that hold the same message share it', async () => {
    await setUp();
    await server.deliver(letters(1, 3));
    const client = await server.client();
    await client.mailboxOpen('INBOX');
    await client.messageCopy('1:*', 'Archive');
    await client.logout();
    await mine.start();
    await mine.sync();
    await mine.bodies();
    await eventually('one message in both', async () => {
      const [inbox, archive] = await Promise.all([mine.messages(), mine.messages('Archive')]);
      return JSON.stringify(inbox.map(({ id }) => id)) === JSON.stringify(archive.map(({ id }) => id));
    });
    await expectSame('Archive');
  });
});
