import { describe, expect, it, vi } from 'vitest';
import type { FilesOpened } from '../../shared/files.ts';
import { UserFailure } from '../errors.ts';
import type { Outcome } from '../mailbox/protocol.ts';
import { FILES_ACCOUNT, mailFiles } from './mail-files.ts';

const some: FilesOpened = { added: 1, known: 0, failures: [], failed: 0, stopped: false };
const none: FilesOpened = { ...some, added: 0, failed: 1 };

function setup(answer: () => Promise<Outcome<FilesOpened>>) {
  const there = new Set<string>();
  const told: Outcome<FilesOpened>[] = [];
  const openFiles = vi.fn(answer);
  const begin = vi.fn(({ id }: { id: string }) => Promise.resolve(void there.add(id)));
  const files = mailFiles({
    mailbox: () => ({ openFiles, stopFiles: () => Promise.resolve() }),
    accounts: { has: (id) => there.has(id), begin, remove: (id) => Promise.resolve(there.delete(id)) },
    opened: (outcome) => told.push(outcome),
  });
  return { files, there, told, begin, openFiles };
}

describe('the account of mail files', () => {
  it('is made with the first message, and once', async () => {
    const { files, there, begin, openFiles, told } = setup(() => Promise.resolve({ ok: true, value: some }));
    await Promise.all([files.open(['/a.eml']), files.open(['/b.eml'])]);
    expect([...there]).toEqual([FILES_ACCOUNT.id]);
    expect(begin).toHaveBeenCalledTimes(1);
    expect(openFiles.mock.calls).toEqual([[{ accountId: 'files', paths: ['/a.eml'] }], [{ accountId: 'files', paths: ['/b.eml'] }]]);
    expect(told).toEqual([
      { ok: true, value: some },
      { ok: true, value: some },
    ]);
  });

  it('is not left behind where nothing could be read, and why is told', async () => {
    const { files, there, told } = setup(() => Promise.resolve({ ok: true, value: none }));
    await files.open(['/a.png']);
    expect([[...there], told]).toEqual([[], [{ ok: true, value: none }]]);
  });

  it('stays where it was there before', async () => {
    const { files, there } = setup(() => Promise.resolve({ ok: true, value: none }));
    there.add(FILES_ACCOUNT.id);
    await files.open(['/a.png']);
    expect(there.size).toBe(1);
  });

  it('has nothing opened where nothing was chosen', async () => {
    const { files, begin, told } = setup(() => Promise.resolve({ ok: true, value: some }));
    await files.open([]);
    expect([begin.mock.calls, told]).toEqual([[], []]);
  });
});

it('what waits for an opening that is stopped is not begun', async () => {
  const { promise, resolve } = Promise.withResolvers<Outcome<FilesOpened>>();
  const { files, told, openFiles } = setup(() => promise);
  const openings = [files.open(['/large.mbox']), files.open(['/next.eml'])];
  await vi.waitUntil(() => openFiles.mock.calls.length > 0);
  await files.stop();
  resolve({ ok: true, value: { ...some, stopped: true } });
  await Promise.all(openings);
  expect(openFiles).toHaveBeenCalledTimes(1);
  expect(told).toEqual([{ ok: true, value: { ...some, stopped: true } }]);
  await files.open(['/later.eml']);
  expect(openFiles).toHaveBeenCalledTimes(2);
});

describe('an opening that fails', () => {
  it('says what is safe where the process that reads ended, and the next one is tried', async () => {
    const { files, told, openFiles } = setup(() => Promise.resolve({ ok: true, value: some }));
    openFiles.mockRejectedValueOnce(new Error('The mailbox process ended.'));
    await files.open(['/a.mbox']);
    await files.open(['/a.mbox']);
    expect(told).toMatchObject([{ ok: false, error: { message: expect.stringMatching(/the files are as they were/) as string } }, { ok: true }]);
  });

  it('says what the store said', async () => {
    const { files, told, begin } = setup(() => Promise.resolve({ ok: true, value: some }));
    begin.mockRejectedValueOnce(new UserFailure('store-unavailable', 'It cannot be opened.', 'Restart.'));
    await files.open(['/a.mbox']);
    expect(told).toEqual([{ ok: false, error: { code: 'store-unavailable', message: 'It cannot be opened.', next: 'Restart.' } }]);
  });
});
