import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { letters, messageOf } from './letters.ts';
import { SEARCHES, type Search } from './searches.ts';

/** A program that indexes a Maildir and is asked by a command. */
interface OtherIndex {
  name: string;
  command: string;
  /** Commands that make the index, and variables that say where. */
  setUp(maildir: string, folder: string): { commands: string[][]; env: Record<string, string> };
  /** Arguments that list the first hundred, newest first; null: it has no such search. */
  search(of: Search): string[] | null;
}

export const MU: OtherIndex = {
  name: 'mu find',
  command: 'mu',
  setUp: (maildir, folder) => ({
    commands: [
      ['init', `--maildir=${maildir}`, '--my-address=reader@home.example'],
      ['index', '--quiet'],
    ],
    env: { HOME: folder, XDG_CACHE_HOME: join(folder, 'cache') },
  }),
  search: ({ mu }) => (mu === null ? null : ['find', '--sortfield=date', '--reverse', '--maxnum=100', mu]),
};

export const NOTMUCH: OtherIndex = {
  name: 'notmuch search',
  command: 'notmuch',
  setUp: (maildir, folder) => {
    const config = join(folder, 'notmuch-config');
    writeFileSync(config, `[database]\npath=${maildir}\n[user]\nname=Reader\nprimary_email=reader@home.example\n[new]\ntags=inbox\n`);
    return { commands: [['new', '--quiet']], env: { NOTMUCH_CONFIG: config, HOME: folder } };
  },
  search: ({ notmuch }) => (notmuch === null ? null : ['search', '--output=summary', '--limit=100', '--sort=newest-first', notmuch]),
};

/** Files of one directory: more of them slow some file systems down. */
const FILES = 5_000;

function writeMaildir(maildir: string, count: number): void {
  let index = 0;
  for (const letter of letters(count)) {
    const box = join(maildir, `box${Math.floor(index / FILES)}`, 'cur');
    if (index % FILES === 0) {
      mkdirSync(box, { recursive: true });
      for (const other of ['new', 'tmp']) mkdirSync(join(box, '..', other), { recursive: true });
    }
    writeFileSync(join(box, `${Math.floor(letter.date / 1_000)}.${index}.bench:2,${letter.seen ? 'S' : ''}`), messageOf(letter));
    index++;
  }
}

/** Indexes the same messages and asks the same searches, as far as the program has them. @returns a line to print */
export async function compareWith(other: OtherIndex, count: number, folder: string): Promise<string> {
  if (spawnSync(other.command, ['--version']).error) return `${other.name}: not installed, not compared`;
  const maildir = join(folder, `${other.command}-mail`);
  writeMaildir(maildir, count);
  const { commands, env } = other.setUp(maildir, folder);
  const call = (args: readonly string[]) => spawnSync(other.command, args, { env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 1 << 28 });
  const started = performance.now();
  for (const command of commands) {
    const { status, stderr } = call(command);
    if (status !== 0) return `${other.name}: ${command[0]} failed: ${stderr.trim().split('\n')[0] ?? ''}`;
  }
  const indexed = (performance.now() - started) / 1_000;
  const times = SEARCHES.flatMap((search) => {
    const args = other.search(search);
    if (!args) return [];
    const begin = performance.now();
    call(args);
    return [performance.now() - begin];
  }).sort((a, b) => a - b);
  const start = performance.now();
  call(['--version']);
  const alone = performance.now() - start;
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? Number.NaN).toFixed(1);
  return `${other.name}: ${indexed.toFixed(0)} s to index; ${times.length} of the searches: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, the start of the program (${alone.toFixed(1)} ms) included`;
}
