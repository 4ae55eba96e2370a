import { assert, jsonValue, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cloneCodec } from './clone-codec.ts';

const { encode, decode } = cloneCodec();
const through = (value: unknown) => decode(encode(value));

describe('a value on its way between processes', () => {
  it.each([
    [undefined],
    [null],
    [-0],
    [Number.NaN],
    [Infinity],
    [2n ** 70n],
    ['text'],
    [[1, undefined, [2]]],
    [{ a: undefined, b: { c: [] } }],
    [new Date(7)],
    [/a+/gi],
    [new Map([[{ a: 1 }, new Set(['x'])]])],
    [new Uint8Array([0, 255, 7])],
    [new Float64Array([0.5])],
    [new Uint8Array([1, 2, 3]).buffer],
  ])('%o comes through', (value) => {
    expect(through(value)).toStrictEqual(value);
  });

  it('keeps any plain data', () => {
    assert(
      property(jsonValue(), (value) => {
        expect(through(value)).toStrictEqual(structuredClone(value));
      }),
    );
  });

  it('keeps a cycle, and one object that stands in two places', () => {
    const shared = { a: 1 };
    const value: { self?: unknown; two: unknown[] } = { two: [shared, shared] };
    value.self = value;
    const came = through(value) as typeof value;
    expect(came.self).toBe(came);
    expect(came.two[0]).toBe(came.two[1]);
  });

  it('keeps __proto__ a key, and no prototype comes from it', () => {
    const came = through(JSON.parse('{"__proto__":{"polluted":1}}')) as Record<string, unknown>;
    expect(Object.keys(came)).toEqual(['__proto__']);
    expect(came['polluted']).toBeUndefined();
  });

  it('keeps the name and the message of an error', () => {
    expect(through(new TypeError('no'))).toMatchObject({ name: 'TypeError', message: 'no' });
  });

  it.each([[() => 1], [Symbol('s')], [{ deep: [() => 1] }], [new WeakMap()], [Promise.resolve()]])('%o is refused', (value) => {
    expect(() => encode(value)).toThrow(/could not be cloned/);
  });

  it('is larger than one call can take', () => {
    const bytes = new Uint8Array(300_000).fill(9);
    expect(through(bytes)).toStrictEqual(bytes);
  });
});
