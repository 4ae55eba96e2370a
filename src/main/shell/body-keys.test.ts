import { EventEmitter } from 'node:events';
import type { Input } from 'electron';
import { expect, it } from 'vitest';
import { followKeys, keyForWindow } from './body-keys.ts';

const pressed = (key: string, more: Partial<Input> = {}): Input => ({
  type: 'keyDown',
  key,
  code: '',
  isAutoRepeat: false,
  isComposing: false,
  shift: false,
  control: false,
  alt: false,
  meta: false,
  location: 0,
  modifiers: [],
  ...more,
});

it.each(['j', '#', '!', '?', 'I', 'Escape', 'Delete', 'Backspace'])('%s is the window’s', (key) => {
  expect(keyForWindow(pressed(key))).toEqual({ type: 'down', key, shift: false, control: false, meta: false, repeat: false });
});

it.each([' ', 'Tab', 'Enter', 'ArrowDown', 'PageDown', 'Home', 'Shift', 'Dead'])('%s stays with the body', (key) => {
  expect(keyForWindow(pressed(key))).toBeNull();
});

it('what is held, let go of, or pressed with others is told as such', () => {
  expect(keyForWindow(pressed('k', { control: true }))).toMatchObject({ key: 'k', control: true });
  expect(keyForWindow(pressed('k', { type: 'keyUp' }))).toMatchObject({ type: 'up' });
  expect(keyForWindow(pressed('k', { isAutoRepeat: true }))).toMatchObject({ repeat: true });
  expect(keyForWindow(pressed('k', { alt: true }))).toBeNull();
  expect(keyForWindow(pressed('k', { isComposing: true }))).toBeNull();
  expect(keyForWindow(pressed('k', { type: 'char' }))).toBeNull();
});

it('only while a body has the focus: the window hears its own keys', () => {
  const contents = Object.assign(new EventEmitter(), { focusedFrame: null as { parent: object | null } | null });
  const told: string[] = [];
  followKeys(contents as never, ({ key }) => told.push(key));
  for (const [key, frame] of [
    ['a', null],
    ['b', { parent: null }],
    ['c', { parent: {} }],
  ] as const) {
    contents.focusedFrame = frame;
    contents.emit('before-input-event', {}, pressed(key));
  }
  expect(told).toEqual(['c']);
});
