import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MailboxId } from '../../../shared/model.ts';
import { scanResult } from '../../testing/scan-result.ts';
import { announced, place, storeBodies, temporaryStore, type TemporaryStore } from '../../testing/temporary-store.ts';
import { removeOrphans } from './accounts.ts';
import { importMessages } from './local.ts';
import { removePlacements } from './messages.ts';
import { pageOf } from './pages.ts';
import { scanAgain, unscannedMessages, writeScan } from './scans.ts';
import { searchable } from './search-text.ts';

let store: TemporaryStore;
let account: number;
let inbox: { id: number; accountId: number };
beforeEach(() => {
  store = temporaryStore();
  ({ id: account, inbox } = store.account('a'));
});
afterEach(() => store.end());

const stored = async (...uids: number[]) => {
  const ids = place(store, inbox, ...uids.map((uid) => announced(uid)));
  await storeBodies(store, ids);
  return ids;
};
const first = () => pageOf(store.db, [inbox.id as MailboxId], null, 1).messages[0];
const found = (phrase: string) =>
  store.db.all('SELECT rowid FROM search WHERE search MATCH ?', `"${searchable(phrase)}"`).map((row) => (row as { rowid: number }).rowid);

describe('a message that has been scanned', () => {
  it('is offered once, the newest first', async () => {
    const [a = 0, b = 0, c = 0] = await stored(1, 2, 3);
    expect(unscannedMessages(store.db, { limit: 2 })).toEqual([c, b]);
    writeScan(store.db, c, scanResult());
    writeScan(store.db, b, null);
    expect(unscannedMessages(store.db, { limit: 10 })).toEqual([a]);
  });

  it('is offered before newer ones while it is on screen, and not while it is being scanned', async () => {
    const [a = 0, b = 0, c = 0, d = 0] = await stored(1, 2, 3, 4);
    expect(unscannedMessages(store.db, { limit: 3, first: [b, a, 99], except: [a, d] })).toEqual([b, c]);
    expect(unscannedMessages(store.db, { limit: 2, first: [a, b] })).toEqual([a, b]);
  });

  it('is offered again when it would be judged otherwise now, alone or with all others', async () => {
    const [a = 0, b = 0, c = 0] = await stored(1, 2, 3);
    for (const id of [a, b]) writeScan(store.db, id, scanResult());
    writeScan(store.db, c, null);
    scanAgain(store.db, a);
    expect(unscannedMessages(store.db, { limit: 10 })).toEqual([a]);
    scanAgain(store.db, null);
    expect(unscannedMessages(store.db, { limit: 10 })).toEqual([b, a]);
  });

  it('shows what the reader process found in it', async () => {
    const [id = 0] = await stored(1);
    const mark = { named: 1, structural: 2, suspected: 0, services: ['Acme'], receipts: 1 };
    writeScan(
      store.db,
      id,
      scanResult({
        snippet: 'Dear reader,',
        hasAttachments: true,
        mark,
        envelope: {
          subject: 'The true subject',
          from: [{ name: 'Ann', address: 'ann@true.example' }],
          to: [{ name: 'Me', address: 'me@x.example' }],
        },
      }),
    );
    expect(first()).toMatchObject({
      subject: 'The true subject',
      from: { name: 'Ann', address: 'ann@true.example' },
      to: [{ name: 'Me', address: 'me@x.example' }],
      snippet: 'Dear reader,',
      hasAttachments: true,
      mark,
    });
  });

  it('keeps the server’s envelope where it says nothing itself', async () => {
    const [id = 0] = await stored(1);
    writeScan(store.db, id, scanResult());
    expect(first()).toMatchObject({ subject: 'Message 1', from: { name: 'Sender' }, to: [{ address: 'me@reader.example' }] });
  });

  it('that could not be read keeps its line, and the list says so', async () => {
    const [id = 0] = await stored(1);
    writeScan(store.db, id, null);
    expect(first()).toMatchObject({ subject: 'Message 1', mark: { named: 0, partial: true } });
  });

  it('can be found by its words, its people and its attachments, accents aside', async () => {
    const [id = 0] = await stored(1);
    writeScan(
      store.db,
      id,
      scanResult({
        text: 'We meet at the Café Übermut. 東京都の天気',
        attachmentNames: ['Rechnung-4711.pdf'],
        envelope: { subject: 'Zürich', from: [{ name: 'Ann', address: 'ann@true.example' }] },
      }),
    );
    for (const words of ['cafe ubermut', 'zurich', 'ann@true.example', 'rechnung 4711', '京都', '天気'])
      expect([words, found(words)]).toEqual([words, [id]]);
    expect(found('都京')).toEqual([]);
  });

  it('is found no more when it is gone, and not twice when it is scanned again', async () => {
    const [id = 0] = await stored(1);
    writeScan(store.db, id, scanResult({ text: 'old words' }));
    writeScan(store.db, id, scanResult({ text: 'new words' }));
    expect([found('old'), found('new')]).toEqual([[], [id]]);
    removePlacements(store.db, inbox.id, [1]);
    await removeOrphans(store.db, account);
    expect(found('new')).toEqual([]);
  });

  it('that is not there any more is no error', () => {
    writeScan(store.db, 4_711, scanResult());
    expect(unscannedMessages(store.db, { limit: 1 })).toEqual([]);
  });
});

describe('mail brought along', () => {
  const from = { name: 'Ann', address: 'ann@home.test' };
  const messages = [
    { raw: Buffer.from('Subject: a\r\n\r\na'), from, subject: 'a', receivedAt: Date.UTC(2026, 0, 1), seen: true, flagged: false },
    { raw: Buffer.from('Subject: b\r\n\r\nb'), from, subject: 'b', receivedAt: Date.UTC(2026, 0, 2), seen: false, flagged: true },
  ];

  it('is put nowhere, and is no error, where the store is closed meanwhile', async () => {
    const { id } = store.account('sample', 'sample');
    const asked = importMessages(store, id, 'INBOX', messages);
    store.db.close();
    expect(await asked).toBeNull();
  });

  it('is put into its mailbox once', async () => {
    const sample = store.account('sample', 'sample');
    const folderId = await importMessages(store, sample.id, 'INBOX', messages);
    expect(folderId).toBe(sample.inbox.id);
    expect(await importMessages(store, sample.id, 'INBOX', messages)).toBeNull();
    const page = pageOf(store.db, [sample.inbox.id as MailboxId], null, 10);
    expect(page.messages).toMatchObject([
      { date: Date.UTC(2026, 0, 2), from, subject: 'b', seen: false, flagged: true, body: 'stored' },
      { date: Date.UTC(2026, 0, 1), from, subject: 'a', seen: true, flagged: false, body: 'stored' },
    ]);
    expect(unscannedMessages(store.db, { limit: 10 })).toHaveLength(2);
  });
});
