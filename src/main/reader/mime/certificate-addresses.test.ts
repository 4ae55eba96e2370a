import { describe, expect, it } from 'vitest';
import { certificateAddresses } from './certificate-addresses.ts';

const uri = (text: string) => Buffer.concat([Buffer.from(text.length > 127 ? [0x86, 0x81, text.length] : [0x86, text.length]), Buffer.from(text)]);

describe('a certificate', () => {
  it('names whom a program asks that verifies it, each once', () => {
    const long = `http://t.test/${'x'.repeat(150)}`;
    const der = [Buffer.from([0x30, 0x86, 0x05]), uri('http://ocsp.t.test/'), uri(long), uri('http://ocsp.t.test/'), Buffer.from([0x86])];
    expect(certificateAddresses(Buffer.concat(der))).toEqual(['http://ocsp.t.test/', long]);
  });

  it('names nobody by what is no address of the web, or cut off', () => {
    expect(certificateAddresses(Buffer.concat([uri('ldap://t.test/a'), uri('urn:x'), uri('http://t.test/a b')]))).toEqual([]);
    expect(certificateAddresses(uri('http://t.test/abc').subarray(0, -1))).toEqual([]);
  });

  it('has no end of them', () => {
    const many = Buffer.concat(Array.from({ length: 1_000 }, (_, index) => uri(`http://t.test/${index}`)));
    expect(certificateAddresses(many)).toHaveLength(50);
    expect(certificateAddresses(Buffer.alloc(1_000_000, 0x86))).toEqual([]);
  });
});
