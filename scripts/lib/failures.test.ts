import { describe, expect, it } from 'vitest';
import { playwrightFailures, vitestFailures } from './failures.ts';

describe('the tests that failed', () => {
  it("are read from Vitest's report, with the first lines of why", () => {
    const report = {
      testResults: [
        {
          name: '/home/me/unseen/src/a.test.ts',
          status: 'failed',
          assertionResults: [
            { ancestorTitles: ['a group'], title: 'holds', status: 'passed', failureMessages: [] },
            {
              ancestorTitles: ['a group', 'within'],
              title: 'breaks',
              status: 'failed',
              failureMessages: ['\u001B[31mAssertionError: 1 is not 2\u001B[39m\n\n    at a.test.ts:3\n1\n2\n3\n4\n5'],
            },
          ],
        },
        { name: '/elsewhere/b.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] },
        { name: '/home/me/unseen/src/c.test.ts', status: 'passed', assertionResults: [] },
      ],
    };
    expect(vitestFailures(report, '/home/me/unseen')).toEqual([
      { name: 'src/a.test.ts › a group › within › breaks', message: 'AssertionError: 1 is not 2\n    at a.test.ts:3\n1\n2\n3\n4' },
      { name: '/elsewhere/b.test.ts', message: 'Cannot find module' },
    ]);
  });
  it("are read from Playwright's report, at any depth", () => {
    const test = (status: string, message?: string) => ({ projectName: 'stand-in', status, results: [{ error: message ? { message } : undefined }] });
    const report = {
      errors: [{ message: 'no browser' }],
      suites: [
        {
          title: 'reading.spec.ts',
          specs: [{ title: 'opens', ok: true, tests: [test('expected')] }],
          suites: [{ title: 'in the dark', specs: [{ title: 'is legible', ok: false, tests: [test('unexpected', 'too grey'), test('skipped')] }] }],
        },
      ],
    };
    expect(playwrightFailures(report)).toEqual([
      { name: 'outside of any test', message: 'no browser' },
      { name: '[stand-in] › reading.spec.ts › in the dark › is legible', message: 'too grey' },
    ]);
  });
  it('are none where nothing was run', () => {
    expect(vitestFailures({}, '/')).toEqual([]);
    expect(playwrightFailures({})).toEqual([]);
  });
});
