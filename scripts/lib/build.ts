import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mayWrite, ROOT, run } from './run.ts';

const SOURCES = ['src', 'resources/trackers', 'package-lock.json', 'electron.vite.config.ts'];
const STAMP = join(ROOT, 'out', '.built-from');

/** Hash of everything that the build reads. */
function sourceStamp(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(ROOT, source);
    if (!existsSync(path)) continue;
    const files = source.includes('.')
      ? ['']
      : readdirSync(path, { recursive: true, withFileTypes: true }).flatMap((entry) =>
          entry.isFile() ? [join(entry.parentPath, entry.name).slice(path.length)] : [],
        );
    for (const file of files.sort()) hash.update(`${source}${file}\0`).update(readFileSync(path + file));
  }
  return hash.digest('hex');
}

/** Builds the app where the build is not of these sources. Exits with a sentence where it fails. */
export async function buildIfStale(): Promise<void> {
  const stamp = sourceStamp();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  if (!mayWrite(ROOT)) {
    console.error(`Unseen has to be built, and you may not write into ${ROOT}. Run this there once as somebody who may.`);
    process.exit(1);
  }
  console.log('Building …');
  // By its file: Windows starts no command of node_modules/.bin without a shell.
  const code = await run(process.execPath, [join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn']);
  if (code !== 0) {
    console.error('The build failed; see above.');
    process.exit(1);
  }
  writeFileSync(STAMP, stamp);
}
