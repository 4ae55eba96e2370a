import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { useReserved } from '../app/reserved.ts';
import { useUi } from '../app/ui-state.ts';

/** jsdom lays nothing out; the list needs a height to know which rows are in sight. */
const WINDOW = { width: 1280, height: 800 };

Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, get: () => WINDOW.height });
Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, get: () => WINDOW.width });

Element.prototype.scrollIntoView = () => undefined;

/** jsdom knows no media; the system is light. */
window.matchMedia = (media) => Object.assign(new EventTarget(), { matches: false, media, onchange: null }) as unknown as MediaQueryList;

/** A machine that has other work may take its time; what is waited for comes in the end, or never. */
const PATIENCE_MS = 8_000;
configure({ asyncUtilTimeout: PATIENCE_MS });
vi.setConfig({ testTimeout: 4 * PATIENCE_MS });

beforeEach(() => {
  window.innerWidth = WINDOW.width;
});

afterEach(() => {
  cleanup();
  useUi.setState(useUi.getInitialState(), true);
  useReserved.setState(useReserved.getInitialState(), true);
});
