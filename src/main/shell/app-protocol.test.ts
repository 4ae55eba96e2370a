import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { APP_CSP, fileOf, stating } from './app-protocol.ts';

const root = join(sep, 'app', 'renderer');

describe('the unseen: protocol', () => {
  it('leads to files of the user interface', () => {
    expect(fileOf(root, 'unseen://app/index.html')).toBe(join(root, 'index.html'));
    expect(fileOf(root, 'unseen://app/assets/a.js')).toBe(join(root, 'assets', 'a.js'));
  });
  it.each([
    'unseen://other/index.html',
    'unseen://app/',
    'unseen://app/../main/index.js',
    'unseen://app/%2e%2e/main/index.js',
    'unseen://app/..%2fmain/index.js',
    'unseen://app/%ff.js',
    'unseen://app/index.html%00.js',
    'unseen://app/a.node',
  ])('leads nowhere for %s', (url) => {
    const file = fileOf(root, url);
    expect(file === null || (file.startsWith(root + sep) && !file.includes('\0'))).toBe(true);
    expect(file).not.toBe(join(sep, 'app', 'main', 'index.js'));
  });
  it('writes language and accent colour into the page', () => {
    const page = '<!doctype html><html lang="en"><head></head></html>';
    expect(stating(page, { language: 'de', accent: null })).toContain('<html lang="de"><head>');
    expect(stating(page, { language: 'de', accent: '#3584e4' })).toContain('<html lang="de" data-accent="#3584e4"><head>');
  });
  it('has a policy without any network', () => {
    expect(APP_CSP).toContain("default-src 'none'");
    expect(APP_CSP).toContain("connect-src 'none'");
    expect(APP_CSP).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
    expect(APP_CSP).not.toMatch(/https?:|\*|unsafe|data:|blob:/);
  });
});
