import { describe, expect, it } from 'vitest';
import { headerSightings } from './header-addresses.ts';

const sighted = (name: string, value: string) => headerSightings([{ name, value }]).map(({ url, kind, trigger }) => [url, kind, trigger]);

describe('a header field that names what is elsewhere', () => {
  it.each([
    ['X-Image-URL', 'https://t.test/a', 'https://t.test/a', 'picture', 'legacy'],
    ['X-Sender-Photo', ' <https://t.test/a>', 'https://t.test/a', 'picture', 'legacy'],
    ['Avatar', 'https://t.test/a', 'https://t.test/a', 'picture', 'legacy'],
    ['X-Profile-Image-URL', 'https://t.test/a', 'https://t.test/a', 'picture', 'legacy'],
    ['Link', '<https://t.test/a>; rel="preload"; as=image', 'https://t.test/a', 'picture', 'legacy'],
    ['Refresh', '3; url=https://t.test/a', 'https://t.test/a', 'frame', 'legacy'],
    ['OpenPGP', 'id=0123; url="https://t.test/a"; preference=sign', 'https://t.test/a', 'other', 'click'],
    ['X-PGP-Key', 'see https://t.test/a (0123)', 'https://t.test/a', 'other', 'click'],
    ['X-GPG-Key-URL', '<https://t.test/a>', 'https://t.test/a', 'other', 'click'],
    ['Content-Type', String.raw`message/external-body; access-type=local-file; name="\\\\t.test\\a"`, 'https://t.test/a', 'other', 'click'],
    ['X-Mozilla-External-Attachment-URL', 'https://t.test/a', 'https://t.test/a', 'other', 'legacy'],
    ['X-Mozilla-Cloud-Part', 'cloudFile; url="https://t.test/a"; provider="b"', 'https://t.test/a', 'other', 'click'],
    ['Content-Type', 'message/external-body; access-type=URL; URL="https://t.test/ a"', 'https://t.test/a', 'other', 'click'],
    ['Content-Type', 'message/external-body; access-type=URL; URL*0="https://t."; URL*1="test/a"', 'https://t.test/a', 'other', 'click'],
    [
      'Content-Type',
      'Message/External-Body; access-type=ANON-FTP; site=t.test; directory=pub; name="a.gif"',
      'ftp://t.test/pub/a.gif',
      'other',
      'click',
    ],
  ])('%s: %s', (name, value, ...expected) => {
    expect(sighted(name, value)).toEqual([expected]);
  });

  it('may name two', () => {
    expect(sighted('BIMI-Location', 'v=BIMI1; l=https://t.test/a.svg; a=https://t.test/b.pem')).toEqual([
      ['https://t.test/a.svg', 'picture', 'legacy'],
      ['https://t.test/b.pem', 'other', 'legacy'],
    ]);
  });

  it('may name several, each for what it is', () => {
    expect(sighted('Link', '<https://t.test/a>; rel=stylesheet, </b>; rel=next, <https://t.test/c,d>;title="x, <y>";rel="preconnect"')).toEqual([
      ['https://t.test/a', 'stylesheet', 'legacy'],
      ['https://t.test/c,d', 'connection', 'legacy'],
    ]);
  });

  it.each([
    ['Content-Type', 'text/html; url="https://t.test/a"'],
    ['Content-Type', 'message/external-body; access-type=local-file; name="/a"'],
    ['BIMI-Location', 'v=BIMI1; l=; a=self'],
    ['OpenPGP', 'id=0123'],
    ['List-Archive', '<https://t.test/a>'],
    ['Face', 'iVBORw0KGgo//https'],
    ['X-Interface', 'https://t.test/a'],
    ['Refresh', '30'],
  ])('names nothing in %s: %s', (name, value) => {
    expect(sighted(name, value)).toEqual([]);
  });
});
