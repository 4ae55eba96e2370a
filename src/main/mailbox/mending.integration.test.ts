import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ServerSettings } from '../../shared/model.ts';
import { startDovecot, type Dovecot } from '../testing/dovecot.ts';
import { letter, letters } from '../testing/letters.ts';
import { eventually } from '../testing/mailbox-process.ts';
import { accountAt, syncedMailbox, type SyncedMailbox } from '../testing/synced-mailbox.ts';

let server: Dovecot;
let mine: SyncedMailbox;
beforeEach(async () => {
  server = await startDovecot();
  mine = syncedMailbox(server);
});
afterEach(async () => {
  await mine.remove();
  await server.end();
});

const refused = () => mine.process.events.connection.filter(({ outcome }) => outcome.state === 'failed').length;
const offline = () =>
  eventually('offline', () => {
    const last = mine.process.events.status.at(-1)?.status;
    return last?.state === 'offline' && last.error.code === 'wrong-password' ? last : null;
  });
const mended = async (settings: ServerSettings, password: string) => {
  const outcome = await mine.calls.startAccount({ account: accountAt(settings), secret: { kind: 'password', password } });
  expect(outcome).toEqual({ ok: true, value: null });
  await eventually('in step', () => mine.status() === 'idle');
};

describe('a password that was changed on the server while its account is synced', () => {
  it('is told when the connection is lost, is not tried again, and loses nothing', async () => {
    await server.deliver(letters(1, 5));
    await mine.start();
    await mine.bodies();
    const before = await mine.messages();
    const [newest] = before;
    await server.changePassword('battery staple');
    await server.stop();
    await mine.calls.setFlagged({ messageId: newest!.id, flagged: true });
    await server.start();

    expect(await offline()).toMatchObject({ retryAt: null, error: { next: expect.stringMatching(/Sign in again/) } });
    const attempts = refused();
    // What was fetched before may have been counted as the server ended, or not.
    const served = await server.bodiesServed();
    // Neither what is done nor what may be fetched is a reason to ask with it.
    await mine.calls.setFlagged({ messageId: before[1]!.id, flagged: true });
    await mine.calls.limit({ fetching: 'all', bytesPerSecond: null });
    expect(refused()).toBe(attempts);

    await mended(server.settings(), 'battery staple');
    expect((await mine.messages()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    const client = await server.client();
    await client.mailboxOpen('INBOX', { readOnly: true });
    await eventually('both stars on the server', async () => {
      const found = await client.search({ flagged: true });
      return found && found.length === 2;
    });
    await client.logout();
    await mine.end();
    expect(await server.bodiesServed()).toBe(served);
  });

  it('is told when a message is opened that has to be fetched, after two attempts and no more', async () => {
    await mine.start();
    await eventually('in step', () => mine.status() === 'idle');
    await mine.calls.limit({ fetching: 'opened', bytesPerSecond: null });
    await server.deliver(letters(1, 2));
    const [first, second] = await eventually('both listed', async () => {
      const listed = await mine.messages();
      return listed.length === 2 && listed;
    });
    await server.changePassword('battery staple');
    const open = (id: typeof first) => mine.calls.message({ messageId: id!.id });
    expect(await open(first)).toMatchObject({ ok: false, error: { message: expect.stringMatching(/did not accept/) } });
    await offline();
    expect(await open(second)).toMatchObject({ ok: false, error: { next: expect.stringMatching(/Sign in again/) } });
    expect(refused()).toBe(2);

    await mended(server.settings(), 'battery staple');
    expect(await open(first)).toMatchObject({ ok: true });
    expect(refused()).toBe(2);
  });
});

it('an account that moved to another server keeps what is there as well, and what was done is told of that alone', async () => {
  const other = await startDovecot();
  const folder = mkdtempSync(join(tmpdir(), 'unseen-authorities-'));
  const caFile = join(folder, 'both.pem');
  writeFileSync(caFile, [server, other].map((one) => readFileSync(one.caFile, 'utf8')).join('\n'));
  mine = syncedMailbox({ ...server, caFile });
  try {
    await server.deliver(letters(1, 3));
    // The UID of each is another one's on the first server.
    await other.deliver([letter(9), letter(2)]);
    await mine.start();
    await mine.bodies();
    const known = await mine.messages();
    await server.stop();
    for (const { id } of known) await mine.calls.setFlagged({ messageId: id, flagged: true });

    await mended({ ...other.settings(), host: '127.0.0.1' }, other.password);
    await mine.bodies();
    expect(await mine.subjects()).toEqual(['Letter 9', 'Letter 2']);
    expect((await mine.messages())[1]?.id).toBe(known[1]?.id);
    const client = await other.client();
    await client.mailboxOpen('INBOX', { readOnly: true });
    // The star of letter 2 is told when it has been recognised; those of 1 and 3 went with them.
    await eventually('the star on the server', async () => {
      const found = await client.search({ flagged: true }, { uid: true });
      return found && found.length > 0 && found;
    }).then((uids) => expect(uids).toEqual([2]));
    await client.logout();
    await mine.sync();
    expect((await mine.messages()).map(({ flagged }) => flagged)).toEqual([false, true]);
    await mine.end();
    expect(await other.bodiesServed()).toBeLessThanOrEqual(1);
  } finally {
    await mine.end();
    await other.end();
    rmSync(folder, { recursive: true });
  }
});
