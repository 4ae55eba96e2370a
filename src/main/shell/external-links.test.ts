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
    // What xdg-email would put into Thunderbird's command line as a field of its own.
    ['mailto:a@b.example?subject=x,attachment=file:///etc/passwd', 'mailto:a@b.example?subject=x%2Cattachment%3Dfile%3A%2F%2F%2Fetc%2Fpasswd'],
    ["mailto:a@b.example?body=It's,bcc=c@d.example", 'mailto:a@b.example?body=It%27s%2Cbcc%3Dc%40d.example'],
    ['tel:+43123', 'tel:+43123'],
    ['tel:+43%20(1)%202-3;ext=4', 'tel:+43(1)2-3;ext=4'],
    ['tel:*%2306%23', 'tel:*%2306%23'],
    ['tel:1" --run "x', 'tel:1--runx'],
    ['tel:1%22%20-e%20y', 'tel:1-ey'],
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
    `mailto:a@b.example?subject=${"'".repeat(3000)}`,
  ])('%o is not', async (url) => {
    expect(await openLink(url)).toBe(false);
    expect(openExternal).not.toHaveBeenCalled();
  });
});
