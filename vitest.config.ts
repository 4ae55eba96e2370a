import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/{main,shared,preload}/**/*.test.ts', 'e2e/{stand-in,leak}/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/*.integration.test.ts'],
        },
      },
      { test: { name: 'dom', environment: 'jsdom', include: ['src/renderer/**/*.test.{ts,tsx}'], setupFiles: ['src/renderer/testing/setup.ts'] } },
      // Against a real Dovecot, which the tests start themselves.
      {
        test: {
          name: 'integration',
          environment: 'node',
          include: ['src/**/*.integration.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
