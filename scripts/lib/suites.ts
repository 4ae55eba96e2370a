import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, run } from './run.ts';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export interface Suite {
  name: string;
  /** What it does, for a person who waits. */
  title: string;
  /** `more` are arguments that the user gave for this suite. */
  run(more: readonly string[]): Promise<Counts>;
}

/** Where the runners write what they counted, and what they leave behind. */
export const RESULTS = join(ROOT, 'test-results');

/** A check that passes or fails as a whole: all of its commands must. */
export async function check(commands: readonly (readonly [string, ...string[]])[]): Promise<Counts> {
  let failed = 0;
  for (const [command, ...args] of commands) if ((await run(command, args)) !== 0) failed = 1;
  return { passed: 1 - failed, failed, skipped: 0 };
}

/** A runner that ended badly without one failed test (it could not start, a file could not be read) counts as one failure. */
export function settle(counts: Counts, exitCode: number): Counts {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

async function counted(file: string, read: (report: unknown) => Counts, start: () => Promise<number>): Promise<Counts> {
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const code = await start();
  const counts = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0, skipped: 0 };
  return settle(counts, code);
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
export function vitest(name: string, projects: readonly string[], more: readonly string[]): Promise<Counts> {
  const file = join(RESULTS, `${name}.json`);
  const args = [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  return counted(file, vitestCounts, () => run('vitest', [...args, ...more]));
}

/**
 * Runs Playwright.
 * @param wrap puts the command into surroundings of its own; as it is where it gives null
 */
export function playwright(name: string, wrap: (command: readonly string[]) => string[] | null, more: readonly string[]): Promise<Counts> {
  const file = join(RESULTS, `${name}.json`);
  const command = ['playwright', 'test', '--reporter=list,json', ...more];
  const wrapped = wrap(command);
  const [program = '', ...args] = wrapped ?? command;
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file, ...(wrapped ? { UNSEEN_TEST_INTERNET: '1' } : {}) };
  return counted(file, playwrightCounts, () => run(program, args, { env }));
}

export const sum = (all: readonly Counts[]): Counts =>
  all.reduce(
    (total, counts) => ({ passed: total.passed + counts.passed, failed: total.failed + counts.failed, skipped: total.skipped + counts.skipped }),
    { passed: 0, failed: 0, skipped: 0 },
  );

export const inWords = ({ passed, failed, skipped }: Counts) => `${passed} passed, ${failed} failed, ${skipped} skipped`;
