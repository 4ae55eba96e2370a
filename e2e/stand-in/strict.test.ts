import { describe, expect, it } from 'vitest';
import { knownOptions, strict } from './strict.ts';

class Counter {
  #count = 0;
  next() {
    return ++this.#count;
  }
  get count() {
    return this.#count;
  }
}

describe('an API that is not whole', () => {
  const api = strict('counter', new Counter());

  it('has what it has', () => {
    expect(api.next()).toBe(1);
    expect(api.count).toBe(1);
    expect(api.next).toBe(api.next);
  });
  it('names what it does not have', () => {
    expect(() => (api as unknown as { previous(): void }).previous()).toThrow('The stand-in for Electron does not have counter.previous.');
    expect(() => Object.assign(api, { step: 2 })).toThrow('counter.step');
  });
  it('can be awaited', async () => {
    expect(await Promise.resolve(api)).toBe(api);
  });
});

describe('options', () => {
  it('that are not known are named', () => {
    expect(() => knownOptions('BrowserWindow option', { width: 1, kiosk: true }, ['width'])).toThrow('BrowserWindow option kiosk');
  });
});
