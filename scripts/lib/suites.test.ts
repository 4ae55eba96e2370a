import { describe, expect, it } from 'vitest';
import { inWords, playwrightCounts, settle, sum, vitestCounts } from './suites.ts';

describe('the count of all suites', () => {
  it("reads Vitest's report", () => {
    expect(vitestCounts({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 })).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });
  it("reads Playwright's report", () => {
    expect(playwrightCounts({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 4 } })).toEqual({ passed: 4, failed: 1, skipped: 4 });
  });
  it('takes a runner that ended badly without a failed test for a failure', () => {
    expect(settle({ passed: 3, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
    expect(settle({ passed: 3, failed: 2, skipped: 0 }, 1)).toEqual({ passed: 3, failed: 2, skipped: 0 });
    expect(settle({ passed: 3, failed: 0, skipped: 1 }, 0)).toEqual({ passed: 3, failed: 0, skipped: 1 });
  });
  it('is one line', () => {
    expect(
      inWords(
        sum([
          { passed: 1, failed: 0, skipped: 2 },
          { passed: 4, failed: 1, skipped: 0 },
        ]),
      ),
    ).toBe('5 passed, 1 failed, 2 skipped');
  });
});
