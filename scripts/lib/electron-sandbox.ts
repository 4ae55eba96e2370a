import { dirname, join } from 'node:path';

/** Switches that Electron needs on this machine: Chromium refuses to run as root with its sandbox on. */
export const sandboxSwitches = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/**
 * What to do where Electron ended so early; null: its sandbox is not the reason. Chromium ends itself by a trap where the system lets it make
 * none (https://github.com/electron/electron/issues/42510).
 * @param signal that ended Electron
 */
export function sandboxHelp(electron: string, signal: NodeJS.Signals | null): string | null {
  if (process.platform !== 'linux' || signal !== 'SIGTRAP') return null;
  const helper = join(dirname(electron), 'chrome-sandbox');
  return `
If it says above that there is no usable sandbox: this system keeps user namespaces from programs that it does not know, as Ubuntu does
since 24.04. Allow Electron's own helper to make them, then run this again:

  sudo chown root:root ${helper}
  sudo chmod 4755 ${helper}
`;
}
