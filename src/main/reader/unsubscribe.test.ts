import { describe, expect, it } from 'vitest';
import { message } from './testing/message.ts';
import { view } from './view.ts';

const WEB = 'https://shop.test/leave?u=7f3a';
const MAIL = 'mailto:leave@shop.test?subject=unsubscribe';
const POST = 'List-Unsubscribe-Post: List-Unsubscribe=One-Click';

const viewOf = (lines: readonly string[], section = '') =>
  view(
    {
      raw: message('From: News <news@shop.test>', ...lines, '', 'Hello'),
      section,
      as: 'html',
      approved: [],
      me: [],
      trustedAuthserv: ['mx.home.test'],
    },
    0,
  );
/** The ways of a message, each with the address that would be used. */
const ways = (...lines: string[]) => {
  const { list, report } = viewOf(lines);
  return list.ways.map(({ way, link }) => [way, report.links.find(({ id }) => id === link)?.url]);
};

describe('a list can be left', () => {
  it.each([
    [
      'by one request, where it is promised that this is enough',
      [`List-Unsubscribe: <${WEB}>`, POST],
      [
        ['one-click', WEB],
        ['page', WEB],
      ],
    ],
    [
      'by one request first, whatever comes first',
      [`List-Unsubscribe: <${MAIL}>, <${WEB}>`, POST],
      [
        ['one-click', WEB],
        ['mail', MAIL],
        ['page', WEB],
      ],
    ],
    ['on a page', [`List-Unsubscribe: <${WEB}>`], [['page', WEB]]],
    ['by a letter', [`List-Unsubscribe: <${MAIL}>`, POST], [['mail', MAIL]]],
    ['on a page without encryption, but by no request', ['List-Unsubscribe: <http://shop.test/leave>', POST], [['page', 'http://shop.test/leave']]],
    [
      'on a page with a user in its address, but by no request',
      ['List-Unsubscribe: <https://u@shop.test/>', POST],
      [['page', 'https://u@shop.test/']],
    ],
    ['not by a promise alone', [POST], []],
    ['by no request where the promise is another', [`List-Unsubscribe: <${WEB}>`, 'List-Unsubscribe-Post: List-Unsubscribe=Never'], [['page', WEB]]],
    ['by no request where there are two promises', [`List-Unsubscribe: <${WEB}>`, POST, 'List-Unsubscribe-Post: x'], [['page', WEB]]],
    [
      'by the first page, and the first letter',
      [`List-Unsubscribe: <${WEB}>,<https://b.test/>,<${MAIL}>,<mailto:b@b.test>`],
      [
        ['page', WEB],
        ['mail', MAIL],
      ],
    ],
    ['by a field in encoded words', [`List-Unsubscribe: =?utf-8?Q?<https://shop.test/leave=3Fu=3D1>?=`], [['page', 'https://shop.test/leave?u=1']]],
    ['by none of a link in its text', [], []],
  ] as const)('%s', (_, lines, expected) => expect(ways(...lines)).toEqual(expected));

  it('is no list of a message that somebody sent on', () => {
    const inner = [`List-Unsubscribe: <${WEB}>`, POST, 'List-Id: <news.shop.test>'];
    const lines = ['Content-Type: message/rfc822', '', 'From: Other <other@other.test>', ...inner];
    expect(viewOf(lines, '0').list).toEqual({ ways: [], signed: 'unknown', listId: null });
  });
  it('at a service that is known by its domain', () => {
    const { list } = viewOf(['List-Unsubscribe: <https://shop.us2.list-manage.com/unsubscribe?u=1>']);
    expect(list.ways).toMatchObject([{ way: 'page', service: { name: 'Mailchimp' } }]);
  });
  it('has the name that its header gives it', () => {
    expect(viewOf(['List-Id: "News" <News.Shop.test>']).list.listId).toBe('news.shop.test');
  });
});

describe('what the signature of the sender covers', () => {
  const passed = (properties = '') =>
    `Authentication-Results: mx.home.test; dkim=pass header.d=shop.test${properties}; dmarc=pass header.from=shop.test`;
  const signed = (fields: string, { d = 'shop.test', s = 'one', b = 'abcdefghijkl' } = {}) =>
    `DKIM-Signature: v=1; a=rsa-sha256; d=${d}; s=${s}; h=${fields}; bh=x; b=${b}`;
  const BOTH = 'from:list-unsubscribe:list-unsubscribe-post';
  const signedOf = (...lines: string[]) => viewOf([...lines, `List-Unsubscribe: <${WEB}>`, POST]).list.signed;

  it('is both fields, the address alone, or neither', () => {
    expect(signedOf(passed(), signed(BOTH))).toBe('both');
    expect(signedOf(passed(), signed('from : List-Unsubscribe :\r\n subject'))).toBe('address');
    expect(signedOf(passed(), signed('from:subject'))).toBe('no');
    expect(signedOf(passed())).toBe('no');
  });
  it('is not known where nobody that is trusted has looked', () => {
    expect(signedOf(signed(BOTH))).toBe('unknown');
    expect(signedOf(passed().replace('mx.home.test', 'mx.shop.test'), signed(BOTH))).toBe('unknown');
  });
  it('is nothing where no signature of its domain was found good', () => {
    expect(signedOf(passed().replace('dkim=pass', 'dkim=fail'), signed(BOTH))).toBe('no');
    expect(signedOf('Authentication-Results: mx.home.test; dkim=pass header.d=platform.test', signed(BOTH, { d: 'platform.test' }))).toBe('no');
  });
  it('is not what a signature says that was added to the one that is good', () => {
    const [real, forged] = [signed('from:subject'), signed(BOTH, { s: 'two', b: 'zyxwvutsrqpo' })];
    expect(signedOf(passed(), forged, real)).toBe('no');
    expect(signedOf(passed(' header.s=one'), forged, real)).toBe('no');
    expect(signedOf(passed(' header.b=abcdefgh'), forged, real)).toBe('no');
    expect(signedOf(passed(' header.b=zyxwvuts'), forged, real)).toBe('both');
    expect(signedOf(passed(' header.b=z'), forged, real)).toBe('no');
  });
  it('is not a field that was added to the one that was signed', () => {
    expect(viewOf([passed(), signed(BOTH), `List-Unsubscribe: <https://evil.test/>`, `List-Unsubscribe: <${WEB}>`, POST]).list.signed).toBe('no');
    expect(signedOf(passed(), signed('list-unsubscribe:list-unsubscribe:list-unsubscribe-post'))).toBe('both');
  });
  it('is that of a domain below or above that of From, as for the proof', () => {
    expect(signedOf('Authentication-Results: mx.home.test; dkim=pass header.i=@mail.shop.test', signed(BOTH))).toBe('both');
  });
  it('is nothing in a signature that is written wrongly', () => {
    for (const line of [
      'DKIM-Signature: x',
      'DKIM-Signature: d=shop.test; d=shop.test; b=a; h=list-unsubscribe',
      'DKIM-Signature: d=shop.test; h=list-unsubscribe',
    ])
      expect(signedOf(passed(), line)).toBe('no');
  });
});
