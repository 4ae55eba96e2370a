import { defineConfig } from '@playwright/test';
import type { BackendOption } from './e2e/fixtures.ts';

// One set of specs, and what they run on: the stand-in everywhere, Electron where its binary is (elsewhere each spec is shown as skipped).
export default defineConfig<object, BackendOption>({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/e2e',
  // An app is four processes and a browser, and the canary sits on the ports of the web: one test at a time.
  workers: 1,
  timeout: 120_000,
  // On two cores that have other things to do, Chromium is starved now and then. What fails twice has failed; what does not is named as flaky.
  retries: 1,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
  projects: [
    { name: 'stand-in', use: { backend: 'stand-in' } },
    { name: 'electron', use: { backend: 'electron' } },
  ],
});
