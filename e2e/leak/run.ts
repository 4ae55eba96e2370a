import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/run.ts';
import type { Findings, Job } from './job.ts';
import type { LeakMessage } from './messages.ts';
import { sealed } from './namespace.ts';
import { joined } from './report.ts';

interface Plan extends Pick<Job, 'settle' | 'consent' | 'approve' | 'trustAuthserv' | 'main'> {
  directory: string;
  messages: readonly LeakMessage[];
  /** For the files of all jobs. */
  folder: string;
  /** Apps that are open at the same time, each with its own share of the messages. */
  jobs: number;
  /** Open them in a plain Chromium as well. */
  control: boolean;
}

interface Outcome {
  app: Findings;
  control: Findings | null;
  /** What could not be seen; null: everything could. */
  limits: string | null;
}

/** Fewer messages than this are not worth starting another app. */
const FEWEST_IN_A_JOB = 10;

const LIMITS =
  'This system lets us make no network namespace, so a web server on loopback stood for the outside: it sees requests for what stands in the HTML, ' +
  'and no look-up, connection, QUIC or ping. As root on Linux, nothing escapes the test.';

/** The messages could not be opened, for a reason that is on the screen. */
export class NotRun extends Error {}

const shares = (files: readonly string[], count: number): string[][] => {
  const size = Math.ceil(files.length / count);
  return Array.from({ length: Math.ceil(files.length / size) }, (_, index) => files.slice(index * size, (index + 1) * size));
};

/** Milliseconds until all of a namespace has ended that was killed: until then something may still be written. */
const DYING_MS = 200;

/** Runs it to its end, with a folder for what it makes, since what is killed takes nothing away; both end with us. What it says is no part of any report. */
function run([program = '', ...args]: readonly string[]): Promise<number> {
  const temporary = mkdtempSync(join(tmpdir(), 'unseen-sealed-'));
  // The server in it has users of its own.
  chmodSync(temporary, 0o711);
  const remove = () => rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', process.stderr, process.stderr], env: { ...process.env, TMPDIR: temporary } });
    const kill = () => {
      child.kill('SIGKILL');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, DYING_MS);
      remove();
    };
    // Before the folder of all jobs is taken away.
    process.prependOnceListener('exit', kill);
    const ended = (code: number) => {
      process.off('exit', kill);
      remove();
      resolve(code);
    };
    child.once('error', () => ended(1));
    child.once('exit', (code) => ended(code ?? 1));
  });
}

/**
 * Opens the messages, in the app and as a control, in as many namespaces as there are jobs.
 * @throws NotRun where one of them could not be carried out
 */
export async function openAll({ directory, messages, folder, jobs, control, ...how }: Plan): Promise<Outcome> {
  let limits: string | null = null;
  const one = async (where: Job['in'], files: readonly string[], index: number): Promise<Findings> => {
    const own = join(folder, `${where}-${index}`);
    mkdirSync(own, { recursive: true });
    const inside = join(ROOT, 'e2e/leak/inside.ts');
    const file = join(own, 'job.json');
    const command = sealed([process.execPath, inside, file], own);
    if (!command) limits = LIMITS;
    const job: Job = { in: where, messages: directory, files, folder: own, out: join(own, 'findings.json'), sealed: command !== null, ...how };
    writeFileSync(file, JSON.stringify(job));
    if ((await run(command ?? [process.execPath, inside, file])) !== 0)
      throw new NotRun(`The messages could not be opened in ${where === 'app' ? 'the app' : 'Chromium'}; see above.`);
    return JSON.parse(readFileSync(job.out, 'utf8')) as Findings;
  };
  const files = messages.map(({ file }) => file);
  const parts = shares(files, Math.min(jobs, Math.max(1, Math.floor(files.length / FEWEST_IN_A_JOB))));
  const all = (where: Job['in']) => Promise.all(parts.map((part, index) => one(where, part, index))).then(joined);
  const [app, seen] = await Promise.all([all('app'), control ? all('chromium') : null]);
  return { app, control: seen, limits };
}
