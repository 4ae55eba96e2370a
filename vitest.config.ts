import { defineConfig } from 'vitest/config';

/** A test that hangs fails after it, and one on a busy machine does not: how fast things are is for the benches. */
const PATIENCE = { testTimeout: 30_000, hookTimeout: 30_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/{main,shared,preload}/**/*.test.ts', 'e2e/{stand-in,leak}/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/*.integration.test.ts'],
          ...PATIENCE,
        },
      },
      {
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['src/renderer/**/*.test.{ts,tsx}'],
          // The first has to be there before react-dom is.
          setupFiles: ['src/renderer/testing/drawings.ts', 'src/renderer/testing/setup.ts'],
          ...PATIENCE,
        },
      },
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
