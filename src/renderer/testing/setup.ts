import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { useUi } from '../app/ui-state.ts';

/** jsdom lays nothing out; the list needs a height to know which rows are in sight. */
const WINDOW = { width: 1280, height: 800 };

Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, get: () => WINDOW.height });
Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, get: () => WINDOW.width });

beforeEach(() => {
  window.innerWidth = WINDOW.width;
  localStorage.clear();
});

afterEach(() => {
  cleanup();
  useUi.setState(useUi.getInitialState(), true);
});
