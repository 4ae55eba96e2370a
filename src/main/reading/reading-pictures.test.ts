import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FetchedPicture } from '../egress/picture-fetcher.ts';
import { ReaderError } from '../reader/supervised.ts';
import { ACCOUNT, ALWAYS, ID, Others, SENDER, TWO, viewOf } from './testing/others.ts';

let others: Others;
beforeEach(() => {
  others = new Others();
});

describe('showing pictures', () => {
  it('once fetches them, tells when they came, and remembers nothing', async () => {
    others.answer = (url) =>
      url === TWO[0] ? { state: 'loaded', bytes: new Uint8Array(5), contentType: 'image/png' } : { state: 'failed', reason: 'Gone.' };
    const mail = others.open();
    await mail.open(ID, '', 'html');
    expect((await mail.showPictures(ID, '', 'once')).pictures).toMatchObject({ state: 'shown', scope: 'once', showable: 2, suspected: 1, loaded: 0 });
    await vi.waitFor(() => expect(others.updates).toHaveLength(1));
    expect(others.updates[0]?.pictures).toMatchObject({ loaded: 1, failed: 1 });
    // What is read stays in its frame.
    expect(others.instead).toEqual([undefined]);
    expect(others.updates[0]?.report.resources.map((resource) => resource.status)).toEqual([
      { state: 'loaded', bytes: 5 },
      { state: 'failed', reason: 'Gone.' },
      { state: 'blocked' },
      { state: 'blocked' },
    ]);
    expect(others.granted.size).toBe(0);
  });
  it('none of which came leaves their places as they were, with what they are called', async () => {
    others.answer = () => ({ state: 'failed', reason: 'Gone.' });
    const mail = others.open();
    await mail.open(ID, '', 'html');
    const asked = await mail.showPictures(ID, '', 'once');
    await vi.waitFor(() => expect(others.updates).toHaveLength(1));
    const [update] = others.updates;
    expect(update?.pictures).toMatchObject({ state: 'shown', loaded: 0, failed: 2 });
    expect(update?.report.resources.slice(0, 2).map(({ status }) => status.state)).toEqual(['failed', 'failed']);
    expect(others.asked.at(-1)).toMatchObject({ approved: [] });
    expect(update?.body).not.toEqual(asked.body);
    expect(others.instead).toEqual([asked.body.kind === 'html' ? asked.body.url : null]);
    expect(mail.shown(ID, '')?.body).toEqual(update?.body);
    // They are asked for again, if the reader wants that.
    await mail.showPictures(ID, '', 'once');
    expect(others.fetched).toEqual([TWO, TWO]);
    expect(others.asked.at(-1)).not.toMatchObject({ approved: [] });
  });
  it('none of which came leaves the body as it is where that cannot be made harmless once more', async () => {
    others.answer = () => ({ state: 'failed', reason: 'Gone.' });
    let isWell = true;
    const mail = others.open({
      reader: { view: ({ as }) => (isWell || as === 'text' ? Promise.resolve(viewOf()) : Promise.reject(new ReaderError('reader-timeout'))) },
    });
    await mail.open(ID, '', 'html');
    const asked = await mail.showPictures(ID, '', 'once');
    isWell = false;
    await vi.waitFor(() => expect(others.updates).toHaveLength(1));
    expect(others.updates[0]).toMatchObject({ body: asked.body, pictures: { failed: 2 } });
    expect(others.instead).toEqual([undefined]);
  });
  it('with a personal token needs an order of its own, and brings no tracker', async () => {
    const mail = others.open();
    await mail.open(ID, '', 'html');
    await mail.showPictures(ID, '', 'once-suspected');
    expect(others.fetched).toEqual([[...TWO, 'https://shop.example/3.png']]);
  });
  it('always remembers the proven sender', async () => {
    const mail = others.open();
    await mail.open(ID, '', 'html');
    await mail.showPictures(ID, '', 'sender');
    expect([...others.granted]).toEqual([[`${ACCOUNT} ${SENDER}`, ALWAYS]]);
  });
  it('are fetched because the reader asks, or else because a choice stands', async () => {
    const orders: boolean[] = [];
    const mail = others.open({
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
    others.view = viewOf({ authentication: { verdict: 'none', domain: null, by: null, results: [], sentence: 'Not proven.' } });
    const mail = others.open();
    await mail.open(ID, '', 'html');
    await expect(mail.showPictures(ID, '', 'sender')).rejects.toThrow('Not proven.');
    expect([others.granted.size, others.fetched.length]).toEqual([0, 0]);
  });
  it('for some days remembers when they end', async () => {
    const mail = others.open();
    await mail.open(ID, '', 'html');
    const before = Date.now();
    const { pictures } = await mail.showPictures(ID, '', 'sender-30-days');
    const expiresAt = others.granted.get(`${ACCOUNT} ${SENDER}`)?.expiresAt ?? 0;
    expect(expiresAt - before).toBeGreaterThanOrEqual(30 * 86_400_000);
    expect(pictures).toMatchObject({ state: 'shown', scope: 'sender', standing: { identity: SENDER, expiresAt } });
  });
  it('for a domain remembers the domain, and not one that everybody is at', async () => {
    const mail = others.open();
    await mail.open(ID, '', 'html');
    const domain = SENDER.slice(SENDER.indexOf('@'));
    expect((await mail.showPictures(ID, '', 'domain')).pictures).toMatchObject({ standing: { identity: domain } });
    expect((await others.open().open(ID, '', 'html')).pictures).toMatchObject({ state: 'shown', scope: 'sender', standing: { identity: domain } });
    others.view = viewOf({
      envelope: { ...viewOf().envelope, from: [{ name: '', address: 'ada@gmail.com' }] },
      authentication: { ...viewOf().authentication, domain: 'gmail.com' },
    });
    const other = others.open();
    await other.open(ID, '', 'html');
    await expect(other.showPictures(ID, '', 'domain')).rejects.toThrow('Everybody');
  });
  it('never takes away what is shown, and is remembered', async () => {
    const mail = others.open();
    await mail.open(ID, '', 'html');
    await mail.showPictures(ID, '', 'once');
    const never = { identity: SENDER, decision: 'never', expiresAt: null };
    expect((await mail.showPictures(ID, '', 'never')).pictures).toMatchObject({ state: 'blocked', standing: never });
    expect(others.asked.at(-1)).toMatchObject({ approved: [] });
    const count = others.fetched.length;
    expect((await others.open().open(ID, '', 'html')).pictures).toMatchObject({ state: 'blocked', standing: never });
    expect(others.fetched).toHaveLength(count);
  });
  it('is refused for a message that is not open', async () => {
    await expect(others.open().showPictures(ID, '', 'once')).rejects.toThrow('not open');
  });
  it('that come after the message was opened anew change nothing', async () => {
    let come: (picture: FetchedPicture) => void = () => undefined;
    const late = new Promise<FetchedPicture>((resolve) => (come = resolve));
    const mail = others.open({ fetchPictures: () => new Map([[0, late]]) });
    await mail.open(ID, '', 'html');
    await mail.showPictures(ID, '', 'once');
    await mail.open(ID, '', 'html');
    come({ state: 'failed', reason: 'Late.' });
    await late;
    await Promise.resolve();
    expect(others.updates).toEqual([]);
  });
  it('none of which came change nothing where the message is opened anew while their places are made', async () => {
    others.answer = () => ({ state: 'failed', reason: 'Gone.' });
    const { promise: places, resolve: made } = Promise.withResolvers<ReturnType<typeof viewOf>>();
    let isLate = false;
    const view = vi.fn(() => (isLate ? places : Promise.resolve(viewOf())));
    const mail = others.open({ reader: { view } });
    await mail.open(ID, '', 'html');
    await mail.showPictures(ID, '', 'once');
    isLate = true;
    await vi.waitFor(() => expect(view).toHaveBeenCalledTimes(3));
    isLate = false;
    const anew = await mail.open(ID, '', 'html');
    made(viewOf());
    await new Promise((resolve) => setImmediate(resolve));
    expect(others.updates).toEqual([]);
    expect(mail.shown(ID, '')?.body).toEqual(anew.body);
  });
});
