import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import type { JsonRecord } from './output/record.ts';
import { violations, type JsonSchema } from './testing/json-schema.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const ROOT = join(import.meta.dirname, '../../..');
const SAMPLES = join(ROOT, 'resources/sample-mail');
const SCHEMA = JSON.parse(readFileSync(join(ROOT, 'docs/inspect.schema.json'), 'utf8')) as JsonSchema;

/** Each starts real processes, which takes its time on a busy machine. */
const TIMEOUT = 60_000;

const children: ChildProcess[] = [];
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));

function start(argv: readonly string[], stdout: 'pipe' | number = 'pipe') {
  const child = spawn(process.execPath, [join(ROOT, 'scripts/inspect.ts'), ...argv], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] },
    stdio: ['pipe', stdout, 'pipe'],
  }) as ChildProcessWithoutNullStreams;
  children.push(child);
  return child;
}

async function inspect(argv: string[], input = '') {
  const child = start(argv);
  child.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close') as Promise<[number]>]);
  return {
    stdout,
    stderr,
    code,
    records: () =>
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as JsonRecord),
  };
}

const TOKEN = 'Qm9va21hcmtzQXJlTm90V2hhdFRoZXlTZWVt7f3a9c21d84be05f';
const tracking = (subject: string, more = '') =>
  `From: Shop <news@shop.test>\nSubject: ${subject}\nMessage-ID: <${subject}@shop.test>\nContent-Type: text/html\n\n` +
  `<p>Hello ${more}</p><img src="https://u1.ct.sendgrid.net/wf/open?upn=${TOKEN}" width="1" height="1">\n`;
const innocent = (subject: string) => `From: Friend <friend@home.test>\nSubject: ${subject}\n\nHello\n`;
const mbox = (...messages: string[]) => messages.map((message) => `From a Mon Mar  2 09:15:00 2026\n${message}\n`).join('');

describe('npm run inspect', { timeout: TIMEOUT }, () => {
  it('gives a line for each message of a directory that its schema allows, in the order of the names', async () => {
    const { code, records, stderr } = await inspect([SAMPLES, '--json', '--me', 'you@sample.unseen.invalid']);
    expect(code).toBe(0);
    expect(records().flatMap((record) => violations(record, SCHEMA))).toEqual([]);
    const files = records().map(({ file }) => file);
    expect(files.length).toBeGreaterThan(20);
    expect(files).toEqual(files.toSorted());
    expect(stderr).toContain(`${files.length} messages\n`);
  });
  it('names the tracker of a message, with its evidence, in the report of a single one', async () => {
    const { stdout, code } = await inspect(['-'], tracking('One'));
    expect(code).toBe(0);
    expect(stdout).toContain('named: SendGrid');
    expect(stdout).toContain(TOKEN);
    expect(stdout).toContain('1 tracks its reader (100.0 %)');
  });
  it('shows of a mailbox only what tracks, and says where it stands', async () => {
    const { stdout } = await inspect(['-'], mbox(innocent('Nothing'), tracking('Something')));
    expect(stdout).toContain('-, message 2\n  Shop <news@shop.test> · Something');
    expect(stdout).not.toContain('Nothing');
    expect(stdout).toContain('2 messages\n  1 tracks its reader (50.0 %), 1 through a known service');
  });
  it('finds the address of the reader in a URL', async () => {
    const message = `From: a@x.test\nSubject: s\nContent-Type: text/html\n\n<img src="https://x.test/p/${Buffer.from('me@home.test').toString('hex')}.png" width="200" height="80">`;
    const { stdout } = await inspect(['-', '--json', '--me', 'me@home.test'], message);
    expect((JSON.parse(stdout) as JsonRecord).resources[0]?.evidence.map(({ kind }) => kind)).toContain('address');
  });
  it('keeps the order of the messages with several jobs', async () => {
    const messages = Array.from({ length: 60 }, (_, index) =>
      index % 2 ? innocent(`${index}`) : tracking(`${index}`, 'text '.repeat(10_000 - 150 * index)),
    );
    const { records } = await inspect(['-', '--json', '--jobs', '3'], mbox(...messages));
    expect(records().map(({ index, subject }) => [index, subject])).toEqual(messages.map((_, index) => [index, `${index}`]));
  });
  it('reports what it cannot read, reads the rest, and ends with 1', async () => {
    const folder = temporaryFolder('cli');
    writeFileSync(join(folder, 'picture.eml'), Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'));
    writeFileSync(join(folder, 'z.eml'), tracking('Z'));
    const { code, records } = await inspect([join(folder, 'none'), folder, '--json']);
    expect(code).toBe(1);
    expect(records().map(({ error }) => error?.code ?? null)).toEqual(['unreadable-file', 'not-a-message', null]);
    expect(records().flatMap((record) => violations(record, SCHEMA))).toEqual([]);
  });
  it('shows how it is used, on the standard error, and ends with 2 when it was not understood', async () => {
    const { code, stdout, stderr } = await inspect(['--json']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('No path was given.');
    expect(stderr).toContain('Usage:');
  });
  it('gives CSV with a header line, and the summary beside it', async () => {
    const { stdout, stderr } = await inspect(['-', '--csv'], tracking('One'));
    const [header, line] = stdout.split('\r\n');
    expect(header).toMatch(/^file,index,/);
    expect(line).toContain(',named,SendGrid,');
    expect(stderr).toContain('1 message\n');
  });
  it('ends quietly when nobody reads its output any more', async () => {
    const child = start(['-', '--json']);
    child.stdin.on('error', () => undefined);
    child.stdin.end(mbox(...Array.from({ length: 500 }, (_, index) => tracking(`${index}`, 'text '.repeat(500)))));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit') as Promise<[number]>]);
    expect(code).toBe(0);
    expect(stderr).not.toContain('EPIPE');
  });
  it.skipIf(!existsSync('/dev/full'))('says that its output is not all there, where the disk is full', async () => {
    const full = openSync('/dev/full', 'w');
    for (const argv of [[], ['--json'], ['--csv']]) {
      const child = start(['-', ...argv], full);
      child.stdin.end(tracking('One'));
      const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit') as Promise<[number]>]);
      expect([code, stderr]).toEqual([1, expect.stringContaining('The output is not all there. The disk is full.\n')]);
    }
    closeSync(full);
  });
  it('ends with the summary of what was done when it is interrupted', async () => {
    const child = start(['-', '--json']);
    child.stdin.write(mbox(...['1', '2', '3'].map((subject) => tracking(subject, 'text '.repeat(500)))));
    const stderr = text(child.stderr);
    await once(child.stdout, 'data');
    child.stdout.resume();
    const exit = once(child, 'exit') as Promise<[number]>;
    child.kill('SIGINT');
    const [code] = await exit;
    expect(code).toBe(130);
    expect(await stderr).toMatch(/^[23] messages, then interrupted\n/);
  });
});
