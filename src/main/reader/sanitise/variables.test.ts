import { describe, expect, it } from 'vitest';
import { sanitisedDocument as sanitised } from '../testing/sanitised.ts';
import { variablesOf, withoutVariables } from './variables.ts';

const page = (css: string, body: string) => `<html><head><style>${css}</style></head><body>${body}</body></html>`;

describe('variables of a style', () => {
  it('are what the root says of them, in rules and in style attributes', () => {
    const html = sanitised(
      page(
        ':root{--brand:#c00;--pad:20px}/* --brand:#000 */body{--ink:#060}.a{color:var(--brand);padding:calc(var(--pad)*2)}',
        '<p class="a" style="background:var( --ink )">x</p>',
      ),
    );
    expect(html).toContain('.a{color:#c00;padding:calc(20px*2)}');
    expect(html).toContain('<p class="a" style="background:#060">');
    expect(html).not.toContain('--');
  });

  it('are what stands behind the comma where nobody says anything of them', () => {
    expect(withoutVariables('color:var(--none,#00c);margin:var(--a,var(--b,3px)) 0', new Map())).toBe('color:#00c;margin:3px 0');
    expect(withoutVariables('color:var(--none)', new Map())).toBe('color:var(--none)');
    expect(withoutVariables('font-family:var(--f,Inter,Arial,sans-serif)', new Map())).toBe('font-family:Inter,Arial,sans-serif');
  });

  it('are what their own rule or attribute says of them, and that in no other', () => {
    const css = '.a{--tw-bg-opacity:1;background-color:rgb(1 2 3/var(--tw-bg-opacity))}.b{color:var(--tw-bg-opacity,#111)}';
    expect(withoutVariables(css, new Map())).toContain('rgb(1 2 3/1)}.b{color:#111}');
    expect(withoutVariables('--z:#f0f;color:var(--z)', new Map([['--z', '#000']]))).toContain('color:#f0f');
  });

  it('of a medium are none that always hold', () => {
    const css =
      ':root,:host{--a:#fff!important}@media (prefers-color-scheme:dark){:root{--a:#000}}@layer theme{:root{--b:1px}}.x{--c:2px;margin:var(--c)}';
    expect([...variablesOf(page(css, ''))]).toEqual([
      ['--a', '#fff'],
      ['--b', '1px'],
    ]);
  });

  it('bring nothing in that a style may not say', () => {
    const html = sanitised(
      page(
        ':root{--u:url(https://evil.test/x.png);--p:fixed;--e:</style><img src=x>}',
        '<p style="background:var(--u);position:var(--p);width:1px">x</p>',
      ),
    );
    expect(html).toContain('<p style="width:1px">');
    expect(html).not.toMatch(/url\(|evil|position:/);
    const joined = sanitised(page(':root{--a:ur;--b:l(https://evil.test/a)}p{background:var(--a)var(--b);color:red}', '<p>x</p>'));
    expect(joined).toContain('p{color:red}');
    expect(joined).not.toMatch(/url\(|evil/);
  });

  it('that double themselves, or are open without end, cost no time', () => {
    const doubling = Array.from({ length: 40 }, (_, n) => `--v${n}:var(--v${n + 1}) var(--v${n + 1})`).join(';');
    const root = variablesOf(page(`:root{${doubling};--v40:1px}`, ''));
    expect(withoutVariables('.a{margin:var(--v0)}', root).length).toBeLessThan(100_000);
    for (const hostile of ['var(--a,'.repeat(60_000), '/*'.repeat(200_000), '{'.repeat(200_000), '<style>'.repeat(50_000), '--a:'.repeat(100_000)]) {
      expect(withoutVariables(`${hostile}var(--x)`, new Map())).toBeTypeOf('string');
      expect(variablesOf(`<style>:root{--a:1}a{top:var(--a)}${hostile}`).size).toBeLessThan(2);
    }
  });
});
