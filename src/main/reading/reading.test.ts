import type { LeftOut } from '../mailbox/protocol.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { domainIdentity, type StandingConsent } from '../../shared/consent.ts';
import type { AccountId, MailboxId, MessageId, MessageView } from '../../shared/model.ts';
import { markOf, type Resource, type TrackerMark } from '../../shared/report.ts';
import type { FetchedPicture } from '../egress/picture-fetcher.ts';
import { ReaderError } from '../reader/supervised.ts';
import type { ViewRequest, ViewResult } from '../reader/protocol.ts';
import { openDocuments } from './open-documents.ts';
import { reading, type ReadingParts } from './reading.ts';

const ID = 1 as MessageId;
const ACCOUNT = 'home' as AccountId;
const SENDER = 'news@shop.example';

const picture = (id: number, change: Partial<Resource> = {}): Resource => ({
  id,
  url: `https://shop.example/${id}.png`,
  host: 'shop.example',
  kind: 'picture',
  via: 'img src',
  trigger: 'open',
  repeats: 1,
  width: null,
  height: null,
  visible: true,
  grade: 'none',
  service: null,
  evidence: [],
  status: { state: 'blocked' },
  ...change,
});
/** A message with two pictures (0, 1), a tracker (2) and a picture with a personal token (3). */
const viewOf = (change: Partial<ViewResult> = {}): ViewResult => ({
  envelope: {
    subject: 'Hello',
    from: [{ name: '', address: SENDER }],
    to: [],
    cc: [],
    replyTo: [],
    sentAt: 1,
    messageId: null,
    inReplyTo: [],
    references: [],
  },
  authentication: { verdict: 'pass', domain: 'shop.example', by: 'mx', results: [], sentence: 'Proven.' },
  body: { kind: 'html', html: '<p>' },
  text: 'Hello',
  attachments: [],
  inlineParts: [],
  report: {
    resources: [picture(0), picture(1), picture(2, { grade: 'named' }), picture(3, { grade: 'suspected' })],
    links: [],
    receipts: [],
    platform: null,
    learnt: '',
  },
  showable: [0, 1],
  suspected: [3],
  places: [],
  notes: [],
  ...change,
});

let view: ViewResult;
let asked: ViewRequest[];
let fetched: string[][];
let answer: (url: string) => FetchedPicture;
let granted: Map<string, StandingConsent>;
let seen: MessageId[];
let updates: MessageView[];
let marksRead: boolean;
let mark: TrackerMark | null;
let rescanned: (MessageId | null)[];
let leftOut: LeftOut[];
let onlyHere: boolean[];
let judgement: number;
beforeEach(() => {
  view = viewOf();
  asked = [];
  fetched = [];
  answer = () => ({ state: 'loaded', bytes: new Uint8Array(5), contentType: 'image/png' });
  granted = new Map();
  seen = [];
  updates = [];
  marksRead = true;
  mark = null;
  rescanned = [];
  leftOut = [];
  onlyHere = [];
  judgement = 0;
});

const ALWAYS: StandingConsent = { identity: SENDER, decision: 'always', expiresAt: null };

const open = (change: Partial<ReadingParts> = {}) =>
  reading({
    mailbox: {
      message: ({ here = false }) => {
        onlyHere.push(here);
        return Promise.resolve({
          ok: true,
          value: { id: ID, accountId: ACCOUNT, mailboxId: 1 as MailboxId, receivedAt: 2, seen: false, mark, raw: new Uint8Array([65]), leftOut },
        });
      },
      senderHistory: () => Promise.resolve([['https://shop.example/earlier.png']]),
      rescan: ({ messageId }) => {
        rescanned.push(messageId);
        return Promise.resolve();
      },
      setSeen: ({ messageId }) => {
        seen.push(messageId);
        return Promise.resolve({ ok: true, value: null });
      },
    },
    reader: {
      view: (request) => {
        asked.push(request);
        return Promise.resolve(view);
      },
    },
    documents: openDocuments(),
    consents: {
      standing: (account, address) => granted.get(`${account} ${address}`) ?? granted.get(`${account} ${domainIdentity(address)}`) ?? null,
      grant: (account, choice) => {
        granted.set(`${account} ${choice.identity}`, choice);
        return Promise.resolve();
      },
    },
    accountOf: () => ({ address: 'me@home.example', trustedAuthserv: 'mx' }),
    fetchPictures: (_account, { pictures }) => {
      fetched.push(pictures.map(({ url }) => url));
      return new Map(pictures.map(({ id, url }) => [id, Promise.resolve(answer(url))]));
    },
    marksRead: () => marksRead,
    judgement: () => judgement,
    updated: (shown) => updates.push(shown),
    ...change,
  });
const TWO = ['https://shop.example/0.png', 'https://shop.example/1.png'];

describe('opening a message', () => {
  it('fetches nothing, and says what could be shown', async () => {
    expect((await open().open(ID, '', 'html')).pictures).toEqual({
      state: 'blocked',
      showable: 2,
      suspected: 1,
      identity: SENDER,
      why: null,
      standing: null,
    });
    expect(fetched).toEqual([]);
    expect(asked).toMatchObject([{ approved: [], me: ['me@home.example'], trustedAuthserv: ['mx'] }]);
  });
  it('that was made ready is neither read nor remembered as open', async () => {
    const mail = open();
    expect((await mail.prepare(ID))?.body).toMatchObject({ url: expect.stringMatching(/^mail:/) as unknown });
    expect(asked).toMatchObject([{ section: '', as: 'html', approved: [] }]);
    expect([seen, mail.shown(ID, ''), fetched]).toEqual([[], null, []]);
    // Its body is not fetched for it.
    expect(onlyHere).toEqual([true]);
    expect(await open({ reader: { view: () => Promise.reject(new Error('no')) } }).prepare(ID)).toBeNull();
  });
  it('that was made ready has the document that it was made ready with, and is marked read then', async () => {
    const mail = open();
    const ready = await mail.prepare(ID);
    const shown = await mail.open(ID, '', 'html');
    expect(shown).toEqual(ready);
    expect([asked.length, seen, mail.shown(ID, '')]).toEqual([1, [ID], shown]);
    // Once: the next time it is another.
    expect((await mail.open(ID, '', 'html')).body).not.toEqual(ready?.body);
  });
  it('is made ready once, and put away with its document where others are', async () => {
    const documents = openDocuments();
    const mail = open({ documents });
    const ready = await mail.prepare(ID);
    expect([await mail.prepare(ID), asked.length]).toEqual([ready, 1]);
    const token = ready?.body.kind === 'html' ? new URL(ready.body.url).hostname : '';
    expect(documents.get(token)).toBeDefined();
    for (const other of [2, 3, 4, 5]) await mail.prepare(other as MessageId);
    expect(documents.get(token)).toBeUndefined();
    expect((await mail.open(ID, '', 'html')).body).not.toEqual(ready?.body);
  });
  it('stands at the origin that was reserved for it, unless it was made ready', async () => {
    const mail = open();
    const early = mail.reserve();
    const url = early.replace('early', '');
    expect((await mail.prepare(ID))?.body).not.toMatchObject({ url });
    await mail.open(ID, '', 'html');
    expect(mail.reserve()).toBe(early);
    expect(await mail.open(ID, '', 'html')).toMatchObject({ body: { url } });
    expect(mail.reserve()).not.toBe(early);
  });
  it('is not as it was made ready where it would be judged or shown otherwise now', async () => {
    const mail = open();
    const ready = await mail.prepare(ID);
    judgement = 1;
    expect((await mail.open(ID, '', 'html')).body).not.toEqual(ready?.body);

    await mail.prepare(ID);
    granted.set(`${ACCOUNT} ${SENDER}`, ALWAYS);
    expect((await mail.open(ID, '', 'html')).pictures).toMatchObject({ state: 'shown' });
  });
  it('whose pictures are always shown is not made ready: they would be fetched', async () => {
    granted.set(`${ACCOUNT} ${SENDER}`, ALWAYS);
    expect(await open().prepare(ID)).toBeNull();
    expect(fetched).toEqual([]);
  });
  it('compares it with the others of its sender, but no message inside it', async () => {
    await open().open(ID, '', 'html');
    await open().open(ID, '2', 'html');
    expect(asked.map(({ earlier }) => earlier)).toEqual([[['https://shop.example/earlier.png']], []]);
  });
  it('has it scanned again where the list says something else of it', async () => {
    mark = markOf(view.report);
    await open().open(ID, '', 'html');
    expect(rescanned).toEqual([]);
    mark = { ...mark, named: 0, structural: 1 };
    await open().open(ID, '2', 'html');
    expect(rescanned).toEqual([]);
    await open().open(ID, '', 'html');
    expect(rescanned).toEqual([ID]);
  });
  it('marks it read, only while that setting is on and only for the message itself', async () => {
    await open().open(ID, '2', 'html');
    expect(seen).toEqual([]);
    marksRead = false;
    await open().open(ID, '', 'html');
    expect(seen).toEqual([]);
    marksRead = true;
    await open().open(ID, '', 'html');
    expect(seen).toEqual([ID]);
  });
  it('shows the pictures of an approved sender, and no tracker', async () => {
    granted.set(`${ACCOUNT} ${SENDER}`, ALWAYS);
    expect((await open().open(ID, '', 'html')).pictures).toMatchObject({ state: 'shown', scope: 'sender', showable: 2, suspected: 1 });
    expect(fetched).toEqual([TWO]);
    expect(asked.at(-1)).toMatchObject({ approved: [0, 1] });
  });
  it.each(['none', 'fail'] as const)('shows nothing of an approved sender where the verdict is %s, and says why', async (verdict) => {
    granted.set(`${ACCOUNT} ${SENDER}`, ALWAYS);
    view = viewOf({ authentication: { verdict, domain: null, by: null, results: [], sentence: 'Not proven.' } });
    expect((await open().open(ID, '', 'html')).pictures).toMatchObject({ state: 'blocked', identity: null, why: 'Not proven.' });
    expect(fetched).toEqual([]);
  });
  it('shows nothing of a sender that was approved in another account', async () => {
    granted.set(`work ${SENDER}`, ALWAYS);
    expect((await open().open(ID, '', 'html')).pictures).toMatchObject({ state: 'blocked' });
  });
  it('says that there is nothing to show', async () => {
    view = viewOf({ showable: [], suspected: [] });
    expect((await open().open(ID, '', 'html')).pictures).toEqual({ state: 'none' });
  });
  it.each(['reader-timeout', 'reader-crashed'] as const)('shows the text, with a note, after a %s', async (reason) => {
    const view = vi
      .fn()
      .mockRejectedValueOnce(new ReaderError(reason))
      .mockResolvedValueOnce(viewOf({ body: { kind: 'text', reason: 'asked' } }));
    const shown = await open({ reader: { view } }).open(ID, '', 'html');
    expect(shown.body).toEqual({ kind: 'text', text: 'Hello', reason });
    expect(shown.notes).toHaveLength(1);
    expect(shown.pictures).toEqual({ state: 'none' });
  });
  it('shows the source where even the text cannot be had', async () => {
    const shown = await open({ reader: { view: () => Promise.reject(new ReaderError('reader-crashed')) } }).open(ID, '', 'html');
    expect(shown.body).toEqual({ kind: 'text', text: 'A', reason: 'reader-crashed' });
    expect(shown.authentication.verdict).toBe('none');
  });
});

describe('showing pictures', () => {
  it('once fetches them, tells when they came, and remembers nothing', async () => {
    answer = (url) =>
      url === TWO[0] ? { state: 'loaded', bytes: new Uint8Array(5), contentType: 'image/png' } : { state: 'failed', reason: 'Gone.' };
    const mail = open();
    await mail.open(ID, '', 'html');
    expect((await mail.showPictures(ID, '', 'once')).pictures).toMatchObject({ state: 'shown', scope: 'once', showable: 2, suspected: 1, loaded: 0 });
    await vi.waitFor(() => expect(updates).toHaveLength(1));
    expect(updates[0]?.pictures).toMatchObject({ loaded: 1, failed: 1 });
    expect(updates[0]?.report.resources.map((resource) => resource.status)).toEqual([
      { state: 'loaded', bytes: 5 },
      { state: 'failed', reason: 'Gone.' },
      { state: 'blocked' },
      { state: 'blocked' },
    ]);
    expect(granted.size).toBe(0);
  });
  it('with a personal token needs an order of its own, and brings no tracker', async () => {
    const mail = open();
    await mail.open(ID, '', 'html');
    await mail.showPictures(ID, '', 'once-suspected');
    expect(fetched).toEqual([[...TWO, 'https://shop.example/3.png']]);
  });
  it('always remembers the proven sender', async () => {
    const mail = open();
    await mail.open(ID, '', 'html');
    await mail.showPictures(ID, '', 'sender');
    expect([...granted]).toEqual([[`${ACCOUNT} ${SENDER}`, ALWAYS]]);
  });
  it('are fetched because the reader asks, or else because a choice stands', async () => {
    const orders: boolean[] = [];
    const mail = open({
      fetchPictures: (_account, order) => {
        orders.push(order.asked);
        return new Map();
      },
    });
    await mail.open(ID, '', 'html');
    await mail.showPictures(ID, '', 'sender');
    await mail.open(ID, '', 'html');
    expect(orders).toEqual([true, false]);
  });
  it('always is refused for a sender that is not proven, and says why', async () => {
    view = viewOf({ authentication: { verdict: 'none', domain: null, by: null, results: [], sentence: 'Not proven.' } });
    const mail = open();
    await mail.open(ID, '', 'html');
    await expect(mail.showPictures(ID, '', 'sender')).rejects.toThrow('Not proven.');
    expect([granted.size, fetched.length]).toEqual([0, 0]);
  });
  it('for some days remembers when they end', async () => {
    const mail = open();
    await mail.open(ID, '', 'html');
    const before = Date.now();
    const { pictures } = await mail.showPictures(ID, '', 'sender-30-days');
    const expiresAt = granted.get(`${ACCOUNT} ${SENDER}`)?.expiresAt ?? 0;
    expect(expiresAt - before).toBeGreaterThanOrEqual(30 * 86_400_000);
    expect(pictures).toMatchObject({ state: 'shown', scope: 'sender', standing: { identity: SENDER, expiresAt } });
  });
  it('for a domain remembers the domain, and not one that everybody is at', async () => {
    const mail = open();
    await mail.open(ID, '', 'html');
    const domain = SENDER.slice(SENDER.indexOf('@'));
    expect((await mail.showPictures(ID, '', 'domain')).pictures).toMatchObject({ standing: { identity: domain } });
    expect((await open().open(ID, '', 'html')).pictures).toMatchObject({ state: 'shown', scope: 'sender', standing: { identity: domain } });
    view = viewOf({
      envelope: { ...viewOf().envelope, from: [{ name: '', address: 'ada@gmail.com' }] },
      authentication: { ...viewOf().authentication, domain: 'gmail.com' },
    });
    const other = open();
    await other.open(ID, '', 'html');
    await expect(other.showPictures(ID, '', 'domain')).rejects.toThrow('Everybody');
  });
  it('never takes away what is shown, and is remembered', async () => {
    const mail = open();
    await mail.open(ID, '', 'html');
    await mail.showPictures(ID, '', 'once');
    const never = { identity: SENDER, decision: 'never', expiresAt: null };
    expect((await mail.showPictures(ID, '', 'never')).pictures).toMatchObject({ state: 'blocked', standing: never });
    expect(asked.at(-1)).toMatchObject({ approved: [] });
    const count = fetched.length;
    expect((await open().open(ID, '', 'html')).pictures).toMatchObject({ state: 'blocked', standing: never });
    expect(fetched).toHaveLength(count);
  });
  it('is refused for a message that is not open', async () => {
    await expect(open().showPictures(ID, '', 'once')).rejects.toThrow('not open');
  });
  it('that come after the message was opened anew change nothing', async () => {
    let come: (picture: FetchedPicture) => void = () => undefined;
    const late = new Promise<FetchedPicture>((resolve) => (come = resolve));
    const mail = open({ fetchPictures: () => new Map([[0, late]]) });
    await mail.open(ID, '', 'html');
    await mail.showPictures(ID, '', 'once');
    await mail.open(ID, '', 'html');
    come({ state: 'failed', reason: 'Late.' });
    await late;
    await Promise.resolve();
    expect(updates).toEqual([]);
  });
});

it('attachments of a large message that were not fetched have the size that the server told, and cannot be looked into', async () => {
  const attachment = { part: 2, filename: 'film.eml', contentType: 'message/rfc822', size: 0, inline: false, readable: true };
  view = viewOf({ attachments: [attachment, { ...attachment, part: 3, size: 11 }] });
  leftOut = [{ part: 2, section: '2', size: 30_000_000 }];
  const { attachments, notes } = await open().open(ID, '', 'html');
  expect(attachments).toMatchObject([
    { part: 2, size: 30_000_000, readable: false },
    { part: 3, size: 11, readable: true },
  ]);
  expect(notes).toEqual([expect.stringContaining('fetched when you save them')]);
});
