import { beforeEach, describe, expect, it } from 'vitest';
import type { MessageId } from '../../shared/model.ts';
import type { ViewResult } from '../reader/protocol.ts';
import { openDocuments } from './open-documents.ts';
import { ACCOUNT, ALWAYS, ID, Others, SENDER, viewOf } from './testing/others.ts';

let others: Others;
beforeEach(() => {
  others = new Others();
});

describe('a message', () => {
  it('that was made ready is not remembered as open', async () => {
    const mail = others.open();
    expect((await mail.prepare(ID))?.body).toMatchObject({ url: expect.stringMatching(/^mail:/) as unknown });
    expect(others.asked).toMatchObject([{ section: '', as: 'html', approved: [] }]);
    expect([mail.shown(ID, ''), others.fetched]).toEqual([null, []]);
    // Its body is not fetched for it.
    expect(others.onlyHere).toEqual([true]);
    expect(await others.open({ reader: { view: () => Promise.reject(new Error('no')) } }).prepare(ID)).toBeNull();
  });
  it('that was made ready has the document that it was made ready with', async () => {
    const mail = others.open();
    const ready = await mail.prepare(ID);
    const shown = await mail.open(ID, '', 'html');
    expect(shown).toEqual(ready);
    expect([others.asked.length, mail.shown(ID, '')]).toEqual([1, shown]);
    // Once: the next time it is another.
    expect((await mail.open(ID, '', 'html')).body).not.toEqual(ready?.body);
  });
  it('is made ready once, and put away with its document where others are', async () => {
    const documents = openDocuments();
    const mail = others.open({ documents });
    const ready = await mail.prepare(ID);
    expect([await mail.prepare(ID), others.asked.length]).toEqual([ready, 1]);
    const token = ready?.body.kind === 'html' ? new URL(ready.body.url).hostname : '';
    expect(documents.get(token)).toBeDefined();
    for (const other of [2, 3, 4, 5]) await mail.prepare(other as MessageId);
    expect(documents.get(token)).toBeUndefined();
    expect((await mail.open(ID, '', 'html')).body).not.toEqual(ready?.body);
  });
  it('that is asked for twice at once has one document', async () => {
    const documents = openDocuments();
    const mail = others.open({ documents });
    const [first, second] = await Promise.all([mail.prepare(ID), mail.prepare(ID)]);
    expect(first?.body).toEqual(second?.body);
    expect(first?.body.kind === 'html' && documents.get(new URL(first.body.url).hostname)).toBeTruthy();
  });
  it('that was asked for again makes room for others after those that were not', async () => {
    const documents = openDocuments();
    const mail = others.open({ documents });
    const [first, second] = [await mail.prepare(ID), await mail.prepare(2 as MessageId)];
    for (const other of [3, 4, 1, 5]) await mail.prepare(other as MessageId);
    const stands = [first, second].map((view) => view?.body.kind === 'html' && documents.get(new URL(view.body.url).hostname) !== undefined);
    expect(stands).toEqual([true, false]);
  });
  it('that was made ready long ago has its document still, or another', async () => {
    const documents = openDocuments(3);
    const mail = others.open({ documents });
    const stands = (view: { body: { kind: string; url?: string } }) => documents.get(new URL(view.body.url ?? '').hostname) !== undefined;
    await mail.prepare(ID);
    for (const other of [2, 3]) await mail.open(other as MessageId, '', 'html');
    await mail.prepare(ID);
    for (const other of [4, 5]) await mail.open(other as MessageId, '', 'html');
    expect(stands((await mail.open(ID, '', 'html')) as never)).toBe(true);
    await mail.prepare(ID);
    for (const other of [6, 7, 8]) await mail.open(other as MessageId, '', 'html');
    expect(stands((await mail.open(ID, '', 'html')) as never)).toBe(true);
  });
  it('stands at the origin that was reserved for it, unless it was made ready', async () => {
    const documents = openDocuments();
    const mail = others.open({ documents });
    const waitingAt = (early: string) => documents.arriving(new URL(early).hostname);
    const [first, second] = [mail.reserve(), mail.reserve()];
    const before = waitingAt(first);
    await mail.prepare(ID);
    expect(await mail.open(ID, '', 'html', first)).not.toMatchObject({ body: { url: first.replace('early', '') } });
    expect(await before).toBeNull();
    const next = waitingAt(second);
    expect(await mail.open(ID, '', 'html', second)).toMatchObject({ body: { url: second.replace('early', '') } });
    expect(await next).toMatchObject({ messageId: ID });
  });
  it('that is opened again stays where it is as long as its document is the same, byte for byte, and has no pictures', async () => {
    const mail = others.open({ documents: openDocuments() });
    const urlOf = async (at: string | null) => {
      const { body } = await mail.open(ID, '', 'html', at);
      return body.kind === 'html' ? body.url : '';
    };
    const first = await urlOf(null);
    others.judgement = 1;
    expect(await urlOf(first)).toBe(first);
    // Of another message it is another, whatever is in it.
    expect((await mail.open(2 as MessageId, '', 'html', first)).body).not.toMatchObject({ url: first });
    others.view = viewOf({ body: { kind: 'html', html: '<p>Hello!</p>', width: { least: 0, narrowUpTo: 0 } } });
    const second = await urlOf(first);
    expect(second).not.toBe(first);
    others.view = viewOf({
      body: { kind: 'html', html: '<p>Hello!</p>', width: { least: 0, narrowUpTo: 0 } },
      inlineParts: [{ part: 2, contentType: 'image/png', bytes: new Uint8Array([1]) }],
    });
    const third = await urlOf(second);
    expect(third).not.toBe(second);
    expect(await urlOf(third)).toBe(third);
    const withPictures = await mail.showPictures(ID, '', 'once');
    const shown = withPictures.body.kind === 'html' ? withPictures.body.url : '';
    expect(await urlOf(shown)).not.toBe(shown);
  });
  it('has nothing come to the reserved origin where it cannot be opened, or is text', async () => {
    const documents = openDocuments();
    const gone = { ok: false, error: { code: 'not-found', message: 'It is gone.', next: 'Wait.' } } as const;
    const mailbox = { ...others.mailbox, message: () => Promise.resolve(gone) };
    const [first, second] = [documents.reserve(), documents.reserve()];
    const waiting = [first, second].map(async (token) => await documents.arriving(token));
    await expect(others.open({ documents, mailbox }).open(ID, '', 'html', `mail://${first}/early`)).rejects.toThrow('gone');
    others.view = viewOf({ body: { kind: 'text', reason: 'text-only' } });
    await others.open({ documents }).open(ID, '', 'html', `mail://${second}/early`);
    expect(await Promise.all(waiting)).toEqual([null, null]);
  });
  it('is not as it was made ready where it would be judged or shown otherwise now', async () => {
    const mail = others.open();
    const ready = await mail.prepare(ID);
    others.judgement = 1;
    expect((await mail.open(ID, '', 'html')).body).not.toEqual(ready?.body);

    await mail.prepare(ID);
    others.granted.set(`${ACCOUNT} ${SENDER}`, ALWAYS);
    expect((await mail.open(ID, '', 'html')).pictures).toMatchObject({ state: 'shown' });
  });
  it('is not as it was made ready where it came to be judged otherwise while it was looked at', async () => {
    const { promise: told, resolve: tell } = Promise.withResolvers<ViewResult>();
    let views = 0;
    const mail = others.open({ reader: { view: () => (views++ === 0 ? told : Promise.resolve(viewOf())) } });
    const preparing = mail.prepare(ID);
    others.judgement = 1;
    tell(viewOf());
    const ready = await preparing;
    expect((await mail.open(ID, '', 'html')).body).not.toEqual(ready?.body);
  });
  it('whose pictures are always shown is not made ready: they would be fetched', async () => {
    others.granted.set(`${ACCOUNT} ${SENDER}`, ALWAYS);
    expect(await others.open().prepare(ID)).toBeNull();
    expect(others.fetched).toEqual([]);
  });
});
