/** An address as a name in a certificate: `[6] IA5String` (RFC 5280, 4.2.1.6). */
const URI = 0x86;

/** Its length is in the byte after the next. */
const LONG = 0x81;

/** Certificates name three or four; a chain of them a dozen. */
const MOST_ADDRESSES = 50;

const ADDRESS = /^https?:\/\/[\x21-\x7e]+$/i;

/**
 * Addresses that the certificates of a signature name: who tells whether they are still good (OCSP, lists of revocations), and where that of
 * their issuer is (RFC 5280, 4.2.1.13, 4.2.2.1). Programs that verify a signature ask there, and whoever signs chooses them.
 * @param signature DER of a CMS structure; it is looked through, not taken apart
 */
export function certificateAddresses(signature: Uint8Array): string[] {
  const bytes = Buffer.from(signature.buffer, signature.byteOffset, signature.byteLength);
  const found = new Set<string>();
  for (let at = bytes.indexOf(URI); at !== -1 && found.size < MOST_ADDRESSES; at = bytes.indexOf(URI, at + 1)) {
    const isLong = bytes[at + 1] === LONG;
    const start = at + (isLong ? 3 : 2);
    const length = bytes[start - 1] ?? 0;
    const text = bytes.toString('latin1', start, start + length);
    if (text.length === length && ADDRESS.test(text)) found.add(text);
  }
  return [...found];
}
