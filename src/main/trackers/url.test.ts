import { describe, expect, it } from 'vitest';
import { hostOf, normaliseLink, normaliseUrl } from './url.ts';

describe('normaliseUrl', () => {
  it.each([
    ['https://t.test/a', 'https://t.test/a'],
    ['  https://t.test/a \n', 'https://t.test/a'],
    ['ht\ntps://t.te\tst/a', 'https://t.test/a'],
    ['\u0001\u0000HTTPS://T.TEST/A', 'https://t.test/A'],
    ['//t.test/a', 'https://t.test/a'],
    ['/\n/t.test/a', 'https://t.test/a'],
    ['\\\\t.test\\a', 'https://t.test/a'],
    ['/\\t.test/a', 'https://t.test/a'],
    ['https:\\\\t.test\\a', 'https://t.test/a'],
    ['https:t.test/a', 'https://t.test/a'],
    ['https:////t.test/a', 'https://t.test/a'],
    ['https://bücher.example/a', 'https://xn--bcher-kva.example/a'],
    ['https://０x7f.1/', 'https://127.0.0.1/'],
    ['view-source:https://t.test/a', 'https://t.test/a'],
    ['feed:https://t.test/a', 'https://t.test/a'],
    ['URL:https://t.test/a', 'https://t.test/a'],
    ['jar:https://t.test/a!/b', 'https://t.test/a'],
    ['mhtml:https://t.test/a!b', 'https://t.test/a'],
    ['ms-its:https://t.test/a::/b', 'https://t.test/a'],
    ['mk:@MSITStore:https://t.test/a::/b', 'https://t.test/a'],
    ['file:////t.test/share/a.png', 'file://t.test/share/a.png'],
    ['https://t.test/a|b?c|d', 'https://t.test/a%7Cb?c|d'],
    ['ftp://t.test/a', 'ftp://t.test/a'],
    ['wss://t.test/a', 'wss://t.test/a'],
    ['file://t.test/share/a.png', 'file://t.test/share/a.png'],
    ['smb://t.test/a', 'smb://t.test/a'],
    ['//data:image&leak', null],
  ])('%j leads to %j', (raw, expected) => {
    expect(normaliseUrl(raw, null)).toBe(expected);
  });

  it.each([
    '',
    ' ',
    '#x',
    'a.png',
    '/a.png',
    '?q=1',
    'data:image/png;base64,AA',
    'cid:a@b',
    'mid:a',
    'about:blank',
    'javascript:x()',
    'file:///etc/passwd',
    'jar:file:///a!/b',
    'blob:https://t.test/1',
    'mailto:a@b.test',
    'https://',
    'https://a b/',
  ])('%j asks no other machine', (raw) => {
    expect(normaliseUrl(raw, null)).toBeNull();
  });

  it('looks into an address that is wrapped a few times, and not into one that is wrapped without end', () => {
    expect(normaliseUrl('view-source:feed:https://t.test/a', null)).toBe('https://t.test/a');
    expect(normaliseUrl(`${'view-source:'.repeat(100_000)}https://t.test/a`, null)).toBeNull();
  });

  it('resolves a relative URL against its base', () => {
    expect(normaliseUrl('a?b', 'https://t.test/x/y')).toBe('https://t.test/x/a?b');
    expect(normaliseUrl('//other.test/a', 'http://t.test/')).toBe('http://other.test/a');
    expect(normaliseUrl('//other.test/a', 'mid:part@t.test')).toBe('https://other.test/a');
  });

  it('takes an absolute URL although the base is not one', () => {
    expect(normaliseUrl('https://t.test/a', 'nonsense')).toBe('https://t.test/a');
  });
});

describe('normaliseLink', () => {
  it('also knows what is followed but never fetched', () => {
    expect(normaliseLink('mailto:a@b.test', null)).toBe('mailto:a@b.test');
    expect(normaliseLink('tel:+49123', null)).toBe('tel:+49123');
    expect(normaliseLink(' www.t.test:8080/a', null)).toBe('http://www.t.test:8080/a');
    expect(normaliseLink('www.t.test/a', 'https://b.test/')).toBe('https://b.test/www.t.test/a');
    expect(normaliseLink('page.html', null)).toBeNull();
    expect(normaliseLink('javascript:alert(1)', null)).toBeNull();
  });
});

describe('hostOf', () => {
  it('is the host without its port, or the scheme', () => {
    expect(hostOf('https://T.test:8443/a')).toBe('t.test');
    expect(hostOf('mailto:a@b.test')).toBe('mailto:');
  });
});
