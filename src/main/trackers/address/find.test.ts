// oxlint-disable-next-line no-restricted-imports -- an independent implementation to compare with
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ENCODINGS, toHex } from './encodings.ts';
import { findAddress } from './find.ts';
import { HASHES } from './hashes.ts';
import { murmur3x64, murmur3x86 } from './murmur3.ts';

const me = 'Anna.Reader@mail.example';
const lower = me.toLowerCase();
const encoder = new TextEncoder();
const layers: [name: string, apply: (text: string) => string][] = [
  ...ENCODINGS.map(({ name, encode }): [string, (text: string) => string] => [name, encode]),
  ...HASHES.map(({ name, digest }): [string, (text: string) => string] => [name, (text) => toHex(digest(encoder.encode(text)))]),
];
const inUrl = (token: string) => `https://t.test/open?v=1&d=${encodeURIComponent(token)}`;

describe('the hashes are the ones that others compute', () => {
  it.each([
    ['MD5', 'md5'],
    ['SHA-1', 'sha1'],
    ['SHA-224', 'sha224'],
    ['SHA-256', 'sha256'],
    ['SHA-384', 'sha384'],
    ['SHA-512', 'sha512'],
    ['SHA3-256', 'sha3-256'],
    ['SHA3-512', 'sha3-512'],
    ['RIPEMD-160', 'ripemd160'],
    ['BLAKE2b-512', 'blake2b512'],
    ['BLAKE2s-256', 'blake2s256'],
  ])('%s', (name, algorithm) => {
    const hash = HASHES.find((each) => each.name === name);
    expect(toHex(hash!.digest(encoder.encode(lower)))).toBe(createHash(algorithm).update(lower).digest('hex'));
  });

  it('Base58 and Base32 are those that others write', () => {
    const encode = (name: string) => ENCODINGS.find((each) => each.name === name)?.encode('Hello World!');
    expect(encode('Base58')).toBe('2NEpo7TZRRrLZSi2U');
    expect(encode('Base32')).toBe('JBSWY3DPEBLW64TMMQQQ');
  });

  it('Murmur3 in both variants', () => {
    expect(toHex(murmur3x86(encoder.encode('hello, world')))).toBe('149bbb7f');
    expect(toHex(murmur3x64(encoder.encode('hello, world')))).toBe('342fac623a5ebc8e4cdcbc079642414d');
    expect(toHex(murmur3x86(encoder.encode('')))).toBe('00000000');
  });
});

describe('the address is found', () => {
  it.each([
    'https://t.test/open?e=anna.reader@mail.example',
    'https://t.test/open?e=anna.reader%40mail.example&x=1',
    'https://t.test/open?e=ANNA.READER%2540MAIL.EXAMPLE',
    'https://t.test/u/Anna.Reader@mail.example/o.gif',
    'https://t.test/#anna.reader@mail.example',
  ])('as it is in %s', (url) => {
    expect(findAddress(url, [me])?.sentence).toBe('Holds your e-mail address.');
  });

  it.each(layers)('under one layer: %s', (_, apply) => {
    expect([me, lower].map((form) => findAddress(inUrl(apply(form)), [me]))).not.toContain(null);
  });

  it('under two and three layers of any hashes and encodings', () => {
    const missed: string[] = [];
    for (const [a, first] of layers) {
      for (const [b, second] of layers) {
        const two = second(first(lower));
        if (!findAddress(inUrl(two), [me])) missed.push(`${b} of ${a}`);
        // Each third layer is tried with a share of the pairs, all of them together with all.
        const [c, third] = layers[(a.length * 7 + b.length * 3) % layers.length] ?? ['', first];
        if (!findAddress(inUrl(third(two)), [me])) missed.push(`${c} of ${b} of ${a}`);
      }
    }
    expect(missed).toEqual([]);
  });

  it('as its local part, hashed or encoded', () => {
    expect(findAddress(inUrl(createHash('md5').update('anna.reader').digest('hex')), [me])?.sentence).toContain('the part before the @');
    expect(findAddress(inUrl(btoa('anna.reader')), [me])?.sentence).toContain('the part before the @');
  });

  it('inside an encoded payload', () => {
    expect(findAddress(inUrl(btoa(JSON.stringify({ list: 7, email: me }))), [me])?.sentence).toBe('Holds your e-mail address as Base64.');
    expect(findAddress(inUrl(btoa(btoa(JSON.stringify({ email: me })))), [me])?.sentence).toBe('Holds your e-mail address as Base64 of Base64.');
    expect(findAddress(`https://t.test/e/c/${Buffer.from(JSON.stringify({ email: me })).toString('base64url')}/x`, [me])).not.toBeNull();
    expect(findAddress(`https://t.test/${Buffer.from(`uid=3&mail=${lower}`).toString('hex')}.gif`, [me])?.sentence).toBe(
      'Holds your e-mail address as hexadecimal.',
    );
  });

  it('as a digest in base64, or beside other text', () => {
    const md5 = createHash('md5').update(lower).digest();
    expect(findAddress(inUrl(md5.toString('base64')), [me])?.sentence).toBe('Holds your e-mail address as Base64 of MD5.');
    expect(findAddress(`https://t.test/avatar/${md5.toString('hex').toUpperCase()}.png`, [me])?.sentence).toBe('Holds your e-mail address as MD5.');
    expect(findAddress(`https://t.test/p/x-${md5.toString('hex')}_9`, [me])).not.toBeNull();
  });

  it('of whichever of the reader’s addresses', () => {
    expect(findAddress('https://t.test/?e=b@second.example', [me, 'b@second.example'])).not.toBeNull();
  });
});

describe('no false alarm', () => {
  it('on 10,000 random tokens', () => {
    const alarms: string[] = [];
    for (let i = 0; i < 10_000; i++) {
      // The same in each run: of 2³² numbers some 2,600 are a digest of the address under some chain, and one run in 300 would meet one.
      const bytes = createHash('shake256', { outputLength: 4 + (i % 45) })
        .update(`token ${i}`)
        .digest();
      const token = [bytes.toString('hex'), bytes.toString('base64url'), String(bytes.readUInt32BE(0)), bytes.toString('hex', 0, 4)][i % 4] ?? '';
      if (findAddress(inUrl(token), [me])) alarms.push(token);
    }
    expect(alarms).toEqual([]);
  });

  it.each([
    ['https://t.test/?e=joanna.reader@mail.example', 'a longer address that ends the same'],
    ['https://t.test/?e=anna.reader@mail.example.org', 'a longer domain'],
    ['https://t.test/anna.reader/profile', 'a local part as a word'],
    ['https://mail.example/', 'the domain'],
  ])('on %s: %s', (url) => {
    expect(findAddress(url, [me])).toBeNull();
  });

  it('nor for an address that is none', () => {
    expect(findAddress('https://t.test/', ['', 'x', '@', 'info@'])).toBeNull();
  });
});
