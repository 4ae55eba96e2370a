import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AccountId, Mailbox } from '../../../shared/model.ts';
import type { AccountRecord } from '../protocol.ts';
import { letter } from '../../testing/letters.ts';
import { eventually, startMailboxProcess, type MailboxProcess } from '../../testing/mailbox-process.ts';

const FILES: AccountRecord = {
  id: 'files' as AccountId,
  kind: 'files',
  address: '',
  name: 'Files',
  colour: 0,
  server: null,
  trustedAuthserv: null,
  keepMonths: null,
  oauth: null,
};

/** Enough that a kill comes in the middle. */
const MANY = 6_000;

let folder: string;
let running: MailboxProcess;

const start = async () => {
  running = startMailboxProcess(null);
  await running.calls.openStore({ file: join(folder, 'store.db') });
  await running.calls.startAccount({ account: FILES, secret: null });
};
const archive = (name: string) => {
  const file = join(folder, name);
  const text = 'x'.repeat(3_000);
  const messages = Array.from({ length: MANY }, (_, number) => `From - Thu Jan  1 00:00:00 2026\n${letter(number, { text }).raw}\n`);
  writeFileSync(file, messages.join(''));
  return file;
};
const box = async (): Promise<Mailbox | undefined> => (await running.calls.mailboxes())[0];
const someOfIt = () => eventually('some of it', async () => ((await box())?.total ?? 0) > 0);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'unseen-opening-'));
  await start();
});
afterEach(async () => {
  await running.end();
  rmSync(folder, { recursive: true, force: true });
});

it('an opening that is killed goes on by itself at the next start, and misses and doubles nothing', async () => {
  running.calls.openFiles({ accountId: FILES.id, paths: [archive('large.mbox')] }).catch(() => undefined);
  await someOfIt();
  await running.kill();

  await start();
  expect((await box())!.total).toBeLessThan(MANY);
  await eventually('all of it', async () => (await box())?.total === MANY && running.events.status.at(-1)?.status.state === 'idle');
  expect(await box()).toMatchObject({ name: 'large', total: MANY, problem: null });
  // Nobody is led away from what they read by then.
  expect(running.events.filesShown).toEqual([]);
});

it('an opening that ends with the app goes on, however often', async () => {
  running.calls.openFiles({ accountId: FILES.id, paths: [archive('large.mbox')] }).catch(() => undefined);
  await someOfIt();
  for (let ends = 0; ends < 5; ends++) {
    await running.end();
    await start();
  }
  await eventually('all of it', async () => (await box())?.total === MANY && running.events.status.at(-1)?.status.state === 'idle');
  expect(await box()).toMatchObject({ problem: null });
});

it('an opening that is killed over and over does not go on for ever, and can be begun anew', async () => {
  const paths = [archive('large.mbox')];
  running.calls.openFiles({ accountId: FILES.id, paths }).catch(() => undefined);
  await someOfIt();
  const store = join(folder, 'store.db');
  await running.kill();
  // As two more kills would have left it.
  const db = new DatabaseSync(store);
  db.exec('UPDATE opening SET begun = 3');
  db.close();
  await start();
  const before = await box();
  expect(before).toMatchObject({ name: 'large', problem: 'It was not read to its end. Open it again to have the rest.' });
  const outcome = await running.calls.openFiles({ accountId: FILES.id, paths });
  expect(outcome).toMatchObject({ ok: true, value: { added: MANY - before!.total, known: before!.total, failed: 0 } });
  expect(await box()).toMatchObject({ total: MANY, problem: null });
});

it('an opening tells how far it is, can be stopped, and shows its mailbox while it goes on', async () => {
  const opening = running.calls.openFiles({ accountId: FILES.id, paths: [archive('large.mbox')] });
  await someOfIt();
  await eventually('told', () => running.events.filesShown.length > 0);
  const shown = await box();
  expect(running.events.filesShown).toEqual([{ mailboxId: shown?.id, messageId: null }]);
  const reading = running.events.status.find(({ status }) => status.state === 'syncing');
  expect(reading?.status).toMatchObject({ state: 'syncing', progress: { stage: 'reading', mailbox: 'large.mbox' } });
  await running.calls.stopFiles();
  expect(await opening).toMatchObject({ ok: true, value: { stopped: true } });
  const stopped = await box();
  expect(stopped?.total).toBeLessThan(MANY);
  expect(running.events.status.at(-1)?.status).toEqual({ state: 'idle', checkedAt: null });

  // Whoever stopped it wants no more of it.
  await running.end();
  await start();
  expect(await box()).toEqual(stopped);
  expect(running.events.status.map(({ status }) => status.state)).not.toContain('syncing');
});

it('an account that is removed while its files are read is gone', async () => {
  const opening = running.calls.openFiles({ accountId: FILES.id, paths: [archive('large.mbox')] });
  await someOfIt();
  await running.calls.removeAccount({ accountId: FILES.id });
  expect(await opening).toMatchObject({ ok: true, value: { stopped: true } });
  expect(await running.calls.mailboxes()).toEqual([]);
});

it('files are opened into an account of files alone', async () => {
  const outcome = await running.calls.openFiles({ accountId: 'nobody' as AccountId, paths: [archive('large.mbox')] });
  expect(outcome).toMatchObject({ ok: false, error: { code: 'not-found' } });
});
