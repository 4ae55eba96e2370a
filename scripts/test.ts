/**
 * `npm test`: everything, one suite after another, and one line with the sum at the end. `npm test -- unit e2e` runs only
 * these; what else is given goes to the runner: `npm test -- e2e reading.spec.ts`.
 */
import { HOSTS } from '../e2e/support/internet.ts';
import { buildIfStale } from './lib/build.ts';
import { fetchCyrus } from './lib/cyrus.ts';
import { withDisplay } from './lib/display.ts';
import { electronBinary } from './lib/electron-binary.ts';
import { namespaced } from './lib/namespace.ts';
import { check, inWords, playwright, sum, vitest, type Outcome, type Suite } from './lib/suites.ts';
import { CHROMIUM, DOVECOT, ensurePrograms, IPROUTE, OPENSSL, SOCAT, UNSHARE, XVFB } from './lib/system-packages.ts';

const SUITES: readonly Suite[] = [
  {
    name: 'lint',
    title: 'Lint and formatting',
    run: () =>
      check([
        ['oxlint', '--type-aware'],
        ['prettier', '--check', '--log-level', 'warn', '.'],
      ]),
  },
  { name: 'types', title: 'Types', run: () => check([['npm', 'run', '--silent', 'types']]) },
  { name: 'unit', title: 'Unit tests', run: (more) => vitest('unit', ['node', 'dom'], more) },
  {
    name: 'integration',
    title: 'Integration tests, against real IMAP servers',
    async run(more) {
      await fetchCyrus();
      return vitest('integration', ['integration'], more);
    },
  },
  {
    name: 'e2e',
    title: 'End-to-end tests, in the built app',
    async run(more) {
      await buildIfStale();
      const start = () => playwright('e2e', (command) => namespaced(command, HOSTS), more);
      // Electron draws nothing without a display; the stand-in does.
      return electronBinary() ? withDisplay(start) : start();
    },
  },
];

const words = process.argv.slice(2);
const named = SUITES.filter((suite) => words.includes(suite.name));
const chosen = named.length > 0 ? named : SUITES;
const more = words.filter((word) => !SUITES.some((suite) => suite.name === word));

// So that what was made for the tests is taken away.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

await ensurePrograms([CHROMIUM, DOVECOT, XVFB, OPENSSL, IPROUTE, SOCAT, UNSHARE]);

const results: (Outcome & { suite: Suite; seconds: number })[] = [];
for (const [index, suite] of chosen.entries()) {
  console.log(`\n── ${index + 1} of ${chosen.length}: ${suite.title} ──`);
  const began = Date.now();
  const outcome = await suite.run(more);
  results.push({ ...outcome, suite, seconds: Math.round((Date.now() - began) / 1_000) });
}

// Once more at the end: of a long log, often only the end is kept.
for (const { suite, failures } of results)
  for (const { name, message } of failures) console.log(`\nFailed in ${suite.name}: ${name}\n${message.replace(/^/gm, '  ')}`);

console.log('');
for (const { suite, counts, seconds } of results) console.log(`${suite.name.padEnd(12)} ${inWords(counts)} (${seconds} s)`);
const total = sum(results.map(({ counts }) => counts));
console.log(`\n${inWords(total)}`);
process.exit(total.failed > 0 ? 1 : 0);
