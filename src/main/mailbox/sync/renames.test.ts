import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { announced, place, temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import type { ServerMailbox, Session } from '../session.ts';
import type { FolderState } from '../store/folders.ts';
import { isSameMailbox, possibleRenames } from './renames.ts';

const folder = (path: string, change: Partial<FolderState> = {}): FolderState => ({
  id: 1,
  accountId: 1,
  path,
  specialUse: null,
  selectable: true,
  uidValidity: '7',
  uidNext: 10,
  modseq: null,
  complete: true,
  total: 5,
  unseen: 0,
  wanted: 0,
  ...change,
});
const listed = (path: string, status: Partial<NonNullable<ServerMailbox['status']>> = {}): ServerMailbox => ({
  path,
  name: path,
  delimiter: '/',
  flags: new Set(),
  specialUse: '',
  status: { path, uidValidity: 7n, uidNext: 10, messages: 5, ...status },
});
const names = (known: FolderState[], server: ServerMailbox[]) =>
  possibleRenames(known, server).map(({ folder: { path }, to }) => `${path} > ${to.path}`);

describe('a mailbox that is listed no more', () => {
  it('may be a new one with its UIDVALIDITY', () => {
    expect(
      names([folder('Old'), folder('INBOX', { uidValidity: '1' })], [listed('New', { uidNext: 12 }), listed('INBOX', { uidValidity: 1n })]),
    ).toEqual(['Old > New']);
  });

  it.each([
    ['another UIDVALIDITY', folder('Old'), listed('New', { uidValidity: 8n })],
    ['a UIDNEXT that went back', folder('Old'), listed('New', { uidNext: 9 })],
    ['nothing in it', folder('Old', { total: 0 }), listed('New')],
    ['nothing in the new one', folder('Old'), listed('New', { messages: 0 })],
    ['no UIDVALIDITY that is known', folder('Old', { uidValidity: null }), listed('New')],
  ])('is not one with %s', (_, known, server) => {
    expect(names([known], [server])).toEqual([]);
  });

  it('is none where it could be two, or two could be it', () => {
    expect(names([folder('Old')], [listed('New'), listed('Newer')])).toEqual([]);
    expect(names([folder('Old'), folder('Older')], [listed('New')])).toEqual([]);
    expect(
      names([folder('Old'), folder('Older'), folder('Away', { uidValidity: '9' })], [listed('New'), listed('There', { uidValidity: 9n })]),
    ).toEqual(['Away > There']);
  });

  it('is not one that is known already', () => {
    expect(names([folder('Old'), folder('Other')], [listed('Other')])).toEqual([]);
  });
});

describe('a mailbox under another name', () => {
  let store: TemporaryStore;
  beforeEach(() => {
    store = temporaryStore();
  });
  afterEach(() => store.end());

  it.each([
    ['the same messages', (message: { size: number; date: number }) => message, true],
    ['messages of another size', (message: { size: number; date: number }) => ({ ...message, size: message.size + 1 }), false],
    ['messages of another day', (message: { size: number; date: number }) => ({ ...message, date: message.date + 86_400_000 }), false],
    ['none of them', () => null, false],
  ])('with %s is taken for it, or not', async (_, change, isSame) => {
    const { inbox } = store.account('a');
    const messages = [announced(1), announced(2)];
    place(store, inbox, ...messages);
    const session = {
      isOpen: true,
      examine: () => Promise.resolve({ uidValidity: '7' }),
      fetchEnvelopes: () =>
        Promise.resolve(
          messages.flatMap((message) => {
            const there = change(message);
            return there ? [{ ...message, ...there }] : [];
          }),
        ),
    } as unknown as Session;
    expect(await isSameMailbox(store, session, { folder: folder('Old', { id: inbox.id }), to: listed('New') })).toBe(isSame);
  });
});
