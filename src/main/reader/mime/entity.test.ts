import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { message } from '../testing/message.ts';
import { contentOf, parseMessage, type Entity } from './entity.ts';

const outline = (entity: Entity): unknown =>
  entity.kind === 'leaf' ? `${entity.part}:${entity.type}` : [entity.type, ...entity.children.map(outline)];
const outlineOf = (...lines: string[]) => outline(parseMessage(message(...lines)).root);
const bodies = (...lines: string[]) => parseMessage(message(...lines)).leaves.map((leaf) => Buffer.from(contentOf(leaf)).toString('latin1'));

describe('the header', () => {
  const fields = (...lines: string[]) => parseMessage(message(...lines)).fields.map(({ name, value }) => `${name}=${value}`);

  it('is unfolded, and ends at the first empty line', () => {
    expect(fields('Subject: a', ' b', '\tc', 'To: x', '', 'From: y')).toEqual(['Subject=a b\tc', 'To=x']);
  });

  it('ends before a line that is no field, which is body', () => {
    expect(fields('Subject: a', 'Hello Robin,', 'From: y')).toEqual(['Subject=a']);
    expect(bodies('Subject: a', 'Hello Robin,', 'From: y')).toEqual(['Hello Robin,\r\nFrom: y']);
  });

  it('goes on with a parameter behind a semicolon that nobody indented', () => {
    const parts = ['--a', 'Content-Type: text/csv;', 'name="b.csv"', 'Content-Disposition: attachment', '', 'one', '--a--'];
    const parsed = parseMessage(message('Content-Type: multipart/mixed;', 'boundary="a"', 'Subject: c', '', ...parts));
    expect(parsed.leaves.map(({ filename, disposition }) => [filename, disposition])).toEqual([['b.csv', 'attachment']]);
    expect(parsed.fields.map(({ name }) => name)).toEqual(['Content-Type', 'Subject']);
    // Other programs take it for the first line of the body.
    expect(parsed.otherwise?.().fields.map(({ name }) => name)).toEqual(['Content-Type']);
    for (const before of ['Subject: a', 'Subject: a;b']) expect(bodies(before, 'x=1 is what I found', '')[0]).toContain('x=1 is what I found');
  });

  it('may have lone line feeds, lone carriage returns or too many of them', () => {
    for (const end of ['\n', '\r', '\r\r\n']) {
      const parsed = parseMessage(Buffer.from(['Subject: a', 'To: x', '', 'body'].join(end)));
      expect(parsed.fields.map(({ name }) => name)).toEqual(['Subject', 'To']);
      expect(Buffer.from(parsed.leaves[0]!.body).toString()).toBe('body');
    }
  });

  it('may have 8-bit text, in UTF-8 or not', () => {
    expect(fields('Subject: \u00c3\u00a9')).toEqual(['Subject=é']);
    expect(fields('Subject: \u00e9\u0093')).toEqual(['Subject=é“']);
    expect(fields('Subject: \u00c3', ' \u00a9')[0]).toBe('Subject=Ã ©');
  });

  it('in another charset than UTF-8 is in that of its text, or of all of its fields together', () => {
    const gbk = (text: string) => iconv.encode(text, 'gbk').toString('latin1');
    const [subject, from] = [`Subject: ${gbk('会议')}`, `From: ${gbk('张三')} <z@b.example>`];
    expect(fields(subject, from)).toEqual(['Subject=会议', 'From=张三 <z@b.example>']);
    const koi = `Subject: ${iconv.encode('Ок', 'koi8-r').toString('latin1')}`;
    expect(fields(koi, 'Content-Type: multipart/mixed; boundary=a', '', '--a', 'Content-Type: text/plain; charset=koi8-r', '')[0]).toBe('Subject=Ок');
  });

  it('in UTF-8 stays that where a field was cut off in the middle of a character', () => {
    expect(fields(`Subject: ${Buffer.from('Привет').subarray(0, -1).toString('latin1')}`)).toEqual(['Subject=Приве\ufffd']);
  });

  it('whose 8-bit text is not in UTF-8 is in the charset of the body', () => {
    expect(fields('Subject: \u00f0\u00d2', 'Content-Type: text/plain; charset="koi8-r"')[0]).toBe('Subject=Пр');
    expect(fields('Content-Type: text/html; charset=Shift_JIS', 'Subject: \u0093\u00fa')[1]).toBe('Subject=日');
    expect(fields('Subject: \u00fc', 'Content-Type: text/plain; charset=utf-8')[0]).toBe('Subject=ü');
  });

  it('skips what mbox files put before it', () => {
    expect(fields('From someone Sat Jan  3 01:05:34 1996', 'Subject: a', '>From x', 'To: y')).toEqual(['Subject=a', 'To=y']);
  });

  it('may stand behind a byte order mark', () => {
    expect(fields('\u00ef\u00bb\u00bfSubject: a', 'To: y')).toEqual(['Subject=a', 'To=y']);
  });

  it('is bounded', () => {
    const parsed = parseMessage(message(...Array.from({ length: 5_000 }, (_, index) => `X-${index}: ${'y'.repeat(300)}`), '', 'body'));
    expect(parsed.fields.length).toBeLessThan(2_001);
    expect(Buffer.from(parsed.leaves[0]!.body).toString()).toBe('body');
    expect(parsed.defects).toEqual(['The header is far longer than any real one; its end was not read.']);
  });
});

describe('a media type', () => {
  it.each([
    'text/html charset=utf-8',
    'text/html, charset=utf-8',
    'text / html',
    'Text/HTML (a comment); x=y',
    'text/html:charset=x',
    'html',
    'html/text',
    'text/x-html',
    'application/html; charset=utf-8',
  ])('is read from %s', (field) => {
    expect(outlineOf(`Content-Type: ${field}`, '', 'x')).toBe('0:text/html');
  });

  it.each(['texthtml', 'text/html/x', '<text/html>', '', 'plain/text'])('that is none, as %s, is plain text', (field) => {
    expect(outlineOf(`Content-Type: ${field}`, '', 'x')).toBe('0:text/plain');
  });
});

describe('multiparts', () => {
  it('nest, and their leaves are counted depth first', () => {
    expect(
      outlineOf(
        'Content-Type: multipart/mixed; boundary=a',
        '',
        'preamble',
        '--a',
        'Content-Type: multipart/alternative; boundary="a b"',
        '',
        '--a b',
        '',
        'text',
        '--a b',
        'Content-Type: text/html',
        '',
        'html',
        '--a b--',
        '--a',
        'Content-Type: image/png',
        '',
        '--a--',
        'epilogue',
      ),
    ).toEqual(['multipart/mixed', ['multipart/alternative', '0:text/plain', '1:text/html'], '2:image/png']);
  });

  it('leave out white space at the end of a boundary', () => {
    const parsed = parseMessage(message('Content-Type: multipart/mixed; boundary="a  "', '', '--a', '', 'one', '--a--'));
    expect([parsed.leaves.length, parsed.defects]).toEqual([1, []]);
  });

  it('do not take a longer boundary for their own', () => {
    expect(bodies('Content-Type: multipart/mixed; boundary=ab', '', '--ab', '', 'one', '--abc', 'x--ab', '--ab  ', '', 'two', '--ab--')).toEqual([
      'one\r\n--abc\r\nx--ab',
      'two',
    ]);
  });

  it('whose end is missing end with the message, which is noted', () => {
    const parsed = parseMessage(message('Content-Type: multipart/mixed; boundary=a', '', '--a', '', 'one', '--a', '', 'two'));
    expect(parsed.leaves).toHaveLength(2);
    expect(parsed.defects).toEqual(['The message ends in the middle of a part.']);
  });

  it('in which an inner end is missing are ended by the outer delimiter', () => {
    expect(
      outlineOf(
        'Content-Type: multipart/mixed; boundary=a',
        '',
        '--a',
        'Content-Type: multipart/alternative; boundary=b',
        '',
        '--b',
        '',
        'x',
        '--a',
        'Content-Type: image/gif',
        '',
        '--a--',
      ),
    ).toEqual(['multipart/mixed', ['multipart/alternative', '0:text/plain'], '1:image/gif']);
  });

  it('whose boundary is not the one that they name are divided where a part begins', () => {
    const parts = ['--real', 'Content-Type: text/plain', '', 'one', '--real', 'Content-Type: text/html', '', 'two', '--real--'];
    expect(bodies("Content-Type: multipart/alternative; boundary='real'", '', ...parts)).toEqual(['one', 'two']);
    expect(bodies('Content-Type: multipart/mixed; boundary=other', '', ...parts)).toEqual(['one', 'two']);
    expect(bodies('Content-Type: multipart/mixed; boundary=other', '', 'a', '--no', 'b')).toEqual(['a\r\n--no\r\nb']);
  });

  it('that do not name their boundary are divided where it can be guessed', () => {
    expect(bodies('Content-Type: multipart/mixed', '', '--guess', '', 'one', '--guess', '', 'two', '--guess--')).toEqual(['one', 'two']);
  });

  it('whose boundary is empty are divided where a part begins', () => {
    expect(bodies('Content-Type: multipart/mixed; boundary=""', '', '--', 'Content-Type: text/plain', '', 'one', '----')).toEqual(['one']);
  });

  it('are not closed before they are opened', () => {
    expect(bodies('Content-Type: multipart/mixed; boundary=a', '', '--a--', '--a', '', 'one', '--a--')).toEqual(['one']);
  });

  it('that are encoded as a whole are decoded, where there is no part before', () => {
    const inner = ['--a', 'Content-Type: text/html', '', 'one', '--a--'].join('\r\n');
    const header = ['Content-Type: multipart/mixed; boundary=a', 'Content-Transfer-Encoding: base64', ''];
    expect(bodies(...header, btoa(inner))).toEqual(['one']);
    expect(bodies(...header, inner)).toEqual(['one']);
  });

  it('without a single part are text, so that nothing is lost', () => {
    expect(bodies('Content-Type: multipart/mixed; boundary=a', '', 'Hello')).toEqual(['Hello']);
    expect(outlineOf('Content-Type: multipart/mixed; boundary=a', '', 'Hello')).toBe('0:text/plain');
  });

  it('with the same boundary within and without lose no text', () => {
    expect(
      bodies(
        'Content-Type: multipart/mixed; boundary=a',
        '',
        '--a',
        'Content-Type: multipart/alternative; boundary=a',
        '',
        '--a',
        '',
        'x',
        '--a--',
        '--a--',
      ),
    ).toContain('x');
  });

  it('with the same boundary within and without lose no file behind the inner one', () => {
    const inner = ['--a', 'Content-Type: multipart/alternative; boundary=a', '', '--a', '', 'x', '--a--'];
    const file = ['--a', 'Content-Type: application/zip; name=y.zip', '', 'y', '--a--'];
    expect(parseMessage(message('Content-Type: multipart/mixed; boundary=a', '', ...inner, ...file)).leaves.map(({ type }) => type)).toContain(
      'application/zip',
    );
    // Behind a last delimiter that is its own nothing is read.
    expect(bodies('Content-Type: multipart/mixed; boundary=a', '', '--a', '', 'x', '--a--', ...file)).toEqual(['x']);
  });

  it('are not followed without end', () => {
    const nested = Array.from({ length: 200 }, (_, index) => [`Content-Type: multipart/mixed; boundary=b${index}`, '', `--b${index}`]).flat();
    const parsed = parseMessage(message(...nested, '', 'x'));
    expect(parsed.leaves).toHaveLength(1);
    expect(parsed.defects.join(' ')).toMatch(/nested deeper/);
  });

  it('with thousands of parts are cut, and that is said', () => {
    const parsed = parseMessage(message('Content-Type: multipart/mixed; boundary=a', '', ...Array.from({ length: 5_000 }, () => '--a\r\n\r\nx')));
    expect(parsed.leaves.length).toBeLessThanOrEqual(2_000);
    expect(parsed.leaves.length).toBeGreaterThan(1_000);
  });

  it('digests hold messages', () => {
    expect(outlineOf('Content-Type: multipart/digest; boundary=a', '', '--a', '', 'Subject: x', '', 'y', '--a--')).toEqual([
      'multipart/digest',
      '0:message/rfc822',
    ]);
  });
});

describe('a leaf', () => {
  const leaf = (...lines: string[]) => parseMessage(message(...lines)).leaves[0]!;

  it('of no type, or of one that is none, is plain text', () => {
    for (const type of ['', 'Content-Type: ', 'Content-Type: text', 'Content-Type: foo bar', 'Content-Type: text/', 'X-Y: z'])
      expect(leaf(type, '', 'x').type).toBe('text/plain');
  });

  it('has a file name from the disposition, else from the type, whole and decoded', () => {
    expect(leaf('Content-Disposition: attachment; filename="a b.pdf"', '', '').filename).toBe('a b.pdf');
    expect(leaf('Content-Type: application/pdf; name="=?utf-8?B?w6kucGRm?="', '', '').filename).toBe('é.pdf');
    expect(leaf('Content-Disposition: attachment; filename*0*=UTF-8\'\'%c3%a9; filename*1=" b.pdf"', '', '').filename).toBe('é b.pdf');
    expect(leaf("Content-Disposition: attachment; filename*=iso-8859-1'en'%e9.pdf; filename=x", '', '').filename).toBe('é.pdf');
    expect(leaf('Content-Disposition: attachment; filename=a b.pdf', '', '').filename).toBe('a b.pdf');
  });

  it('has its Content-ID without brackets', () => {
    expect(leaf('Content-ID: <a@b>', '', '').contentId).toBe('a@b');
    expect(leaf('Content-ID: a@b', '', '').contentId).toBe('a@b');
  });
});

describe('any bytes', () => {
  it('are taken apart without an exception, and no byte of a single part is lost', () => {
    const line = fc.constantFrom(
      'Content-Type: multipart/mixed; boundary=a',
      'Content-Type: text/html; charset="utf-8',
      'Content-Transfer-Encoding: base64',
      '--a',
      '--a--',
      '--',
      '',
      ' ',
      ':',
      'x',
      'Subject: =?utf-8?B?',
      'Content-Type: multipart/x; boundary=""',
      '\0\u00ff',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom('\r\n', '\n', '\r'), (lines, end) => {
        const parsed = parseMessage(Buffer.from(lines.join(end), 'latin1'));
        expect(parsed.leaves.map(({ part }) => part)).toEqual(parsed.leaves.map((_, index) => index));
        for (const found of parsed.leaves) contentOf(found);
      }),
      { numRuns: 500 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => parseMessage(bytes).leaves.length >= 0));
  });
});
