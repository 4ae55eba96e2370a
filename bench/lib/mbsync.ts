import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImapServer } from '../../src/main/testing/imap-server.ts';
import { MU } from './other-indexes.ts';

interface Fetched {
  seconds: number;
  maildir: string;
}

/** Seconds that a command takes, without keeping this process from what else it does. @returns what it said, where it failed */
async function timed(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<number | string> {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const code = await new Promise<number>((resolve) => {
    child.on('close', (status) => resolve(status ?? 1));
    child.on('error', () => resolve(1));
  });
  return code === 0 ? (performance.now() - started) / 1_000 : said.trim().split('\n')[0] || `${command} failed`;
}

/** Writes out what is still in memory, so that nobody's figure holds what another wrote. */
export const settleDisk = (): void => void spawnSync('sync');

/** Fetches INBOX with isync, without compression and without fsync, into a folder of its own. @returns why not, where it cannot */
export async function fetchWithMbsync(server: ImapServer, port: number, folder: string): Promise<Fetched | string> {
  if (spawnSync('mbsync', ['--version']).error) return 'mbsync (Debian: isync) is not installed';
  const maildir = join(folder, 'mbsync');
  mkdirSync(maildir, { recursive: true });
  const file = join(folder, 'mbsyncrc');
  writeFileSync(
    file,
    `FSync no

IMAPStore there
Host localhost
Port ${port}
User ${server.user}
Pass "${server.password}"
SSLType IMAPS
CertificateFile ${server.caFile}

MaildirStore here
Path ${maildir}/
Inbox ${maildir}/INBOX
SubFolders Verbatim

Channel all
Far :there:
Near :here:
Patterns INBOX
Create Near
Sync Pull
SyncState *
`,
  );
  const took = await timed('mbsync', ['-c', file, '-q', 'all']);
  return typeof took === 'string' ? took : { seconds: took, maildir };
}

/** Messages that a Maildir holds. */
export const messagesIn = (maildir: string) => ['cur', 'new'].reduce((sum, name) => sum + readdirSync(join(maildir, 'INBOX', name)).length, 0);

/** Seconds that mu takes to index a Maildir. @returns why not, where it cannot */
export async function indexWithMu(maildir: string, folder: string): Promise<number | string> {
  if (spawnSync('mu', ['--version']).error) return 'mu (Debian: maildir-utils) is not installed';
  const { commands, env } = MU.setUp(maildir, folder);
  let sum = 0;
  for (const args of commands) {
    const took = await timed('mu', args, env);
    if (typeof took === 'string') return took;
    sum += took;
  }
  return sum;
}
