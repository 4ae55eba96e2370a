import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MboxSplitter, type Mboxed } from './mbox.ts';

const DATE = 'Mon Mar  2 09:15:00 2026';

function split(mbox: string | Uint8Array, { chunk = 1 << 20, most }: { chunk?: number; most?: number } = {}): Mboxed[] {
  const bytes = Buffer.from(mbox as string, 'latin1');
  const splitter = new MboxSplitter(most);
  const found: Mboxed[] = [];
  for (let at = 0; at < bytes.length; at += chunk) found.push(...splitter.push(bytes.subarray(at, at + chunk)));
  return [...found, ...splitter.end()];
}
const texts = (found: Mboxed[]) => found.map((one) => (one.kind === 'message' ? one.raw.toString('latin1') : one.kind));

describe('an mbox', () => {
  it('gives each message without its separator and the empty line before the next', () => {
    expect(texts(split(`From a@x.test ${DATE}\nSubject: 1\n\none\n\nFrom b@x.test ${DATE}\nSubject: 2\n\ntwo\n`))).toEqual([
      'Subject: 1\n\none\n',
      'Subject: 2\n\ntwo\n',
    ]);
  });
  it('gives its last message as it would give it before another one', () => {
    for (const end of ['\n', '\r\n'])
      for (const message of [['Subject: 1', '', 'one', ''], ['Subject: 1', ''], [''], ['', 'text', '', '']]) {
        const first = [`From a ${DATE}`, ...message, ''].join(end);
        const [before] = texts(split(`${first}From b ${DATE}${end}Subject: 2${end}`));
        expect(texts(split(first))).toEqual([before]);
      }
  });
  it('may end its lines with CR LF', () => {
    expect(texts(split(`From a ${DATE}\r\nSubject: 1\r\n\r\none\r\n\r\nFrom b ${DATE}\r\nSubject: 2\r\n\r\ntwo\r\n`))).toEqual([
      'Subject: 1\r\n\r\none\r\n',
      'Subject: 2\r\n\r\ntwo\r\n',
    ]);
  });
  it('tells where each message stands', () => {
    const first = `From a ${DATE}\nSubject: 1\n\none\n\n`;
    expect(split(`${first}From b ${DATE}\nSubject: 2\n\ntwo\n`).map(({ offset, index }) => ({ offset, index }))).toEqual([
      { offset: 0, index: 0 },
      { offset: first.length, index: 1 },
    ]);
  });
  it('may begin with empty lines', () => {
    expect(split(`\n\nFrom a ${DATE}\nSubject: 1\n\none\n`)).toMatchObject([{ offset: 2, index: 0 }]);
  });
  it('is not divided by "From " without an empty line before it', () => {
    expect(split(`From a ${DATE}\nSubject: 1\n\none\nFrom b ${DATE}\nX: y\n\ntwo\n`)).toHaveLength(1);
  });
  it('is not divided by a paragraph that begins with "From "', () => {
    expect(split(`From a ${DATE}\nSubject: 1\n\none\n\nFrom here on it is easy.\nReally.\n`)).toHaveLength(1);
  });
  it('is divided by a separator without a date when a header follows', () => {
    expect(split(`From -\nSubject: 1\n\none\n\nFrom -\nSubject: 2\n\ntwo\n`)).toHaveLength(2);
  });
  it('is divided by a dated separator whose message has no header', () => {
    expect(texts(split(`From a ${DATE}\nSubject: 1\n\none\n\nFrom b ${DATE}\n\nno header\n`))).toEqual(['Subject: 1\n\none\n', '\nno header\n']);
  });
  it('keeps messages without a body and messages without anything', () => {
    expect(texts(split(`From a ${DATE}\nSubject: 1\n\nFrom b ${DATE}\n\nFrom c ${DATE}\nSubject: 3\n\n\nFrom d ${DATE}\n`))).toEqual([
      'Subject: 1\n',
      '',
      'Subject: 3\n\n',
      '',
    ]);
  });
  it('does not believe Content-Length', () => {
    expect(split(`From a ${DATE}\nContent-Length: 99999\n\none\n\nFrom b ${DATE}\nSubject: 2\n\ntwo\n`)).toHaveLength(2);
  });
  it('takes one ">" off the lines that were escaped, whatever bytes stand around them', () => {
    expect(texts(split(`From a ${DATE}\nSubject: 1\n\n>From me\n>>From him\n> From them\n\xe9\xff >From\n`))).toEqual([
      'Subject: 1\n\nFrom me\n>From him\n> From them\n\xe9\xff >From\n',
    ]);
  });
  it('skips a message over the bound and goes on with the next', () => {
    const long = `From a ${DATE}\nSubject: 1\n\n${'x'.repeat(500)}\n\n`;
    expect(split(`${long}From b ${DATE}\nSubject: 2\n\ntwo\n`, { most: 200, chunk: 50 })).toMatchObject([
      { kind: 'too-large', offset: 0, index: 0 },
      { kind: 'message', offset: long.length, index: 1 },
    ]);
  });
  it('gives the same messages however it is cut into chunks', () => {
    const line = fc.constantFrom('', '', 'text', '>From me', 'From here', `From a@x.test ${DATE}`, 'From -', 'Subject: s', 'From', '\r', '\xff');
    const end = fc.constantFrom('\n', '\r\n');
    const mbox = fc
      .tuple(fc.array(fc.tuple(line, end), { maxLength: 40 }), end)
      .map(([lines, first]) => `From a ${DATE}${first}${lines.flat().join('')}`);
    fc.assert(
      fc.property(mbox, fc.integer({ min: 1, max: 60 }), (text, chunk) => {
        expect(split(text, { chunk })).toEqual(split(text));
      }),
      { numRuns: 2_000 },
    );
  });
});
