import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { playwrightFailures, vitestFailures, type Failure } from './failures.ts';
import { ROOT, run } from './run.ts';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** How a suite ended. */
export interface Outcome {
  counts: Counts;
  /** Those of its tests that failed, as far as its runner could tell. */
  failures: readonly Failure[];
}

export interface Suite {
  name: string;
  /** What it does, for a person who waits. */
  title: string;
  /** `more` are arguments that the user gave for this suite. */
  run(more: readonly string[]): Promise<Outcome>;
}

/** Where the runners write what they counted, and what they leave behind. */
export const RESULTS = join(ROOT, 'test-results');

/** Where Playwright keeps what it made of TypeScript: else in a folder of all programs, by a user id that in a namespace is not this user's. */
const TRANSFORMED = join(RESULTS, 'transformed');

/** A check that passes or fails as a whole: all of its commands must. */
export async function check(commands: readonly (readonly [string, ...string[]])[]): Promise<Outcome> {
  const failures: Failure[] = [];
  for (const [command, ...args] of commands) {
    const code = await run(command, args);
    if (code !== 0) failures.push({ name: [command, ...args].join(' '), message: `ended with ${code}` });
  }
  const failed = Math.min(failures.length, 1);
  return { counts: { passed: 1 - failed, failed, skipped: 0 }, failures };
}

/** A runner that ended badly without one failed test (it could not start, a file could not be read) counts as one failure. */
export function settle(counts: Counts, exitCode: number): Counts {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

async function reported(file: string, read: (report: unknown) => Outcome, start: () => Promise<number>): Promise<Outcome> {
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const code = await start();
  if (!existsSync(file)) return { counts: settle({ passed: 0, failed: 0, skipped: 0 }, code), failures: [] };
  const { counts, failures } = read(JSON.parse(readFileSync(file, 'utf8')));
  return { counts: settle(counts, code), failures };
}

/** Counts of Vitest's JSON report, which follows Jest's. */
export function vitestCounts(report: unknown): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report as Record<string, number>;
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0, skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0) };
}

/** Counts of Playwright's JSON report. A test that needed a second try passed in the end. */
export function playwrightCounts(report: unknown): Counts {
  const { expected, unexpected, flaky, skipped } = (report as { stats: Record<string, number> }).stats;
  return { passed: (expected ?? 0) + (flaky ?? 0), failed: unexpected ?? 0, skipped: skipped ?? 0 };
}

/** Runs projects of Vitest. */
export function vitest(name: string, projects: readonly string[], more: readonly string[]): Promise<Outcome> {
  const file = join(RESULTS, `${name}.json`);
  const args = [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  return reported(
    file,
    (report) => ({ counts: vitestCounts(report), failures: vitestFailures(report, ROOT) }),
    () => run('vitest', [...args, ...more]),
  );
}

/**
 * Runs Playwright.
 * @param wrap puts the command into surroundings of its own; as it is where it gives null
 */
export function playwright(name: string, wrap: (command: readonly string[]) => string[] | null, more: readonly string[]): Promise<Outcome> {
  const file = join(RESULTS, `${name}.json`);
  const command = ['playwright', 'test', '--reporter=list,json', ...more];
  const wrapped = wrap(command);
  const [program = '', ...args] = wrapped ?? command;
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file, PWTEST_CACHE_DIR: TRANSFORMED, ...(wrapped ? { UNSEEN_TEST_INTERNET: '1' } : {}) };
  return reported(
    file,
    (report) => ({ counts: playwrightCounts(report), failures: playwrightFailures(report) }),
    () => run(program, args, { env }),
  );
}

export const sum = (all: readonly Counts[]): Counts =>
  all.reduce(
    (total, counts) => ({ passed: total.passed + counts.passed, failed: total.failed + counts.failed, skipped: total.skipped + counts.skipped }),
    { passed: 0, failed: 0, skipped: 0 },
  );

export const inWords = ({ passed, failed, skipped }: Counts) => `${passed} passed, ${failed} failed, ${skipped} skipped`;
