/**
 * `npm run leak-test -- [DIR] [--consent none|once|sender] [--approve FILE]… [--trust-authserv ID] [--settle MS] [--jobs N] [--no-control]
 * [--layers] [--sample N] [--generate N [--seed S]] [--json]`: opens every .eml of DIR (default: the suite in e2e/leak-suite) in the real app, inside a network namespace whose only way out
 * is a sinkhole, and says what got out. Exit code 0 where nothing did and every message was shown; 1 where anything did, or a message
 * was not shown; 2 where it could not run. `--layers` opens them in apps that lack a layer of the wall, or all but one, and writes the
 * matrix to docs/layers.md. `--sample N` takes every Nth message. `--generate N` writes N messages into DIR (default: a folder that is removed
 * at the end), the one that the number S stands for and those after it, and opens these.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { messagesIn } from '../e2e/leak/messages.ts';
import { leakReport } from '../e2e/leak/report.ts';
import { NotRun, openAll } from '../e2e/leak/run.ts';
import { buildIfStale } from './lib/build.ts';
import { withDisplay } from './lib/display.ts';
import { electronBinary } from './lib/electron-binary.ts';
import { ROOT, talk } from './lib/run.ts';
import { table } from './lib/table.ts';
import { CHROMIUM, DOVECOT, ensurePrograms, IPROUTE, OPENSSL, SOCAT, UNSHARE, XVFB } from './lib/system-packages.ts';

const DEFAULT_SETTLE_MS = 2_000;
const CONSENTS = ['none', 'once', 'sender'] as const;
/** An app and its control take a core and a half between them. Each has a namespace of its own. */
const DEFAULT_JOBS = Math.max(1, Math.floor(availableParallelism() / 2));

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        consent: { type: 'string', default: 'none' },
        approve: { type: 'string', multiple: true },
        'trust-authserv': { type: 'string' },
        settle: { type: 'string', default: String(DEFAULT_SETTLE_MS) },
        jobs: { type: 'string', default: String(DEFAULT_JOBS) },
        'no-control': { type: 'boolean', default: false },
        layers: { type: 'boolean', default: false },
        sample: { type: 'string', default: '1' },
        generate: { type: 'string' },
        seed: { type: 'string', default: '1' },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return fail(`${(error as Error).message}\nThe options stand in docs/leak-test.md.`);
  }
}

const { values, positionals } = parsed();
if (positionals.length > 1) fail('It opens one folder at a time.');

const consent = CONSENTS.find((one) => one === values.consent) ?? fail(`--consent is one of ${CONSENTS.join(', ')}.`);
const settle = Number(values.settle);
if (!(settle >= 0)) fail('--settle is a number of milliseconds.');
const jobs = Number(values.jobs);
if (!Number.isInteger(jobs) || jobs < 1) fail('--jobs is a number of apps, from 1.');
const sample = Number(values.sample);
if (!Number.isInteger(sample) || sample < 1) fail('--sample is a number, from 1.');
const generate = Number(values.generate ?? 0);
const seed = Number(values.seed);
if (!Number.isInteger(generate) || generate < 0 || !Number.isInteger(seed)) fail('--generate and --seed are whole numbers.');

const folder = mkdtempSync(join(tmpdir(), 'unseen-leak-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
// A terminal sends it to each process, and each passes it on: the second one must not end this in the middle of its end.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(2));

// npm changes to the project's folder; a path is meant from where the user stands.
const given = positionals[0] === undefined ? null : resolve(process.env['INIT_CWD'] ?? '.', positionals[0]);
const directory = given ?? (generate > 0 ? join(folder, 'generated') : join(ROOT, 'e2e', 'leak-suite'));

// With --json, standard output is the report's alone.
if (values.json) {
  talk.to = process.stderr;
  console.log = console.error;
}
/** Writes generated messages into the folder. */
async function generateMessages(): Promise<void> {
  const { generated } = await import('../e2e/leak/grammar/message.ts');
  mkdirSync(directory, { recursive: true });
  for (let number = seed; number < seed + generate; number++) {
    const { file, raw } = generated(number);
    writeFileSync(join(directory, file), raw);
  }
}

let messages: ReturnType<typeof messagesIn>;
try {
  if (generate > 0) await generateMessages();
  messages = messagesIn(directory).filter((_, index) => index % sample === 0);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
const unknown = values.approve?.find((name) => !messages.some(({ file }) => file === name));
if (unknown !== undefined) fail(`--approve ${unknown}: there is no such message in ${directory}.`);

await ensurePrograms([CHROMIUM, DOVECOT, OPENSSL, IPROUTE, UNSHARE, SOCAT, ...(electronBinary() ? [XVFB] : [])]);
await buildIfStale();

/** Opens the messages in each variant of the app, and writes the matrix to the documentation. */
async function testEachLayer(): Promise<boolean> {
  const { testLayers, holds } = await import('../e2e/layers/run.ts');
  const { layersPage, matrix } = await import('../e2e/layers/matrix.ts');
  console.log(`Opening ${messages.length} messages in apps that lack layers of the wall …`);
  const results = await testLayers({
    directory,
    files: messages.map(({ file }) => file),
    settle,
    jobs,
    folder,
    tell: ({ variant, leaked, shown }) => console.log(`${variant.title}: ${shown} shown, ${leaked.length} let something out`),
  });
  const { heading, rows } = matrix(results);
  process.stdout.write(values.json ? `${JSON.stringify(results, null, 1)}\n` : `\n${table(heading, rows)}\n`);
  if (given === null && generate === 0)
    writeFileSync(join(ROOT, 'docs/layers.md'), layersPage(results, { settle, sample, date: new Date().toISOString().slice(0, 10) }));
  return results.every(holds);
}

/** Opens the messages in the app and in a plain Chromium. */
async function testMessages(): Promise<boolean> {
  console.log(`Opening ${messages.length} messages in Unseen${values['no-control'] ? '' : ', and as a control in a plain Chromium'} …`);
  const approvers = messages.flatMap(({ approve, file }) => (approve ? [file] : []));
  const { app, control, limits } = await openAll({
    directory,
    messages,
    folder,
    settle,
    consent,
    approve: values.approve ?? (approvers.length > 0 ? approvers : null),
    trustAuthserv: values['trust-authserv'] ?? null,
    main: null,
    // What was approved once has to be there for the messages after it.
    jobs: consent === 'none' ? jobs : 1,
    control: !values['no-control'],
  });
  const files = messages.map(({ file }) => file);
  const report = leakReport(files, app, control, limits);
  process.stdout.write(values.json ? `${JSON.stringify(report.json, null, 1)}\n` : `${report.text}\n`);
  return report.passed;
}

const test = values.layers ? testEachLayer : testMessages;
try {
  process.exitCode = (await (electronBinary() && !values.layers ? withDisplay(test) : test())) ? 0 : 1;
} catch (error) {
  if (error instanceof NotRun) fail(error.message);
  throw error;
}
