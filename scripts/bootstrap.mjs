// Runs on whatever Node the machine has, before anything is installed: plain JavaScript, no dependencies.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

export const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');

const stampFile = join(root, 'node_modules', '.unseen-installed');
const wantedMajor = 24;

/** What the installed modules were installed from. */
function lockStamp() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** Installs the exact dependencies of the lock file, where that has not been done for this lock file yet. */
function ensureModules() {
  const stamp = lockStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.log('Installing dependencies (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(
      '\nThe dependencies could not be installed. Nothing else was changed. Check that the npm registry can be reached, then run this again.',
    );
    process.exit(1);
  }
  writeFileSync(stampFile, stamp);
}

/** Node 24: this one, or the one of the `node` dev dependency. */
function node24() {
  if (Number(process.versions.node.split('.')[0]) >= wantedMajor) return process.execPath;
  const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(own)) {
    // The package fetches its binary from the registry in an install script, which a user's npm settings may have switched off.
    spawnSync('npm', ['rebuild', 'node', '--ignore-scripts=false'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  }
  if (existsSync(own)) return own;
  console.error(`Unseen needs Node ${wantedMajor}; this is Node ${process.versions.node}. Install Node ${wantedMajor}, then run this again.`);
  process.exit(1);
}

/** Installs what is missing, then runs a script of ours on Node 24 and ends as it ends. */
export function runOnNode24(script) {
  process.chdir(root);
  ensureModules();
  const node = node24();
  const path = [join(root, 'node_modules', '.bin'), join(node, '..'), process.env.PATH].join(process.platform === 'win32' ? ';' : ':');
  const child = spawn(node, [join(root, script), ...process.argv.slice(2)], { stdio: 'inherit', env: { ...process.env, PATH: path } });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
