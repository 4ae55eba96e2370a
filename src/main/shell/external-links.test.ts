import { beforeEach, describe, expect, it, vi } from 'vitest';

const openExternal = vi.fn(() => Promise.resolve());
vi.mock('electron', () => ({ shell: { openExternal } }));
const { openLink } = await import('./external-links.ts');
beforeEach(() => openExternal.mockClear());

describe('a link that the reader follows', () => {
  it.each([
    ['https://shop.example/a?b#c', 'https://shop.example/a?b#c'],
    ['http://shop.example', 'http://shop.example/'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['mailto:a@b.example?subject=x&attach=/etc/passwd&Attachment=y&bcc=c@d.example&body=z#f', 'mailto:a@b.example?subject=x&body=z'],
    ['mailto:?to=a@b.example&%61ttach=x', 'mailto:?to=a@b.example'],
    ['tel:+43123', 'tel:+43123'],
    ['HTTPS://SHOP.example/\n', 'https://shop.example/'],
  ])('%o is opened as %o', async (url, opened) => {
    expect(await openLink(url)).toBe(true);
    expect(openExternal).toHaveBeenCalledExactlyOnceWith(opened);
  });
  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'smb://host/share',
    'ms-msdt:/id',
    'search-ms:x',
    'unseen://app/',
    'mail://0a/',
    'ftp://x.example/',
    '//x.example',
    '',
    `https://x.example/${'a'.repeat(9000)}`,
  ])('%o is not', async (url) => {
    expect(await openLink(url)).toBe(false);
    expect(openExternal).not.toHaveBeenCalled();
  });
});
