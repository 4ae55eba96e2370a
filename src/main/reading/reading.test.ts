import { beforeEach, describe, expect, it, vi } from 'vitest';
import { markOf, type Link } from '../../shared/report.ts';
import { ReaderError } from '../reader/supervised.ts';
import { ACCOUNT, ALWAYS, ID, Others, SENDER, TWO, viewOf } from './testing/others.ts';

const LINK: Link = {
  id: 0,
  url: 'https://bank.test/',
  host: 'bank.test',
  text: 'bank.test',
  target: { kind: 'direct' },
  clean: 'https://bank.test/',
  warnings: [],
  service: null,
};

let others: Others;
beforeEach(() => {
  others = new Others();
});

describe('opening a message', () => {
  it('fetches nothing, and says what could be shown', async () => {
    expect((await others.open().open(ID, '', 'html')).pictures).toEqual({
      state: 'blocked',
      showable: 2,
      suspected: 1,
      identity: SENDER,
      domain: '@shop.example',
      why: null,
      standing: null,
    });
    expect(others.fetched).toEqual([]);
    expect(others.asked).toMatchObject([{ approved: [], me: ['me@home.example'], trustedAuthserv: ['mx'] }]);
  });
  it('tells what makes one look twice apart from what else is noted of it', async () => {
    const doubt = 'The name shows service@bank.test, but the address is x@elsewhere.test.';
    const link = (id: number, deceit?: string) => ({ ...LINK, id, ...(deceit && { deceit }) });
    const lies = [1, 2, 3, 4].map((id) => `A link shows bank.test, but leads to evil-${id}.test.`);
    const report = {
      ...others.view.report,
      links: [link(0), link(1, lies[0]), link(2, lies[0]), ...lies.slice(1).map((lie, at) => link(3 + at, lie))],
    };
    others.view = viewOf({ doubts: [doubt], notes: ['It ends in the middle of a part.', doubt], report });
    const { warnings, notes } = await others.open().open(ID, '', 'html');
    expect(warnings).toEqual([doubt, ...lies.slice(0, 3)]);
    expect(notes).toEqual(['It ends in the middle of a part.']);
  });
  it('keeps those before it, as far as they are not too large together, and itself in any case', async () => {
    const reading = others.open();
    const ids = Array.from({ length: 10 }, (_, index) => (index + 1) as typeof ID);
    for (const id of ids) await reading.open(id, '', 'html');
    expect(ids.filter((id) => reading.shown(id, ''))).toEqual(ids);
    others.raw = new Uint8Array(30_000_000);
    for (const id of ids) await reading.open(id, '', 'html');
    expect(ids.filter((id) => reading.shown(id, ''))).toEqual([8, 9, 10]);
    others.raw = new Uint8Array(200_000_000);
    await reading.open(ID, '', 'html');
    expect(reading.shown(ID, '')).not.toBeNull();
  });
  it('compares it with the others of its sender, but no message inside it', async () => {
    await others.open().open(ID, '', 'html');
    await others.open().open(ID, '2', 'html');
    expect(others.asked.map(({ earlier }) => earlier)).toEqual([[['https://shop.example/earlier.png']], []]);
  });
  it('has it scanned again where the list says something else of it', async () => {
    others.mark = markOf(others.view.report);
    await others.open().open(ID, '', 'html');
    expect(others.rescanned).toEqual([]);
    others.mark = { ...others.mark, named: 0, structural: 1 };
    await others.open().open(ID, '2', 'html');
    expect(others.rescanned).toEqual([]);
    await others.open().open(ID, '', 'html');
    expect(others.rescanned).toEqual([ID]);
  });
  it('shows the pictures of an approved sender, and no tracker', async () => {
    others.granted.set(`${ACCOUNT} ${SENDER}`, ALWAYS);
    expect((await others.open().open(ID, '', 'html')).pictures).toMatchObject({ state: 'shown', scope: 'sender', showable: 2, suspected: 1 });
    expect(others.fetched).toEqual([TWO]);
    expect(others.asked.at(-1)).toMatchObject({ approved: [0, 1] });
  });
  it.each(['none', 'fail'] as const)('shows nothing of an approved sender where the verdict is %s, and says why', async (verdict) => {
    others.granted.set(`${ACCOUNT} ${SENDER}`, ALWAYS);
    others.view = viewOf({ authentication: { verdict, domain: null, by: null, results: [], sentence: 'Not proven.' } });
    expect((await others.open().open(ID, '', 'html')).pictures).toMatchObject({ state: 'blocked', identity: null, why: 'Not proven.' });
    expect(others.fetched).toEqual([]);
  });
  it('shows nothing of a sender that was approved in another account', async () => {
    others.granted.set(`work ${SENDER}`, ALWAYS);
    expect((await others.open().open(ID, '', 'html')).pictures).toMatchObject({ state: 'blocked' });
  });
  it('says that there is nothing to show', async () => {
    others.view = viewOf({ showable: [], suspected: [] });
    expect((await others.open().open(ID, '', 'html')).pictures).toEqual({ state: 'none' });
  });
  it.each(['reader-timeout', 'reader-crashed'] as const)('shows the text, with a note, after a %s', async (reason) => {
    const view = vi
      .fn()
      .mockRejectedValueOnce(new ReaderError(reason))
      .mockResolvedValueOnce(viewOf({ body: { kind: 'text', reason: 'asked' } }));
    const shown = await others.open({ reader: { view } }).open(ID, '', 'html');
    expect(shown.body).toEqual({ kind: 'text', text: 'Hello', reason });
    expect(shown.notes).toHaveLength(1);
    expect(shown.pictures).toEqual({ state: 'none' });
  });
  it('shows the source where even the text cannot be had', async () => {
    const shown = await others.open({ reader: { view: () => Promise.reject(new ReaderError('reader-crashed')) } }).open(ID, '', 'html');
    expect(shown.body).toEqual({ kind: 'text', text: 'A', reason: 'reader-crashed' });
    expect(shown.authentication.verdict).toBe('none');
  });
});

it('attachments of a large message that were not fetched have the size that the server told, and cannot be looked into', async () => {
  const attachment = { part: 2, filename: 'film.eml', contentType: 'message/rfc822', size: 0, inline: false, readable: true };
  others.view = viewOf({ attachments: [attachment, { ...attachment, part: 3, size: 11 }] });
  others.leftOut = [{ part: 2, section: '2', size: 30_000_000 }];
  const { attachments, notes } = await others.open().open(ID, '', 'html');
  expect(attachments).toMatchObject([
    { part: 2, size: 30_000_000, readable: false },
    { part: 3, size: 11, readable: true },
  ]);
  expect(notes).toEqual([expect.stringContaining('fetched when you save them')]);
});
