import { describe, expect, it } from 'vitest';
import { base64Lines, message } from '../testing/message.ts';
import { parseMessage } from './entity.ts';
import { selectBodies } from './select.ts';
import { signedContent } from './signed-data.ts';

const bytes = (...parts: (Uint8Array | number[])[]) => Buffer.concat(parts.map((part) => Uint8Array.from(part)));
/** An element of a definite length, and one of an indefinite. */
const der = (tag: number, ...parts: (Uint8Array | number[])[]) => {
  const content = bytes(...parts);
  const { length } = content;
  return bytes([tag, ...(length < 0x80 ? [length] : [0x82, length >> 8, length & 0xff])], content);
};
const ber = (tag: number, ...parts: (Uint8Array | number[])[]) => bytes([tag, 0x80], ...parts, [0, 0]);

const oid = (last: number) => der(0x06, [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, last]);
const VERSION = der(0x02, [1]);
const DIGESTS = der(0x31);
const signers = der(0x31);
const ENTITY = message('Content-Type: text/html', '', '<p>Hello</p>');

const definite = (content: Uint8Array) =>
  der(0x30, oid(2), der(0xa0, der(0x30, VERSION, DIGESTS, der(0x30, oid(1), der(0xa0, der(0x04, content))), signers)));
/** As Outlook streams it. */
const inPieces = (content: Uint8Array) => {
  const pieces = [der(0x04, content.subarray(0, 9)), der(0x04, content.subarray(9))];
  return ber(0x30, oid(2), ber(0xa0, ber(0x30, VERSION, DIGESTS, ber(0x30, oid(1), ber(0xa0, ber(0x24, ...pieces))), signers)));
};

describe('an opaque signature', () => {
  it.each([
    ['of definite lengths', definite],
    ['in pieces', inPieces],
  ])('%s holds what was signed', (_, make) => {
    expect(Buffer.from(signedContent(make(ENTITY)) ?? []).toString()).toBe(ENTITY.toString());
    expect(Buffer.from(signedContent(make(Buffer.alloc(3_000, 'x'))) ?? [])).toHaveLength(3_000);
  });

  it('is read like a clear one: its text is the body, and it can be saved', () => {
    const mail = (content: Uint8Array, type = 'application/pkcs7-mime; smime-type=signed-data; name=smime.p7m') =>
      selectBodies(parseMessage(message('Subject: x', `Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', '', base64Lines(content))).root);
    expect(mail(inPieces(ENTITY))).toMatchObject({ bodies: [{ as: 'html', leaf: { part: 1 } }], attachments: [{ part: 0 }], encrypted: false });
    expect(mail(definite(definite(ENTITY)), 'application/x-pkcs7-mime')).toMatchObject({ bodies: [{ as: 'text' }] });
    const enveloped = mail(Buffer.from('x'), 'application/pkcs7-mime; smime-type=enveloped-data');
    expect(enveloped).toMatchObject({ bodies: [], attachments: [{ part: 0 }], encrypted: true });
  });

  it('without content, of another kind, or cut off, holds nothing', () => {
    const whole = inPieces(ENTITY);
    for (let end = 0; end < whole.length - 30; end++) expect(signedContent(whole.subarray(0, end))).toBeNull();
    expect(signedContent(der(0x30, oid(2), der(0xa0, der(0x30, VERSION, DIGESTS, der(0x30, oid(1)), signers))))).toBeNull();
    expect(signedContent(der(0x30, oid(3), der(0xa0, der(0x30))))).toBeNull();
  });

  it('that nests without end is given up in a moment', () => {
    expect(signedContent(Buffer.alloc(2_000_000, Buffer.from([0x30, 0x80])))).toBeNull();
    expect(signedContent(Buffer.alloc(4_000_000, Buffer.from([0x30, 0x00])))).toBeNull();
    expect(signedContent(Buffer.concat([Buffer.from([0x30, 0x80]), Buffer.alloc(4_000_000, Buffer.from([0x04, 0x00]))]))).toBeNull();
  });
});
