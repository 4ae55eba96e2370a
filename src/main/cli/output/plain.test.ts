import { describe, expect, it } from 'vitest';
import { bytes, counted, jsonLine, plain } from './plain.ts';

describe('text of a message on a terminal', () => {
  it('holds nothing that the terminal would obey', () => {
    expect(plain('\u001b]0;owned\u0007Hello\u009b31m\r\nSubject: \u202egpj.exe')).toBe(']0;owned Hello 31m Subject: gpj.exe');
  });
  it('is cut at its bound, not in the middle of a character', () => {
    expect(plain('abc😀def', 5)).toBe('abc…');
    expect(plain('abcde', 5)).toBe('abcde');
  });
});

describe('a line of JSON', () => {
  it('holds nothing that a terminal would obey, and says the same', () => {
    const value = { subject: '\u001b[2J\u009b31m\u202e\u2028 ü 😀\ud800' };
    expect(jsonLine(value)).not.toMatch(/[\p{Cc}\u202e\u2028]/u);
    expect(JSON.parse(jsonLine(value))).toEqual(value);
  });
});

describe('numbers', () => {
  it('are written for people', () => {
    expect(counted(1, 'message')).toBe('1 message');
    expect(counted(12_345, 'message')).toBe('12,345 messages');
    expect([0, 1_023, 1_536, 10 * 1024 ** 3].map(bytes)).toEqual(['0 B', '1023 B', '1.5 KB', '10.0 GB']);
  });
});
