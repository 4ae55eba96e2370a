import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { PROGRAMS } from './scripts/lib/programs.ts';

// What the processes import by name at run time instead of carrying it in their bundle. jsdom cannot be bundled (it
// reads files beside its own); the rest follows so that one copy of each library serves all processes. imapflow, with all that it
// brings, is for one thread alone, which is waited for: read from one file instead of ninety, it is there sooner.
export default defineConfig({
  main: {
    build: {
      target: 'node24',
      sourcemap: true,
      externalizeDeps: { exclude: ['imapflow'] },
      rolldownOptions: {
        input: PROGRAMS,
      },
    },
  },
  preload: {
    build: {
      sourcemap: false,
      // A sandboxed preload may require `electron` and nothing else, as CommonJS, in one file.
      rolldownOptions: { input: 'src/preload/index.ts', output: { format: 'cjs', entryFileNames: 'index.cjs' } },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      minify: true,
      sourcemap: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      // One page, which needs all of it at once and reads it from the disk.
      chunkSizeWarningLimit: 1_000,
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
});
