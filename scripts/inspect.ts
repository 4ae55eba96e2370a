import { availableParallelism } from 'node:os';
import { inspect } from '../src/main/cli/inspect.ts';

/** Milliseconds in which a second Ctrl+C is the same one: the terminal sends it to each process, and each passes it on. */
const SAME_MS = 1_000;

if (process.env['INIT_CWD'] !== undefined) process.chdir(process.env['INIT_CWD']);

const interruption = new AbortController();
let interruptedAt = 0;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (interruption.signal.aborted && performance.now() - interruptedAt > SAME_MS) process.exit(130);
    interruptedAt ||= performance.now();
    interruption.abort();
    // It may be waiting for somebody to type.
    process.stdin.destroy();
  });
}

const code = await inspect(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  cores: availableParallelism(),
  interrupted: interruption.signal,
});
// A pipe takes what was written before the process may end; a source that is still open shall not keep it.
process.stdout.write('', () => process.exit(code));
