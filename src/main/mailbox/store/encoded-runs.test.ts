import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { random } from '../../testing/random.ts';
import { encodedRuns, SMALLEST_RUN } from './encoded-runs.ts';

const base64 = (bytes: number, { width = 76, newline = '\r\n' } = {}) =>
  randomBytes(bytes)
    .toString('base64')
    .replaceAll(new RegExp(`.{${width}}`, 'g'), `$&${newline}`) + newline;

const found = (text: string) => {
  const raw = Buffer.from(text, 'latin1');
  return encodedRuns(raw).map(({ start, end }) => raw.toString('latin1', start, end));
};

const HEAD = 'Content-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n';

describe('large base64 in a message', () => {
  it.each([
    ['as most write it', {}],
    ['with bare line feeds', { newline: '\n' }],
    ['in lines of 60', { width: 60 }],
    ['in lines of 900', { width: 900 }],
  ])('is found from its first to its last line, %s', (_, form) => {
    for (const bytes of [13_000, 60_001, 120_000]) {
      const attachment = base64(bytes, form);
      expect(found(`${HEAD}${attachment}\r\n--boundary--\r\n`)).toEqual([attachment]);
    }
  });

  it('is found wherever it stands, and however many there are', () => {
    const [first, second] = [base64(20_000), base64(90_000)];
    for (const padding of [0, 1, 77, 5_000, 33_333]) {
      const text = `${'x'.repeat(padding)}\r\n${HEAD}${first}--b\r\n${HEAD}${second}--b--\r\n`;
      expect(found(text)).toEqual([first, second]);
    }
  });

  it('is the same in two messages, whatever is around it', () => {
    const attachment = base64(50_000);
    expect(found(`A: b\r\n${HEAD}${attachment}`)).toEqual(found(`From: somebody else\r\n\r\n${HEAD}${attachment}\r\nmore words\r\n`));
  });

  it('is left where it is when it is small', () => {
    expect(found(`${HEAD}${base64(SMALLEST_RUN / 2)}\r\n--b--\r\n`)).toEqual([]);
  });

  it('is not taken for words, however long their lines are', () => {
    expect(found('The quick brown fox jumps over the lazy dog, and does so again and then once more.\r\n'.repeat(1_000))).toEqual([]);
    expect(found('a'.repeat(200_000))).toEqual([]);
    expect(found('\r\n'.repeat(100_000))).toEqual([]);
    expect(found('')).toEqual([]);
  });

  it('gives runs in order and apart, whatever the bytes are', () => {
    const numbers = random(5);
    for (let round = 0; round < 200; round++) {
      const pieces = Array.from({ length: 6 }, () =>
        numbers.chance(0.5) ? base64(numbers.integer(40_000), { width: numbers.between(60, 90) }) : 'z'.repeat(numbers.integer(9_000)),
      );
      const raw = Buffer.from(pieces.join(numbers.chance(0.5) ? '\r\n' : ''), 'latin1');
      let before = 0;
      for (const { start, end } of encodedRuns(raw)) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end - start).toBeGreaterThanOrEqual(SMALLEST_RUN);
        before = end;
      }
      expect(before).toBeLessThanOrEqual(raw.length);
    }
  });
});
