import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { electronBinary } from './electron-binary.ts';

const { platform } = process;
const folder = mkdtempSync(join(tmpdir(), 'unseen-electron-'));

afterEach(() => {
  vi.unstubAllEnvs();
  Object.defineProperty(process, 'platform', { value: platform });
  rmSync(folder, { recursive: true, force: true });
});

describe("a folder that Electron's own variable names", () => {
  it.each([
    ['linux', 'electron'],
    ['darwin', 'Electron.app/Contents/MacOS/Electron'],
    ['win32', 'electron.exe'],
  ] as const)('is where it is taken from on %s', (os, name) => {
    const binary = join(folder, name);
    mkdirSync(dirname(binary), { recursive: true });
    writeFileSync(binary, '');
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
    Object.defineProperty(process, 'platform', { value: os });
    expect(electronBinary()).toBe(binary);
  });

  it('without it has none', () => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
    expect(electronBinary()).toBeNull();
  });
});
