import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';

const child = Object.assign(new EventEmitter(), { postMessage: vi.fn(), kill: vi.fn() });
vi.mock('electron', () => ({ utilityProcess: { fork: () => child } }));
const { startUtility } = await import('./utility.ts');

describe('a utility process', () => {
  it('that V8 ends is seen to exit, and is no error of main', () => {
    const exits: number[] = [];
    startUtility('reader').onExit((code) => exits.push(code));
    child.emit('error', 'FatalError', 'v8::ToLocalChecked', '{}');
    child.emit('exit', 11);
    expect(exits).toEqual([11]);
  });
});
