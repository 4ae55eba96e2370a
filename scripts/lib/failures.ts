import { stripVTControlCharacters } from 'node:util';

/** A test that failed, and the first lines of why. */
export interface Failure {
  /** The file and the titles of the groups it is in, outermost first, and its own. */
  name: string;
  message: string;
}

const LINES_OF_MESSAGE = 6;

const beginning = (message: string) =>
  stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_OF_MESSAGE)
    .join('\n');

interface VitestReport {
  testResults?: readonly {
    name: string;
    status: string;
    message?: string;
    assertionResults: readonly { ancestorTitles: readonly string[]; title: string; status: string; failureMessages?: readonly string[] | null }[];
  }[];
}

/**
 * Failed tests of Vitest's JSON report, which follows Jest's. A file that could not be run counts by itself.
 * @param root what the names of files begin with and need not say
 */
export function vitestFailures(report: unknown, root: string): Failure[] {
  return ((report as VitestReport).testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const file = name.startsWith(root) ? name.slice(root.length + 1) : name;
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [{ name: file, message: beginning(message ?? '') }];
    return failed.map(({ ancestorTitles, title, failureMessages }) => ({
      name: [file, ...ancestorTitles, title].join(' › '),
      message: beginning(failureMessages?.[0] ?? ''),
    }));
  });
}

interface PlaywrightSuite {
  title: string;
  suites?: readonly PlaywrightSuite[];
  specs?: readonly {
    title: string;
    ok: boolean;
    tests: readonly { projectName?: string; status: string; results: readonly { error?: { message?: string } }[] }[];
  }[];
}

interface PlaywrightReport {
  suites?: readonly PlaywrightSuite[];
  errors?: readonly { message?: string }[];
}

/** Failed tests of Playwright's JSON report, and errors outside of any test. */
export function playwrightFailures(report: unknown): Failure[] {
  const { suites = [], errors = [] } = report as PlaywrightReport;
  const walk = (suite: PlaywrightSuite, titles: readonly string[]): Failure[] => {
    const path = [...titles, suite.title];
    const own = (suite.specs ?? []).flatMap((spec) =>
      spec.tests
        .filter(({ status }) => status === 'unexpected')
        .map(({ projectName, results }) => ({
          name: [...(projectName ? [`[${projectName}]`] : []), ...path, spec.title].join(' › '),
          message: beginning(results.find(({ error }) => error)?.error?.message ?? ''),
        })),
    );
    return [...own, ...(suite.suites ?? []).flatMap((inner) => walk(inner, path))];
  };
  return [
    ...errors.map(({ message }) => ({ name: 'outside of any test', message: beginning(message ?? '') })),
    ...suites.flatMap((suite) => walk(suite, [])),
  ];
}
