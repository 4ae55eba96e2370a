// Runs on whatever Node the machine has, before anything is installed: plain JavaScript, no dependencies.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const wantedMajor = 24;

/** Standard output is the script's alone: somebody may have a program read it. */
const ON_STANDARD_ERROR = ['inherit', 2, 'inherit'];

const packagesIn = (lockFile) => JSON.parse(readFileSync(lockFile, 'utf8')).packages;

/**
 * Whether the modules of a project are those of its lock file, whoever installed them: npm notes in their folder what it has put there, when it is done. What
 * is optional is for other systems.
 */
export function isInstalled(project) {
  try {
    const there = packagesIn(join(project, 'node_modules', '.package-lock.json'));
    return Object.entries(packagesIn(join(project, 'package-lock.json'))).every(
      ([path, { integrity, optional = false }]) => path === '' || optional || there[path]?.integrity === integrity,
    );
  } catch {
    return false;
  }
}

/** Installs the exact dependencies of the lock file, where that has not been done for this lock file yet. */
function ensureModules() {
  if (isInstalled(root)) return;
  console.error('Installing dependencies (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ON_STANDARD_ERROR,
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(
      '\nThe dependencies could not be installed. Nothing else was changed. Check that the npm registry can be reached, then run this again.',
    );
    process.exit(1);
  }
}

/** Node 24: this one, or the one of the `node` dev dependency. */
function node24() {
  if (Number(process.versions.node.split('.')[0]) >= wantedMajor) return process.execPath;
  const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(own)) {
    // The package fetches its binary from the registry in an install script, which a user's npm settings may have switched off.
    spawnSync('npm', ['rebuild', 'node', '--ignore-scripts=false'], {
      cwd: root,
      stdio: ON_STANDARD_ERROR,
      shell: process.platform === 'win32',
    });
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
