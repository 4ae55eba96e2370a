import { spawn, spawnSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { createInterface } from 'node:readline';
import type { SystemPreferences } from 'electron';
import { program } from './desktop.ts';
import { lifecycle, onlyWhenReady } from './lifecycle.ts';
import { strict } from './strict.ts';

/** The desktop portal, of which Chromium asks the accent colour on Linux (org.freedesktop.portal.Settings). */
const PORTAL = ['--session', '--dest', 'org.freedesktop.portal.Desktop', '--object-path', '/org/freedesktop/portal/desktop'];
const READ = [...PORTAL, '--method', 'org.freedesktop.portal.Settings.ReadOne', 'org.freedesktop.appearance', 'accent-color'];
/** Longest that a desktop without a portal may hold up the start. */
const PATIENCE_MS = 2_000;

const byte = (share: number) =>
  Math.round(share * 255)
    .toString(16)
    .padStart(2, '0');

/** `#RRGGBBAA`, as Electron says it on Linux, of what gdbus prints: `(<(0.2, 0.5, 0.9)>,)`. '': none, which the portal may say by numbers out of range. */
export function accentIn(printed: string): string {
  const shares = /<\(([^)]*)\)>/.exec(printed)?.[1]?.split(',').map(Number) ?? [];
  const isColour = shares.length === 3 && shares.every((share) => share >= 0 && share <= 1);
  return isColour ? `#${shares.map(byte).join('')}ff`.toUpperCase() : '';
}

/** As on Linux, where a person may have chosen an accent colour or not. */
class StandInSystemPreferences extends EventEmitter {
  #accent: string | null = null;

  getAccentColor(): string {
    onlyWhenReady('systemPreferences.getAccentColor()');
    this.#accent ??= this.#read();
    return this.#accent;
  }

  #read(): string {
    const gdbus = program('gdbus');
    if (!gdbus) return '';
    const child = spawn(gdbus, ['monitor', ...PORTAL], { stdio: ['ignore', 'pipe', 'ignore'] });
    lifecycle.children.add(child);
    child.on('error', () => lifecycle.children.delete(child));
    createInterface(child.stdout).on('line', (line) => {
      if (!/SettingChanged \('org\.freedesktop\.appearance', 'accent-color'/.test(line)) return;
      const accent = accentIn(line);
      if (accent === this.#accent) return;
      this.#accent = accent;
      this.emit('accent-color-changed', {}, accent);
    });
    return accentIn(
      spawnSync(gdbus, ['call', ...READ], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: PATIENCE_MS }).stdout ?? '',
    );
  }
}

const checked = new StandInSystemPreferences() satisfies Pick<SystemPreferences, 'getAccentColor'>;
export const systemPreferences = strict('systemPreferences', checked);
