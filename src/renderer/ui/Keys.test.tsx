import { render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';

/** The module as it is in a window of that language. */
async function keysIn(language: string) {
  document.documentElement.lang = language;
  vi.resetModules();
  return import('./Keys.tsx');
}

afterEach(() => {
  document.documentElement.lang = 'en';
});

const shown = async (language: string, keys: string[]) => {
  const { Keys } = await keysIn(language);
  const { container, unmount } = render(<Keys keys={keys} />);
  const caps = [...container.querySelectorAll('kbd')].map(({ textContent }) => textContent);
  unmount();
  return caps;
};

it('keys are called as they are printed on a keyboard of the language', async () => {
  expect(await shown('en', ['Mod+Shift+r', 'Delete', 'U', '+', 'g i', 'ArrowDown'])).toEqual([
    'Ctrl',
    'Shift',
    'R',
    'Delete',
    'Shift',
    'U',
    '+',
    'G',
    'I',
    '↓',
  ]);
  expect(await shown('de', ['Mod+Shift+r', 'Delete', 'U', '+', 'Escape'])).toEqual(['Strg', '⇧', 'R', 'Entf', '⇧', 'U', '+', 'Esc']);
});

it('a shortcut is as well', async () => {
  const { asPrinted } = await keysIn('de');
  expect(['Ctrl+R', 'Shift+U', 'E', '#', 'Delete'].map(asPrinted)).toEqual(['Strg+R', '⇧+U', 'E', '#', 'Entf']);
});
