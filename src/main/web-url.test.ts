import { describe, expect, it } from 'vitest';
import { oneClickUrl, pictureUrl } from './web-url.ts';

describe('the address of a picture', () => {
  it.each(['https://shop.test/a.png', 'http://shop.test/a.png', 'https://shop.test:8443/a.png', 'http://203.1.113.9/a.png?x=1'])(
    'may be %s',
    (address) => {
      expect(pictureUrl(address)?.href).toBe(address);
    },
  );

  it.each([
    ['a user, who would be sent along', 'https://reader@shop.test/a.png'],
    ['a password', 'https://:secret@shop.test/a.png'],
    ['the port of a mail server', 'http://shop.test:25/a.png'],
    ['the port of a shell', 'https://shop.test:22/a.png'],
    ['another protocol', 'ftp://shop.test/a.png'],
    ['a file of another machine', 'file://shop.test/share/a.png'],
    ['nothing that is an address', 'https://'],
  ])('holds no %s', (_what, address) => {
    expect(pictureUrl(address)).toBeNull();
  });

  it('is resolved against where it was met', () => {
    expect(pictureUrl('/b.png', new URL('https://shop.test/a'))?.href).toBe('https://shop.test/b.png');
  });
});

describe('a request to be taken off a list', () => {
  it('may go to a web server, encrypted', () => {
    expect(oneClickUrl('https://shop.test/leave?u=1')?.href).toBe('https://shop.test/leave?u=1');
  });
  it.each(['http://shop.test/leave', 'mailto:leave@shop.test', 'https://me:secret@shop.test/', 'https://shop.test:22/', 'leave'])(
    'may not go to %s',
    (address) => {
      expect(oneClickUrl(address)).toBeNull();
    },
  );
});
