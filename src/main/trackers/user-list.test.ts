import { describe, expect, it } from 'vitest';
import { analyse } from '../reader/analyse/index.ts';
import { listEvidence, userList, type UserList } from './user-list.ts';

const LIST = `! Title: My list
||track.test^$third-party
||fonts.test^$font
/pixel.gif?
@@||fine.track.test^
shop.test##.banner
/ab+c\\.png/
||param.test^$removeparam=u`;

function listOf(text: string): UserList {
  const read = userList(text, 'My list');
  if (!read.ok) throw new Error(read.message);
  return read.list;
}

describe('a filter list of one’s own', () => {
  const list = listOf(LIST);

  it.each([
    ['https://track.test/a', '||track.test^$third-party'],
    ['https://a.track.test/a.png', '||track.test^$third-party'],
    ['https://any.test/pixel.gif?u=1', '/pixel.gif?'],
    ['https://any.test/abbbc.png', '/ab+c\\.png/'],
  ])('matches %s by its rule %s', (url, rule) => {
    expect(list.match(url, 'https://shop.test/')).toEqual({ rule });
  });

  it.each(['https://fine.track.test/a', 'https://shop.test/a.png', 'https://fonts.test/a.png', 'https://param.test/?u=1', 'not a url', ''])(
    'does not match %s',
    (url) => {
      expect(list.match(url, 'https://shop.test/')).toBeNull();
    },
  );

  it('knows whose message it is', () => {
    expect(list.match('https://track.test/a', 'https://news.track.test/')).toBeNull();
    expect(list.match('https://track.test/a', null)).not.toBeNull();
  });

  it('knows what a request is for', () => {
    expect(list.match('https://fonts.test/a', null, 'font')).not.toBeNull();
    expect(list.match('https://fonts.test/a', null, 'picture')).toBeNull();
  });

  it.each(['', '<html><p>Not found</p></html>', 'shop.test##.banner'])('is refused where it blocks nothing: %s', (text) => {
    expect(userList(text, 'Mine')).toMatchObject({ ok: false, message: expect.stringContaining('Mine') as string });
  });

  it('is refused where it is too long', () => {
    expect(userList('a'.repeat(20_000_001), 'Mine')).toMatchObject({ ok: false });
  });
});

describe('hits of a list in a report', () => {
  const html = `<p>Hello</p><img src="https://track.test/photo.jpg" width="600" height="300"><p>Bye</p>
    <img src="https://other.test/logo.png" width="60" height="30"><img src="https://track.test/spacer.gif" width="1" height="1"><p>End</p>`;
  const report = analyse({ documents: [{ html, base: null }], headers: [], me: [] });

  it('are evidence of that list, and name nobody', () => {
    const [photo, logo, spacer] = listEvidence(report, [listOf(LIST)], null).resources;
    expect(report.resources.map(({ grade }) => grade)).toEqual(['none', 'none', 'none']);
    expect(photo).toMatchObject({ grade: 'suspected', service: null });
    expect(photo?.evidence).toEqual([{ kind: 'list', sentence: 'A rule of your list “My list” matches.', excerpt: '||track.test^$third-party' }]);
    expect(spacer).toMatchObject({ grade: 'structural', service: null });
    expect(logo).toMatchObject({ grade: 'none', evidence: [] });
  });

  it('change nothing where there is no list', () => {
    expect(listEvidence(report, [], null)).toBe(report);
  });
});
