/**
 * `npm run leak-test -- [DIR] [--consent none|once|sender] [--approve FILE]… [--trust-authserv ID] [--settle MS] [--no-control] [--json]`:
 * opens every .eml of DIR (default: the suite in e2e/leak-suite) in the real app, inside a network namespace whose only way out is a
 * sinkhole, and says what got out. Exit code 1 where anything did, or where a message was not shown; 2 where it could not run.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Findings, Job } from '../e2e/leak/inside.ts';
import { leakReport } from '../e2e/leak/report.ts';
import { messagesIn } from '../e2e/leak/messages.ts';
import { sealed } from '../e2e/leak/namespace.ts';
import { buildIfStale } from './lib/build.ts';
import { withDisplay } from './lib/display.ts';
import { electronBinary } from './lib/electron-binary.ts';
import { ROOT, run, talk } from './lib/run.ts';
import { CHROMIUM, DOVECOT, ensurePrograms, IPROUTE, OPENSSL, SOCAT, UNSHARE, XVFB } from './lib/system-packages.ts';

const DEFAULT_SETTLE_MS = 2_000;
const CONSENTS = ['none', 'once', 'sender'] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    consent: { type: 'string', default: 'none' },
    approve: { type: 'string', multiple: true },
    'trust-authserv': { type: 'string' },
    settle: { type: 'string', default: String(DEFAULT_SETTLE_MS) },
    'no-control': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

const consent = CONSENTS.find((one) => one === values.consent) ?? fail(`--consent is one of ${CONSENTS.join(', ')}.`);
const settle = Number(values.settle);
if (!(settle >= 0)) fail('--settle is a number of milliseconds.');
const directory = resolve(positionals[0] ?? join(ROOT, 'e2e', 'leak-suite'));

// With --json, standard output is the report's alone.
if (values.json) {
  talk.to = process.stderr;
  console.log = console.error;
}
await ensurePrograms([CHROMIUM, DOVECOT, OPENSSL, IPROUTE, UNSHARE, SOCAT, ...(electronBinary() ? [XVFB] : [])]);
await buildIfStale();

let messages: ReturnType<typeof messagesIn>;
try {
  messages = messagesIn(directory);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

const folder = mkdtempSync(join(tmpdir(), 'unseen-leak-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

/** Opens the messages in one of the two, in a namespace of its own. */
async function open(where: Job['in']): Promise<Findings> {
  const own = join(folder, where);
  mkdirSync(own);
  const job: Job = {
    in: where,
    messages: directory,
    folder: own,
    out: join(own, 'findings.json'),
    settle,
    consent,
    approve: values.approve ?? null,
    trustAuthserv: values['trust-authserv'] ?? null,
  };
  const file = join(own, 'job.json');
  writeFileSync(file, JSON.stringify(job));
  const command = sealed([process.execPath, join(ROOT, 'e2e/leak/inside.ts'), file], own);
  if (!command) fail('This system lets us make no network namespace, so that nobody could tell what gets out. Run it as root on Linux.');
  const [program = '', ...args] = command;
  if ((await run(program, args)) !== 0) fail(`The messages could not be opened in ${where === 'app' ? 'the app' : 'Chromium'}; see above.`);
  return JSON.parse(readFileSync(job.out, 'utf8')) as Findings;
}

console.log(`Opening ${messages.length} messages in Unseen${values['no-control'] ? '' : ', and as a control in a plain Chromium'} …`);
const start = () => Promise.all([open('app'), values['no-control'] ? null : open('chromium')]);
const [app, control] = await (electronBinary() ? withDisplay(start) : start());
const report = leakReport(
  messages.map(({ file }) => file),
  app,
  control,
);
process.stdout.write(values.json ? `${JSON.stringify(report.json, null, 1)}\n` : `${report.text}\n`);
process.exitCode = report.passed ? 0 : 1;
