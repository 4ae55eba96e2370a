import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isMeteredByNetworkManager, isMeteredByWindows, meteredNetwork, type Metered } from './metered.ts';

describe('what the system says of the network', () => {
  it.each([
    ['(<uint32 1>,)\n', true],
    ['(<uint32 3>,)\n', true],
    ['(<uint32 0>,)\n', false],
    ['(<uint32 2>,)\n', false],
    ['(<uint32 4>,)\n', false],
    ['(<uint32 13>,)\n', false],
    ['', false],
  ])('NetworkManager, %j', (printed, metered) => expect(isMeteredByNetworkManager(printed)).toBe(metered));

  it.each([
    ['2\r\n', true],
    ['3\r\n', true],
    ['1\r\n', false],
    ['0\r\n', false],
    ['', false],
  ])('Windows, %j', (printed, metered) => expect(isMeteredByWindows(printed)).toBe(metered));
});

describe('a network that is followed', () => {
  let folder: string;
  let metered: Metered | null = null;
  const told: boolean[] = [];

  /** A program in the place of the system's: it prints what the file `says` has, follows the file `lines`, and counts in `asked`. */
  const gdbus = (says: string) => {
    writeFileSync(join(folder, 'says'), says);
    const script = `case "$1" in\ncall) echo >> '${folder}/asked'; test -s '${folder}/says' && cat '${folder}/says' ;;\nmonitor) exec tail -n +1 -f '${folder}/lines' ;;\nesac`;
    writeFileSync(join(folder, 'gdbus'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  };
  const say = (says: string, line: string) => {
    writeFileSync(join(folder, 'says'), says);
    writeFileSync(join(folder, 'lines'), `${line}\n`, { flag: 'a' });
  };
  const asked = () => readFileSync(join(folder, 'asked'), 'utf8').length;
  const CHANGE = (value: number) =>
    `/org/freedesktop/NetworkManager: org.freedesktop.DBus.Properties.PropertiesChanged ('org.freedesktop.NetworkManager', {'Metered': <uint32 ${value}>}, @as [])`;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'unseen-metered-'));
    writeFileSync(join(folder, 'lines'), 'The name org.freedesktop.NetworkManager is owned by :1.10\n');
    vi.stubEnv('PATH', folder + delimiter + (process.env['PATH'] ?? ''));
    told.length = 0;
  });

  afterEach(() => {
    metered?.end();
    metered = null;
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  it.runIf(process.platform === 'linux')('is metered as NetworkManager says, and changes with it', async () => {
    gdbus('(<uint32 3>,)');
    metered = meteredNetwork((now) => told.push(now));
    metered.begin();
    expect(metered.current()).toBe(false);
    await vi.waitFor(() => expect(told).toEqual([true]), { timeout: 10_000 });
    say('(<uint32 4>,)', CHANGE(4));
    await vi.waitFor(() => expect(told).toEqual([true, false]), { timeout: 10_000 });
    expect(metered.current()).toBe(false);
  });

  it.runIf(process.platform === 'linux')('stays what it was while NetworkManager starts again', async () => {
    gdbus('(<uint32 1>,)');
    metered = meteredNetwork((now) => told.push(now));
    metered.begin();
    await vi.waitFor(() => expect(told).toEqual([true]), { timeout: 10_000 });
    say('', 'The name org.freedesktop.NetworkManager does not have an owner');
    await vi.waitFor(() => expect(asked()).toBe(2), { timeout: 10_000 });
    say('(<uint32 1>,)', 'The name org.freedesktop.NetworkManager is owned by :1.11');
    await vi.waitFor(() => expect(asked()).toBe(3), { timeout: 10_000 });
    say('(<uint32 2>,)', CHANGE(2));
    await vi.waitFor(() => expect(metered?.current()).toBe(false), { timeout: 10_000 });
    expect(told).toEqual([true, false]);
  });

  it('where nothing can be asked, it is not', () => {
    vi.stubEnv('PATH', folder);
    metered = meteredNetwork((now) => told.push(now));
    metered.begin();
    expect(metered.current()).toBe(false);
  });
});
