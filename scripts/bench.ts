import { readdirSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';
import { calibrate } from '../bench/lib/calibration.ts';

const FOLDER = join(import.meta.dirname, '../bench');

const benchmarks = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();
const names = process.argv.slice(2);
const unknown = names.filter((name) => !benchmarks.includes(name));

if (names.length === 0 || unknown.length > 0) {
  if (unknown.length > 0) console.error(`There is no benchmark ${unknown.join(', ')}.`);
  console.log(`npm run bench -- NAME…\n\n${benchmarks.map((name) => `  ${name}`).join('\n')}`);
  process.exit(unknown.length > 0 ? 2 : 0);
}

const processors = cpus();
console.log(
  `${new Date().toISOString()}, Node ${process.versions.node}, ${platform()} ${arch()}, ${processors.length} x ${processors[0]?.model ?? 'unknown'}`,
);
console.log(`calibration: ${calibrate().toFixed(0)} operations/s (a fixed workload on one core; compare runs through it)`);
for (const name of names) {
  console.log(`\n${name}`);
  const { run } = (await import(join(FOLDER, `${name}.ts`))) as { run: () => Promise<void> };
  await run();
}
