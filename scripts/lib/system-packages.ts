import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.ts';

/** A program that the system has to have, and the Debian packages that bring it. */
export interface SystemProgram {
  /** Any of these names will do. */
  names: readonly string[];
  packages: readonly string[];
  /** What it finds of some of the packages, on Debian. It starts without, and is not all that it is with them. */
  files?: readonly string[];
}

export const CHROMIUM: SystemProgram = {
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  packages: ['chromium', 'fonts-dejavu-core', 'fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji'],
  files: [
    'truetype/dejavu/DejaVuSans.ttf',
    'truetype/noto/NotoSans-Regular.ttf',
    'opentype/noto/NotoSansCJK-Regular.ttc',
    'truetype/noto/NotoColorEmoji.ttf',
  ].map((font) => `/usr/share/fonts/${font}`),
};
export const DOVECOT: SystemProgram = { names: ['dovecot'], packages: ['dovecot-imapd'] };
export const XVFB: SystemProgram = { names: ['Xvfb'], packages: ['xvfb'] };
export const OPENSSL: SystemProgram = { names: ['openssl'], packages: ['openssl'] };
export const IPROUTE: SystemProgram = { names: ['ip'], packages: ['iproute2'] };
export const SOCAT: SystemProgram = { names: ['socat'], packages: ['socat'] };
export const UNSHARE: SystemProgram = { names: ['unshare'], packages: ['util-linux'] };

const PLACES = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];

/** Path of the first of the names that is installed; null: none is. */
export function find(program: SystemProgram): string | null {
  for (const name of program.names) {
    for (const place of PLACES) if (existsSync(join(place, name))) return join(place, name);
  }
  return null;
}

const isDebian = () =>
  existsSync('/etc/debian_version') || (existsSync('/etc/os-release') && /\bdebian\b/.test(readFileSync('/etc/os-release', 'utf8')));

/** Installs what is missing through apt where that is possible without asking (root on Debian); else prints the command for what nothing goes without, and exits. */
export async function ensurePrograms(programs: readonly SystemProgram[]): Promise<void> {
  const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && isDebian();
  const lacksFiles = ({ files = [] }: SystemProgram) => files.some((file) => !existsSync(file));
  const missing = programs.filter((program) => find(program) === null || (canInstall && lacksFiles(program)));
  if (missing.length === 0) return;
  const packages = [...new Set(missing.flatMap((program) => program.packages))];
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (!canInstall) {
    console.error(
      `Missing: ${missing.map((program) => program.names[0]).join(', ')}. Install it, on Debian with:\n\n  sudo ${command}\n\nthen run this again.`,
    );
    process.exit(1);
  }
  console.log(`Installing ${packages.join(', ')} (apt) …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  const [, ...args] = command.split(' ');
  await run('apt-get', ['-qq', ...args], { env });
  if (programs.every((program) => find(program) !== null)) return;
  console.error(`These could not be installed: ${packages.join(', ')}. Try:\n\n  ${command}`);
  process.exit(1);
}
