import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { mayWrite, ROOT, run } from './run.ts';

/** It is some 120 MB, which a slow line needs so long for. A machine that does not reach the download host at all is told much earlier. */
const TRY_TIMEOUT_MS = 20 * 60_000;
const CACHE = join(ROOT, 'node_modules', '.cache', 'unseen');
const PACKAGE = join(ROOT, 'node_modules', 'electron');

/** As Electron's package names its binary, in the folder that it is unpacked into. */
const NAMES: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/**
 * Path of Electron's own binary: that of the package, or the one in the folder that Electron's own variable names, as where a distribution
 * brings it. Null: it is not here.
 */
export function electronBinary(): string | null {
  const elsewhere = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const binary = join(elsewhere || join(PACKAGE, 'dist'), NAMES[process.platform] ?? 'electron');
  // The package's own is whole when this file is there.
  const isWhole = elsewhere || existsSync(join(PACKAGE, 'path.txt'));
  return isWhole && existsSync(binary) ? binary : null;
}

/**
 * The binary, fetched where it can be. On Linux, where the stand-in takes its place, a try that failed is remembered for this version, so
 * that the next start does not wait again.
 */
export async function obtainElectron(): Promise<string | null> {
  const present = electronBinary();
  if (present) return present;
  const { version } = createRequire(import.meta.url)(join(PACKAGE, 'package.json')) as { version: string };
  const remembered = join(CACHE, `electron-${version}-not-reachable`);
  // Who may not write there could not keep it.
  if (existsSync(remembered) || !mayWrite(PACKAGE)) return null;
  console.log('Fetching Electron (some 120 MB), once …');
  await run(process.execPath, [join(PACKAGE, 'install.js')], { timeout: TRY_TIMEOUT_MS, quiet: true });
  const fetched = electronBinary();
  if (!fetched && process.platform === 'linux') {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(remembered, `${new Date().toISOString()}\nDelete this file to have it tried again.\n`);
  }
  return fetched;
}
