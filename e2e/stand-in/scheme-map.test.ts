import { describe, expect, it } from 'vitest';
import { electronOrigin, fromReserved, mapPolicy, toReserved } from './scheme-map.ts';

describe('addresses of our schemes', () => {
  it.each([
    ['unseen://app/index.html', 'https://app.unseen.invalid/index.html'],
    ['unseen://app', 'https://app.unseen.invalid'],
    ['mail://0f3a/', 'https://0f3a.mail.unseen.invalid/'],
    ['mail://0f3a/part/3?x#y', 'https://0f3a.mail.unseen.invalid/part/3?x#y'],
  ])('%s stands behind %s, and comes back', (own, reserved) => {
    expect(toReserved(own)).toBe(reserved);
    expect(fromReserved(reserved)).toBe(own);
  });

  it.each(['https://example.org/', 'mailto:a@b.example', 'mail://a.b/', 'https://app.unseen.invalid.example/', 'data:text/html,mail://x/'])(
    'leaves %s alone',
    (url) => {
      expect(toReserved(url)).toBe(url);
      expect(fromReserved(url)).toBe(url);
    },
  );

  it('has the origin that Electron tells', () => {
    expect(electronOrigin('https://app.unseen.invalid/index.html')).toBe('unseen://app');
    expect(electronOrigin('https://0f.mail.unseen.invalid/')).toBe('mail://0f');
    expect(electronOrigin('https://example.org/a')).toBe('https://example.org');
    expect(electronOrigin('about:blank')).toBe('null');
    expect(electronOrigin('')).toBe('null');
  });
});

describe('a policy', () => {
  it('has its scheme sources on the reserved hosts', () => {
    expect(mapPolicy("default-src 'none'; frame-src mail:; img-src 'self' unseen://app")).toBe(
      "default-src 'none'; frame-src https://*.mail.unseen.invalid; img-src 'self' https://app.unseen.invalid",
    );
  });
  it('without any is as it was', () => {
    const policy = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox";
    expect(mapPolicy(policy)).toBe(policy);
  });
});
