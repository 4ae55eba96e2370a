import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CYRUS_PACKAGES } from '../../src/main/testing/cyrus.ts';
import { run } from './run.ts';

const NAMES = ['cyrus-common', 'cyrus-imapd'];
/** Of what they depend on, a mail transport agent and the like are not needed. */
const LIBRARY = /^lib[^\s|]*/;

/**
 * Debian's Cyrus cannot be installed beside its Dovecot, so that its packages are only fetched, and unpacked by the test that
 * needs them; their libraries are installed. Where that cannot be (not Debian, not root and a library is missing) the test says that
 * it was skipped.
 */
export async function fetchCyrus(): Promise<void> {
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/usr/bin/dpkg-deb')) return;
  mkdirSync(CYRUS_PACKAGES, { recursive: true });
  const here = () => readdirSync(CYRUS_PACKAGES).filter((name) => name.endsWith('.deb'));
  if (here().length < NAMES.length) {
    console.log('Fetching Cyrus (apt) …');
    await run('apt-get', ['-qq', 'download', ...NAMES], { cwd: CYRUS_PACKAGES });
  }
  if (process.getuid?.() !== 0) return;
  const depends = here().flatMap((name) => execFileSync('dpkg-deb', ['-f', join(CYRUS_PACKAGES, name), 'Depends'], { encoding: 'utf8' }).split(','));
  const libraries = [...new Set(depends.flatMap((dependency) => LIBRARY.exec(dependency.trim())?.[0] ?? []))];
  const missing = libraries.filter((name) => !isInstalled(name));
  if (missing.length > 0)
    await run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...missing], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
}

function isInstalled(name: string): boolean {
  try {
    return (
      execFileSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }) === 'installed'
    );
  } catch {
    return false;
  }
}
