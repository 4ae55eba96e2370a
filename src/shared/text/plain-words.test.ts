import { expect, it } from 'vitest';
import { plainWords } from './plain-words.ts';

it.each([
  ['invoice\u202efdp.exe', 'invoicefdp.exe'],
  ['\u2067a\u2069\u061c\u200fb', 'ab'],
  ['one\nand 3 more\r\n', 'one and 3 more'],
  ['a\u0000b\u009b31mc\u001b[0m', 'ab31mc[0m'],
  ['invoice.pdf\u3164\u3164\u2800 \u1160.exe', 'invoice.pdf .exe'],
  ['نامه\u200cها', 'نامه\u200cها'],
  ['👩\u200d🚀', '👩\u200d🚀'],
])('%j is shown as %j', (text, shown) => expect(plainWords(text)).toBe(shown));
