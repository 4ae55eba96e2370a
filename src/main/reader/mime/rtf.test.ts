import { describe, expect, it } from 'vitest';
import { packedRtf } from './rtf.ts';

const long = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};
/** Kept as it is (MS-OXRTFCP, 2.1.3.1.4). */
const stored = (rtf: string) => Buffer.concat([long(rtf.length + 12), long(rtf.length), Buffer.from('MELA'), long(0), Buffer.from(rtf, 'latin1')]);

describe('compressed RTF', () => {
  it('is unpacked, as the specification has it', () => {
    const example = '2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232 0af32068656c090020627705b06c647d0a800fa0';
    expect(packedRtf(Buffer.from(example.replace(/ /g, ''), 'hex'))).toEqual({ type: 'text/plain', text: 'hello world' });
  });

  it('gives back the HTML that Outlook made it from', () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0 Arial;}}{\*\htmltag19 <html>}{\*\htmltag64 <p title="x">}\htmlrtf {\htmlrtf0 Caf\'e9 < \u8364 ?\htmlrtf\par}\htmlrtf0 {\*\htmltag72 </p>}{\*\htmltag84 <img src="cid:a">}}`;
    expect(packedRtf(stored(rtf))).toEqual({ type: 'text/html', text: '<html><p title="x">Café &lt; €</p><img src="cid:a">' });
  });

  it('gives back the text that Outlook made it from', () => {
    expect(packedRtf(stored(String.raw`{\rtf1\ansi\ansicpg1251\fromtext \deff0{\fonttbl{\f0 Arial;}}\'cf\'f0\line x\par y}`))).toEqual({
      type: 'text/plain',
      text: 'Пр\r\nx\r\ny',
    });
  });

  it('that was RTF from the beginning is its words, without what is known about it', () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\info{\author Bob}}{\pict\wmetafile8 ab12cd}Hello \b World\b0\par Next}`;
    expect(packedRtf(stored(rtf))).toEqual({ type: 'text/plain', text: 'Hello World\r\nNext' });
  });

  it('that is damaged or none is nothing', () => {
    expect(packedRtf(Buffer.alloc(5))).toBeNull();
    expect(packedRtf(Buffer.alloc(100))).toBeNull();
    expect(packedRtf(stored('hello'))).toBeNull();
  });

  it('of a hostile shape is not read', () => {
    const lying = Buffer.concat([long(0x7fff_ffff), long(0x7fff_ffff), Buffer.from('LZFu'), long(0), Buffer.alloc(40, 0x41)]);
    expect(packedRtf(lying)).toBeNull();
    const nested = `{\\rtf1\\fromtext ${'{'.repeat(100_000)}x${'}'.repeat(100_000)}}`;
    expect(packedRtf(stored(nested))).toBeNull();
    expect(packedRtf(stored(`{\\rtf1\\fromtext ${'{\\b x}'.repeat(100_000)}}`))).toBeNull();
  });
});
