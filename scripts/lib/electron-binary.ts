import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT, run } from './run.ts';

/** Long enough for a machine that reaches the download host to begin; a machine that does not is told at once. */
const TRY_TIMEOUT_MS = 90_000;
const CACHE = join(ROOT, 'node_modules', '.cache', 'unseen');
const PACKAGE = join(ROOT, 'node_modules', 'electron');

/** Path of Electron's own binary; null: it is not here. */
export function electronBinary(): string | null {
  const pathFile = join(PACKAGE, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = join(PACKAGE, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/** The binary, fetched where it can be. A try that failed is remembered for this version, so that the next start does not wait again. */
export async function obtainElectron(): Promise<string | null> {
  const present = electronBinary();
  if (present) return present;
  const { version } = createRequire(import.meta.url)(join(PACKAGE, 'package.json')) as { version: string };
  const remembered = join(CACHE, `electron-${version}-not-reachable`);
  if (existsSync(remembered)) return null;
  console.log('Fetching Electron, once …');
  await run(process.execPath, [join(PACKAGE, 'install.js')], { timeout: TRY_TIMEOUT_MS, quiet: true });
  const fetched = electronBinary();
  if (!fetched) {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(remembered, `${new Date().toISOString()}\nDelete this file to have it tried again.\n`);
  }
  return fetched;
}
