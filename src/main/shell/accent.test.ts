import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';

const system = Object.assign(new EventEmitter(), {
  accent: '',
  getAccentColor: () => system.accent,
  subscribeLocalNotification: (name: string, listener: () => void) => system.on(name, listener),
});
vi.mock('electron', () => ({ systemPreferences: system }));
const { accentOf, followAccent, systemAccent } = await import('./accent.ts');

describe("the system's accent colour", () => {
  it.each([
    ['0078D4FF', '#0078d4'],
    ['#3584E4FF', '#3584e4'],
    ['00000000', null],
    ['#00000000', null],
    ['000000ff', '#000000'],
    ['', null],
    ['red', null],
    ['3584e4', null],
    ['3584e4ff"><script', null],
  ])('said as "%s" is %j', (said, expected) => {
    expect(accentOf(said)).toBe(expected);
  });

  it.each([
    ['win32', 'accent-color-changed'],
    ['linux', 'accent-color-changed'],
    ['darwin', 'NSSystemColorsDidChangeNotification'],
  ])('is followed on %s by %s', (platform, event) => {
    vi.stubGlobal('process', { ...process, platform });
    const told: (string | null)[] = [];
    followAccent((accent) => told.push(accent));
    system.accent = 'E01B24FF';
    system.emit(event);
    vi.unstubAllGlobals();
    expect(told).toEqual(['#e01b24']);
    expect(systemAccent()).toBe('#e01b24');
    system.removeAllListeners();
  });
});
