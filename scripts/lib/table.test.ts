import { describe, expect, it } from 'vitest';
import { table } from './table.ts';

describe('a table', () => {
  it('has columns as wide as their widest cell', () => {
    expect(
      table(
        ['Who', 'How'],
        [
          ['Mail\nchimp', 'x'],
          ['a', ''],
        ],
      ),
    ).toBe('Who         How\n──────────  ───\nMail chimp  x\na');
  });
  it('cuts what no terminal holds', () => {
    expect(table(['URL'], [['x'.repeat(100)]]).split('\n')[2]).toHaveLength(60);
  });
});
