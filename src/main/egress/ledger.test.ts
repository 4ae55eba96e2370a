import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLedger } from './ledger.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const file = () => join(temporaryFolder('ledger'), 'ledger.ndjson');
const entry = (host: string) => ({
  at: 1,
  by: 'pictures' as const,
  host,
  port: 443,
  ip: null,
  why: 'Because.',
  outcome: { state: 'done' as const, bytes: 1 },
});

describe('the ledger', () => {
  it('lists the newest first, page by page', async () => {
    const ledger = openLedger(file());
    for (const host of ['a', 'b', 'c', 'd']) ledger.add(entry(host));
    expect(ledger.list(null, 2).map((one) => one.host)).toEqual(['d', 'c']);
    expect(ledger.list(3, 2).map((one) => one.host)).toEqual(['b', 'a']);
    expect(ledger.list(1, 2)).toEqual([]);
    await ledger.settled();
  });
  it('goes on in memory where its folder cannot be made', async () => {
    const path = file();
    writeFileSync(path, '');
    const ledger = openLedger(join(path, 'below', 'ledger.ndjson'));
    await ledger.settled();
    ledger.add(entry('a'));
    await ledger.settled();
    expect(ledger.list(null, 9).map(({ host }) => host)).toEqual(['a']);
  });
  it('begins anew where its file cannot be read, which is kept beside it', async () => {
    const path = file();
    mkdirSync(path);
    const ledger = openLedger(path);
    ledger.add(entry('a'));
    await ledger.settled();
    expect(readdirSync(dirname(path))).toEqual(['ledger.ndjson', 'ledger.ndjson.unreadable']);
    const again = openLedger(path);
    expect(again.list(null, 9).map(({ host }) => host)).toEqual(['a']);
    await again.settled();
  });
  it('passes over lines that are none of its own', async () => {
    const path = file();
    writeFileSync(path, `null\n7\n"text"\n${JSON.stringify({ id: 7, ...entry('a') })}\n[]\n`);
    const ledger = openLedger(path);
    ledger.add(entry('b'));
    expect(ledger.list(8, 9).map(({ id, host }) => [id, host])).toEqual([[7, 'a']]);
    await ledger.settled();
  });
  it('goes on where its file has grown for years', async () => {
    const path = file();
    writeFileSync(path, '');
    // No text of JavaScript is as long.
    truncateSync(path, 600_000_000);
    appendFileSync(path, `\n${JSON.stringify({ id: 7, ...entry('a') })}\n`);
    const ledger = openLedger(path);
    ledger.add(entry('b'));
    await ledger.settled();
    expect(ledger.list(null, 9).map(({ id, host }) => [id, host])).toEqual([
      [8, 'b'],
      [7, 'a'],
    ]);
    rmSync(path);
  });
  it('goes on after a restart, and after a line that was cut off', async () => {
    const path = file();
    const first = openLedger(path);
    first.add(entry('a'));
    await first.settled();
    appendFileSync(path, '{"id":2,"at"');
    const second = openLedger(path);
    second.add(entry('b'));
    await second.settled();
    const third = openLedger(path);
    await third.settled();
    expect(third.list(null, 9).map((one) => [one.id, one.host])).toEqual([
      [2, 'b'],
      [1, 'a'],
    ]);
    expect(readFileSync(path, 'utf8')).toContain('{"id":2,"at"\n');
  });
});
