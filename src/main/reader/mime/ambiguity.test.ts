import { describe, expect, it } from 'vitest';
import { message } from '../testing/message.ts';
import { differ, otherParameters } from './ambiguity.ts';
import { contentOf, parseMessage, type ParsedMessage } from './entity.ts';

describe('a Content-Type', () => {
  it.each([
    ['multipart/mixed; boundary=a; boundary="b"', 'multipart/mixed; boundary="b"'],
    ['text/html; charset=us-ascii; format=flowed; CHARSET=utf-7', 'text/html; format=flowed; CHARSET=utf-7'],
    ['multipart/mixed; boundary=a; boundary*0=b; boundary*1=c', 'multipart/mixed; boundary=a'],
  ])('%s may be read as %s', (field, other) => {
    expect(otherParameters(field)).toBe(other);
  });

  it.each(['text/html; charset=utf-8', 'multipart/mixed; boundary="a; boundary=b"', 'multipart/mixed; boundary*0=a; boundary*1=b', ''])(
    '%s says one thing',
    (field) => {
      expect(otherParameters(field)).toBeNull();
    },
  );
});

describe('fields', () => {
  it('say the same in other letters and with other white space', () => {
    expect(differ(['text/html; charset=utf-8', 'Text/HTML;charset=utf-8'])).toBe(false);
    expect(differ(['text/html', 'text/plain'])).toBe(true);
    expect(differ([])).toBe(false);
  });
});

describe('a message that says two things', () => {
  const texts = (parsed: ParsedMessage | undefined) => parsed?.leaves.map((leaf) => [leaf.type, Buffer.from(contentOf(leaf)).toString().trim()]);
  const read = (...lines: string[]) => {
    const parsed = parseMessage(message(...lines));
    return { usual: texts(parsed), other: texts(parsed.otherwise?.()), defects: parsed.defects };
  };

  it('with two types is also what the last one says, and that is noted', () => {
    expect(read('Content-Type: text/plain', 'Content-Type: text/html', '', 'a')).toEqual({
      usual: [['text/plain', 'a']],
      other: [['text/html', 'a']],
      defects: ['The message says different things about its parts; programs read it differently.'],
    });
  });

  it('with two encodings is also what the last one says', () => {
    const { usual, other } = read('Content-Transfer-Encoding: 7bit', 'Content-Transfer-Encoding: base64', '', 'YQ==');
    expect([usual, other]).toEqual([[['text/plain', 'YQ==']], [['text/plain', 'a']]]);
  });

  it('with two boundaries is divided at either', () => {
    const { usual, other } = read('Content-Type: multipart/mixed; boundary=a; boundary=b', '', '--a', '', 'x', '--b', '', 'y', '--b--', '--a--');
    expect(usual).toEqual([['text/plain', 'x\r\n--b\r\n\r\ny\r\n--b--']]);
    expect(other).toEqual([['text/plain', 'y']]);
  });

  it('with a line in its header that is no field goes on behind it', () => {
    const { usual, other } = read('Subject: a', 'no field', 'Content-Type: text/html', '', 'b');
    expect(usual).toEqual([['text/plain', 'no field\r\nContent-Type: text/html\r\n\r\nb']]);
    expect(other).toEqual([['text/html', 'b']]);
  });

  it('with parts behind its end has them', () => {
    const lines = ['Content-Type: multipart/mixed; boundary=a', '', '--a', '', 'x', '--a--', '--a', 'Content-Type: text/html', '', 'y', '--a--'];
    const { usual, other } = read(...lines);
    expect([usual, other]).toEqual([
      [['text/plain', 'x']],
      [
        ['text/plain', 'x'],
        ['text/html', 'y'],
      ],
    ]);
  });

  it('is read once where it says one', () => {
    const lines = ['Content-Type: multipart/mixed; boundary=a', 'Subject: x', 'Subject: y', '', '--a', '', 'x', '--a--', 'behind'];
    expect(parseMessage(message(...lines)).otherwise).toBeNull();
  });
});
