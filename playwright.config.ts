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
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
  projects: [
    { name: 'stand-in', use: { backend: 'stand-in' } },
    { name: 'electron', use: { backend: 'electron' } },
  ],
});
