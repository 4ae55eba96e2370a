import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MailboxId } from '../../../shared/model.ts';
import { scanResult } from '../../testing/scan-result.ts';
import { announced, place, temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { pageOf } from './pages.ts';
import { writeScan, writeScans } from './scans.ts';
import { ANSWERS_SQL } from './subject-threads.ts';

let store: TemporaryStore;
let inbox: { id: number; accountId: number };
beforeEach(() => {
  store = temporaryStore();
  ({ inbox } = store.account('a'));
});
afterEach(() => store.end());

const zoe = { name: 'Zoe', address: 'zoe@mill.example' };
const me = { name: '', address: 'Me@reader.example' };

interface Letter {
  day: number;
  from?: typeof zoe;
  to?: typeof zoe;
  subject?: string;
  inReplyTo?: string[];
  threadId?: string;
}

const QUESTION: Letter = { day: 1, from: zoe, to: me, subject: 'The mill by the river' };
const ANSWER: Letter = { day: 3, from: { name: '', address: 'me@reader.example' }, to: zoe, subject: 'AW: The mill by the river' };

/** Places letters, and scans them in an order of its own. @returns whether all are of one thread */
function isOneThread(letters: readonly Letter[], order: readonly number[]): boolean {
  const whole = letters.map(({ day, from = zoe, to = me, subject = 'The mill by the river', inReplyTo = [], threadId }, index) => ({
    placed: announced(index + 1, { date: Date.UTC(2026, 0, day), threadId: threadId ?? null, envelope: { from, to: [to], subject, inReplyTo } }),
    found: scanResult({ envelope: { messageId: `<${index + 1}@sender.example>`, from: [from], to: [to], subject, inReplyTo } }),
  }));
  for (const index of order) {
    const { placed, found } = whole[index] ?? whole[0]!;
    const [id = 0] = place(store, inbox, placed);
    writeScan(store.db, id, found);
  }
  const threads = pageOf(store.db, [inbox.id as MailboxId], null, 50).messages.map(({ threadId }) => threadId);
  expect(threads).toHaveLength(letters.length);
  return new Set(threads).size === 1;
}

describe('an answer that does not say what it answers', () => {
  it.each([
    ['after the question', [0, 1]],
    ['before it', [1, 0]],
  ])('is of the thread of the question that went to its sender: %s', (_, order) => {
    expect(isOneThread([QUESTION, ANSWER], order)).toBe(true);
  });

  it('finds the question when both are scanned at once', () => {
    const ids = place(
      store,
      inbox,
      announced(1, { envelope: { from: zoe, to: [me], subject: 'The mill by the river' } }),
      announced(2, { envelope: { from: me, to: [zoe], subject: 'Re: The mill by the river' } }),
    );
    writeScans(store.db, [
      { messageId: ids[1] ?? 0, result: scanResult({ envelope: { from: [me], to: [zoe], subject: 'Re: The mill by the river' } }) },
      { messageId: ids[0] ?? 0, result: scanResult({ envelope: { from: [zoe], to: [me], subject: 'The mill by the river' } }) },
    ]);
    expect(new Set(pageOf(store.db, [inbox.id as MailboxId], null, 50).messages.map(({ threadId }) => threadId)).size).toBe(1);
  });

  it('and the next one, to it, are of one thread as well', () => {
    const next = { ...QUESTION, day: 5, subject: 'Re: AW: The mill by the river' };
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
    ] as const) {
      expect(isOneThread([QUESTION, ANSWER, next], order)).toBe(true);
      store.end();
      store = temporaryStore();
      ({ inbox } = store.account('a'));
    }
  });

  it.each([
    ['from somebody whom the question did not go to', { ...ANSWER, from: { name: '', address: 'eve@other.example' } }],
    ['to somebody who did not ask', { ...ANSWER, to: { name: '', address: 'eve@other.example' } }],
    ['a month later', { ...ANSWER, day: 40 }],
    ['before there was a question', { ...ANSWER, day: 0 }],
    ['that is none by its subject', { ...ANSWER, subject: 'The mill by the river' }],
    ['to another subject', { ...ANSWER, subject: 'Re: The mill by the sea' }],
    ['that says it answers something else', { ...ANSWER, inReplyTo: ['<other@mill.example>'] }],
  ] satisfies [string, Letter][])('stays apart where it comes %s', (_, answer) => {
    expect(isOneThread([QUESTION, answer], [0, 1])).toBe(false);
  });

  it.each([['Invoice'], ['Hello'], ['A b c']])('stays apart where the subject says too little: %s', (subject) => {
    expect(
      isOneThread(
        [
          { ...QUESTION, subject },
          { ...ANSWER, subject: `Re: ${subject}` },
        ],
        [0, 1],
      ),
    ).toBe(false);
  });

  it('is looked for without scanning a table', () => {
    const plan = store.db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${ANSWERS_SQL}`, 1, 2, 3, 4, 5).map(({ detail }) => detail);
    expect(plan.length).toBeGreaterThan(0);
    for (const step of plan) expect(step).toMatch(/^SEARCH /);
  });
});

describe('messages that the server has in one thread', () => {
  it('are in one, whatever their headers say', () => {
    expect(
      isOneThread(
        [
          { ...QUESTION, subject: 'A', threadId: 'T1' },
          { ...ANSWER, subject: 'B', threadId: 'T1' },
        ],
        [0, 1],
      ),
    ).toBe(true);
  });

  it('are not those of another thread', () => {
    expect(
      isOneThread(
        [
          { ...QUESTION, subject: 'A', threadId: 'T1' },
          { ...ANSWER, subject: 'B', threadId: 'T2' },
        ],
        [0, 1],
      ),
    ).toBe(false);
  });
});
