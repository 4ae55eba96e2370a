import { describe, expect, it } from 'vitest';
import { parseMessage } from '../mime/entity.ts';
import { base64Lines, message, PNG } from '../testing/message.ts';
import { checkPicture } from './check.ts';
import { readDataUrl } from './data-url.ts';
import { inlineParts } from './inline-parts.ts';

const bytes = (...pieces: (string | number[])[]) => Buffer.concat(pieces.map((piece) => Buffer.from(piece as string, 'latin1')));
const uint16 = (value: number) => [value & 0xff, value >> 8];
const uint32 = (value: number) => [value & 0xff, (value >> 8) & 0xff, (value >> 16) & 0xff, value >> 24];
const rest = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

describe('bytes of a picture', () => {
  it.each([
    ['image/png', PNG, 1, 1],
    ['image/gif', bytes('GIF89a', uint16(30), uint16(20), rest), 30, 20],
    ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc4, 0, 2, 0xff, 0xff, 0xc2, 0, 11, 8, 0, 20, 0, 30, 3], rest), 30, 20],
    ['image/webp', bytes('RIFF', uint32(30), 'WEBPVP8X', uint32(10), [0, 0, 0, 0], [29, 0, 0], [19, 0, 0], rest), 30, 20],
    ['image/webp', bytes('RIFF', uint32(30), 'WEBPVP8 ', uint32(10), [0, 0, 0, 0x9d, 1, 0x2a], uint16(30), uint16(20), rest), 30, 20],
    ['image/webp', bytes('RIFF', uint32(30), 'WEBPVP8L', uint32(10), [0x2f], uint32(29 | (19 << 14)), rest), 30, 20],
    ['image/avif', bytes([0, 0, 0, 24], 'ftypavif', rest, [0, 0, 0, 20], 'ispe', [0, 0, 0, 0, 0, 0, 0, 30, 0, 0, 0, 20], rest), 30, 20],
    ['image/bmp', bytes('BM', uint32(100), uint32(0), uint32(54), uint32(40), uint32(30), uint32(20), rest), 30, 20],
    ['image/x-icon', bytes([0, 0, 1, 0, 1, 0, 30, 20], rest), 30, 20],
  ])('%s is told by its bytes, with its size', (contentType, file, width, height) => {
    expect(checkPicture(file)).toEqual({ contentType, width, height });
  });

  it('that claim too many pixels are none', () => {
    expect(checkPicture(bytes('GIF89a', uint16(60_000), uint16(60_000), rest))).toBeNull();
    expect(checkPicture(bytes('GIF89a', uint16(20_000), uint16(1), rest))).toBeNull();
    expect(checkPicture(bytes('GIF89a', uint16(0), uint16(1), rest))).toBeNull();
  });

  const frame = (left: number, width: number) => [0x2c, ...uint16(left), 0, 0, ...uint16(width), ...uint16(10), 0, 2, 2, 0x44, 1, 0];

  it('of a GIF are as large as its frames, whatever its screen is said to be', () => {
    const table = [0, 0, 0, 9, 9, 9];
    const comment = [0x21, 0xfe, 3, 1, 2, 3, 0];
    const screen = [...uint16(4), ...uint16(4), 0x80, 0, 0, ...table];
    expect(checkPicture(bytes('GIF89a', screen, comment, frame(0, 4), frame(8, 20), [0x3b]))).toMatchObject({ width: 28, height: 10 });
    expect(checkPicture(bytes('GIF89a', screen, comment, frame(0, 20_000), [0x3b]))).toBeNull();
    expect(checkPicture(bytes('GIF89a', screen, comment, frame(0, 4), [0x21, 0xfe, 200, 1, 2, 3]))).toMatchObject({ width: 4, height: 10 });
  });

  it('of an AVIF are as large as what is said of them, wherever it is said', () => {
    const ispe = (side: number) => bytes([0, 0, 0, 20], 'ispe', [0, 0, 0, 0, 0, 0, side >> 8, side & 0xff, 0, 0, side >> 8, side & 0xff]);
    const box = (type: string, content: Buffer) => {
      const size = Buffer.alloc(4);
      size.writeUInt32BE(content.length + 8);
      return Buffer.concat([size, Buffer.from(type), content]);
    };
    const head = Buffer.concat([box('ftyp', Buffer.from('avif\0\0\0\0avif')), box('free', ispe(10))]);
    const far = box('mdat', Buffer.alloc(100_000));
    const track = Buffer.concat([Buffer.from('av01'), Buffer.alloc(24), bytes([0x3e, 0x80, 0x3e, 0x80]), Buffer.alloc(54), Buffer.from('av1C')]);
    expect(checkPicture(Buffer.concat([head, far, box('meta', ispe(20))]))).toMatchObject({ width: 20, height: 20 });
    expect(checkPicture(Buffer.concat([head, far, box('meta', ispe(16_000))]))).toBeNull();
    expect(checkPicture(Buffer.concat([head, box('moov', track)]))).toBeNull();
  });

  it('that are something else, or cut off in the header, are none', () => {
    for (const text of [
      '',
      'GIF89a',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '<html><body>hello',
      'BMW is a car, and no bitmap',
      '%PDF-1.7 xxxxxxxxxxx',
      'RIFFxxxxWAVEfmt xxxx',
    ])
      expect(checkPicture(Buffer.from(text))).toBeNull();
    expect(checkPicture(PNG.subarray(0, 18))).toBeNull();
    expect(checkPicture(bytes([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff], rest))).toBeNull();
  });
});

describe('a data: URL', () => {
  it('is read in base64 or with percents', () => {
    expect(readDataUrl(`data:image/png;base64,${PNG.toString('base64')}`)).toEqual({ contentType: 'image/png', bytes: PNG });
    expect(Buffer.from(readDataUrl('data:image/svg+xml;charset=utf-8,%3Csvg%2F%3E%zz')!.bytes).toString()).toBe('<svg/>%zz');
    expect(readDataUrl('DATA:,x')).toMatchObject({ contentType: '' });
  });

  it('is none where it has no comma, or is too long for a picture', () => {
    expect(readDataUrl('data:image/png;base64')).toBeNull();
    expect(readDataUrl(`data:,${'x'.repeat(9_000_000)}`)).toBeNull();
  });
});

describe('pictures that come with a message', () => {
  const png = (...lines: string[]) => ['--a', ...lines, 'Content-Transfer-Encoding: base64', '', base64Lines(PNG)];
  const parts = inlineParts(
    parseMessage(
      message(
        'Content-Type: multipart/related; boundary=a',
        '',
        '--a',
        'Content-Type: text/html',
        '',
        'x',
        ...png('Content-Type: application/octet-stream', 'Content-ID: <Logo@shop.example>'),
        ...png('Content-Type: image/png', 'Content-Location: https://shop.example/a.png'),
        ...png('Content-Type: image/png', 'Content-Location: b.png'),
        '--a',
        'Content-Type: image/png',
        'Content-ID: <fake>',
        '',
        '<script>x()</script>',
        '--a',
        'Content-Type: image/svg+xml',
        'Content-ID: <drawing>',
        '',
        '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://leak.test/a"/><rect width="9"/></svg>',
        '--a--',
      ),
    ).leaves,
  );

  it('are found by Content-ID, in any case and escaped', () => {
    expect(parts.resolve('cid:Logo@shop.example', null)).toBe(1);
    expect(parts.resolve(' CID:logo%40shop.example', null)).toBe(1);
    expect(parts.resolve('cid:nobody', null)).toBeNull();
  });

  it('are found by Content-Location, as written or resolved', () => {
    expect(parts.resolve('https://shop.example/a.png', null)).toBe(2);
    expect(parts.resolve('a.png', 'https://shop.example/')).toBe(2);
    expect(parts.resolve('b.png', null)).toBe(3);
    expect(parts.resolve('c.png', null)).toBeNull();
  });

  it('are not what their bytes are not', () => {
    expect(parts.resolve('cid:fake', null)).toBeNull();
  });

  it('may be drawn in SVG, made harmless', () => {
    expect(parts.resolve('cid:drawing', null)).toBe(5);
    const drawn = parts.used().find(({ part }) => part === 5);
    expect(drawn?.contentType).toBe('image/svg+xml');
    expect(Buffer.from(drawn!.bytes).toString()).toBe('<svg xmlns="http://www.w3.org/2000/svg"><rect width="9"></rect></svg>');
  });

  it('may stand in the HTML itself, numbered behind the parts', () => {
    const url = `data:image/gif;base64,${PNG.toString('base64')}`;
    expect(parts.resolve(url, null)).toBe(6);
    expect(parts.resolve(url, null)).toBe(6);
    expect(parts.resolve('data:text/html,x', null)).toBeNull();
    expect(parts.used().find(({ part }) => part === 6)?.contentType).toBe('image/png');
  });
});
