import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalled, root } from './bootstrap.mjs';

let project: string;
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'unseen-bootstrap ü-'));
  mkdirSync(join(project, 'node_modules'));
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

const write = (file: string, packages: object) => writeFileSync(join(project, file), JSON.stringify({ packages }));
const WANTED = {
  '': { name: 'unseen' },
  'node_modules/one': { integrity: 'sha512-1' },
  'node_modules/for-another-system': { integrity: 'sha512-2', optional: true },
};

describe('the modules of a project', () => {
  it('are there where npm says so, whoever called it, without what is for other systems', () => {
    write('package-lock.json', WANTED);
    write('node_modules/.package-lock.json', { 'node_modules/one': { integrity: 'sha512-1' } });
    expect(isInstalled(project)).toBe(true);
  });
  it('are not where one is another, is missing, or npm did not come to its end', () => {
    write('package-lock.json', WANTED);
    expect(isInstalled(project)).toBe(false);
    write('node_modules/.package-lock.json', {});
    expect(isInstalled(project)).toBe(false);
    write('node_modules/.package-lock.json', { 'node_modules/one': { integrity: 'sha512-old' } });
    expect(isInstalled(project)).toBe(false);
    writeFileSync(join(project, 'node_modules/.package-lock.json'), '{');
    expect(isInstalled(project)).toBe(false);
  });
  it('are looked for in the folder of the project, whatever it is called', () => {
    expect(root).toBe(join(import.meta.dirname, '../'));
  });
});
