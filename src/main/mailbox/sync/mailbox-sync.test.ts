import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { memoryServer, type MemoryMailbox, type MemoryServer } from '../../testing/memory-server.ts';
import { syncQuietly } from '../../testing/sync-quietly.ts';
import { mostInOneTurn } from '../../testing/most-in-one-turn.ts';
import { temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import type { Session } from '../session.ts';
import { FLAGGED, SEEN } from '../store/flags.ts';

/** More than putting the largest window into the store takes. */
const TURNS_OF_A_WINDOW = 20;

let store: TemporaryStore;
let server: MemoryServer;
let inbox: { id: number; accountId: number };
let mailbox: MemoryMailbox;
beforeEach(() => {
  store = temporaryStore();
  server = memoryServer();
  ({ inbox } = store.account('a'));
  for (const name of ['one', 'two', 'three']) server.deliver('INBOX', name);
  mailbox = server.mailboxes.get('INBOX')!;
});
afterEach(() => store.end());

/** @param wrong what the server does otherwise than it should */
const sync = (whole = true, wrong: (session: Session) => Partial<Session> = () => ({})) => {
  const session = server.session();
  return syncQuietly(store, Object.assign(session, wrong({ ...session })), inbox.id, { whole });
};
const here = () =>
  store.db.all<{ subject: string; flags: number }>(
    'SELECT m.subject, p.flags FROM placement AS p JOIN message AS m ON m.id = p.message_id WHERE p.folder_id = ? ORDER BY p.uid',
    inbox.id,
  );
const subjects = () => here().map(({ subject }) => subject);

it('a mailbox that came back from a backup with an earlier UIDNEXT is compared whole', async () => {
  await sync();
  mailbox.messages = mailbox.messages.filter(({ name }) => name !== 'three');
  mailbox.uidNext = 3;
  await sync();
  expect(subjects()).toEqual(['one', 'two']);
  // As many as before, and no UID above those that are known.
  server.deliver('INBOX', 'four');
  await sync();
  mailbox.messages = mailbox.messages.filter(({ name }) => name !== 'one');
  mailbox.uidNext = 2;
  mailbox.messages.push({ uid: 1_000, name: 'five', flags: new Set(), modseq: 0 });
  await sync();
  expect(subjects()).toEqual(['two', 'four', 'five']);
});

it('flags of a mailbox whose HIGHESTMODSEQ went back are compared whole', async () => {
  mailbox.modseq = 100;
  await sync();
  mailbox.modseq = 50;
  Object.assign(mailbox.messages[1]!, { flags: new Set(['\\Flagged']), modseq: 40 });
  await sync(false);
  expect(here().map(({ flags }) => flags)).toEqual([0, FLAGGED, 0]);
});

it('a server that says it has messages and finds none is not believed to be empty', async () => {
  await sync();
  const { messages } = mailbox;
  mailbox.messages = messages.slice(0, 2);
  await sync(true, () => ({ allUids: () => Promise.resolve([]) }));
  expect(subjects()).toEqual(['one', 'two', 'three']);
  await sync();
  expect(subjects()).toEqual(['one', 'two']);
});

/** The sets of UIDs that are asked for, in order, by a session that waits so long for every answer, one after another, when all else is done. */
async function asked(milliseconds: number): Promise<string[]> {
  vi.useFakeTimers({ toFake: ['performance'] });
  let before: Promise<unknown> = Promise.resolve();
  const slow = ({ fetchEnvelopes }: Session): Partial<Session> => ({
    async fetchEnvelopes(...request) {
      const asking = fetchEnvelopes(...request);
      const answered = before.then(async () => {
        for (let turn = 0; turn < TURNS_OF_A_WINDOW; turn++) await nextTurn();
        vi.advanceTimersByTime(milliseconds);
      });
      before = answered;
      await answered;
      return asking;
    },
  });
  await sync(true, slow).finally(() => vi.useRealTimers());
  return server.said.flatMap((command) => /^FETCH (\S+)$/.exec(command)?.[1] ?? []);
}

it('the newest screen of messages comes first, then windows', async () => {
  for (let count = 3; count < 1_000; count++) server.deliver('INBOX', `${count}`);
  expect(await asked(1)).toEqual(['941:*', '691:940', '441:690', '191:440', '1:190']);
  expect(here()).toHaveLength(1_000);
});

it('where the way to the server takes long more is asked for at a time, up to a bound', async () => {
  for (let count = 3; count < 3_000; count++) server.deliver('INBOX', `${count}`);
  expect(await asked(1_000)).toEqual(['2941:*', '2691:2940', '2441:2690', '2191:2440', '1691:2190', '691:1690', '1:690']);
  expect(here()).toHaveLength(3_000);
});

it('several windows are asked for before the first of them is here, and not all', async () => {
  for (let count = 3; count < 3_000; count++) server.deliver('INBOX', `${count}`);
  let underWay = 0;
  let most = 0;
  await sync(true, ({ fetchEnvelopes }) => ({
    async fetchEnvelopes(...request) {
      most = Math.max(most, ++underWay);
      await nextTurn();
      underWay--;
      return fetchEnvelopes(...request);
    },
  }));
  expect(most).toBe(3);
});

it('UIDs with gaps take as many commands as they must, and none is left out', async () => {
  for (let count = 3; count < 2_000; count++) server.deliver('INBOX', `${count}`);
  mailbox.messages = mailbox.messages.filter(({ uid }) => uid % 2 === 0).map((message) => ({ ...message, uid: message.uid + 1_000_000 }));
  mailbox.uidNext = 2_000_000;
  const sets = await asked(1_000);
  expect(Math.max(...sets.map((set) => set.length))).toBeLessThan(8_000);
  const firsts = sets.map((set) => Number(set.split(/[:,]/)[0]));
  expect(firsts.slice(1)).toEqual(firsts.slice(1).toSorted((one, other) => other - one));
  expect(here()).toHaveLength(1_000);
});

it('a new message is told where UIDs are far apart, and where the server does not say UIDNEXT', async () => {
  const told: number[] = [];
  const look = (session = server.session()) => syncQuietly(store, session, inbox.id, { arrived: (messageIds) => void told.push(...messageIds) });
  await look();
  mailbox.uidNext = 50_000_000;
  server.deliver('INBOX', 'far');
  await look();
  server.deliver('INBOX', 'unsaid');
  const session = server.session();
  const { examine } = session;
  await look(Object.assign(session, { examine: async (path: string) => ({ ...(await examine(path, null)), uidNext: 0 }) }));
  const subjectOf = (id: number) => store.db.get<{ subject: string }>('SELECT subject FROM message WHERE id = ?', id)?.subject;
  expect(told.map(subjectOf)).toEqual(['far', 'unsaid']);
});

it('what a mailbox that came back from a backup has is not told as new', async () => {
  await sync();
  mailbox.uidNext = 2;
  server.deliver('INBOX', 'old');
  const told: number[] = [];
  await syncQuietly(store, server.session(), inbox.id, { arrived: (messageIds) => void told.push(...messageIds) });
  expect(told).toEqual([]);
});

it('what another client did to thousands of messages is written in slices, between which others have their turn', async () => {
  for (let count = 3; count < 5_000; count++) server.deliver('INBOX', `${count}`);
  mailbox.modseq = 1;
  await sync();
  for (const message of mailbox.messages) Object.assign(message, { flags: new Set(['\\Seen']), modseq: 2 });
  mailbox.messages.splice(0, 2_500);
  mailbox.modseq = 2;
  const most = await mostInOneTurn(store.db, () => sync());
  expect(here().map(({ flags }) => flags)).toEqual(Array.from({ length: 2_500 }, () => SEEN));
  expect(most).toBeLessThan(2_000);
});

it('of hundreds of new messages each is told', async () => {
  await sync();
  for (let count = 0; count < 600; count++) server.deliver('INBOX', `new ${count}`);
  const told: number[] = [];
  await syncQuietly(store, server.session(), inbox.id, { arrived: (messageIds) => void told.push(...messageIds) });
  expect(new Set(told).size).toBe(600);
});
