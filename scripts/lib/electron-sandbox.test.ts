import { afterEach, describe, expect, it } from 'vitest';
import { sandboxHelp } from './electron-sandbox.ts';

const { platform } = process;
const on = (value: NodeJS.Platform) => Object.defineProperty(process, 'platform', { value });
afterEach(() => on(platform));

describe('an Electron that ends early', () => {
  it('by a trap, on Linux, may have been refused its sandbox', () => {
    on('linux');
    expect(sandboxHelp('/app/dist/electron', 'SIGTRAP')).toContain('chmod 4755 /app/dist/chrome-sandbox');
  });
  it('otherwise has another reason', () => {
    on('linux');
    expect([sandboxHelp('/app/dist/electron', null), sandboxHelp('/app/dist/electron', 'SIGTERM')]).toEqual([null, null]);
    on('darwin');
    expect(sandboxHelp('/app/dist/electron', 'SIGTRAP')).toBeNull();
  });
});
