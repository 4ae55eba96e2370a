import { isIPv6 } from 'node:net';

/** IP protocol numbers (IANA). */
export const PROTOCOL = { icmp: 1, igmp: 2, tcp: 6, udp: 17, icmp6: 58 } as const;

const HEADER_4 = 20;
const HEADER_6 = 40;
/** Hop-by-hop, routing, fragment, destination options: headers of IPv6 that stand before the payload (RFC 8200, 4). */
const EXTENSIONS: ReadonlySet<number> = new Set([0, 43, 44, 60]);
const HOPS = 64;

/** One IP packet, taken apart. */
export interface Packet {
  source: string;
  destination: string;
  protocol: number;
  payload: Buffer;
}

const text4 = (bytes: Buffer) => [...bytes].join('.');
const text6 = (bytes: Buffer) => Array.from({ length: 8 }, (_, index) => bytes.readUInt16BE(index * 2).toString(16)).join(':');

function bytes6(address: string): Buffer {
  const [head = '', tail] = address.split('::');
  const words = (part: string) => (part === '' ? [] : part.split(':').map((word) => Number.parseInt(word, 16)));
  const before = words(head);
  const after = tail === undefined ? [] : words(tail);
  const all = [...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after];
  const bytes = Buffer.alloc(16);
  for (const [index, word] of all.entries()) bytes.writeUInt16BE(word, index * 2);
  return bytes;
}

export const addressBytes = (address: string): Buffer => (isIPv6(address) ? bytes6(address) : Buffer.from(address.split('.').map(Number)));

/** Takes an IP packet apart; null where it is none. */
export function parsePacket(bytes: Buffer): Packet | null {
  const version = (bytes[0] ?? 0) >> 4;
  if (version === 4 && bytes.length >= HEADER_4) {
    const length = ((bytes[0] ?? 0) & 15) * 4;
    return {
      source: text4(bytes.subarray(12, 16)),
      destination: text4(bytes.subarray(16, 20)),
      protocol: bytes[9] ?? 0,
      payload: bytes.subarray(length, bytes.readUInt16BE(2)),
    };
  }
  if (version !== 6 || bytes.length < HEADER_6) return null;
  let protocol = bytes[6] ?? 0;
  let at = HEADER_6;
  while (EXTENSIONS.has(protocol) && at + 8 <= bytes.length) {
    protocol = bytes[at] ?? 0;
    at += 8 + (bytes[at + 1] ?? 0) * 8;
  }
  return { source: text6(bytes.subarray(8, 24)), destination: text6(bytes.subarray(24, 40)), protocol, payload: bytes.subarray(at) };
}

/** The Internet checksum (RFC 1071). */
export function checksum(...parts: readonly Buffer[]): number {
  const bytes = Buffer.concat(parts);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 2) sum += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return ~sum & 0xffff;
}

/** What the checksums of TCP and UDP cover besides the segment (RFC 9293, 3.1; RFC 8200, 8.1). */
export function pseudoHeader({ source, destination, protocol, payload }: Packet): Buffer {
  const end = Buffer.alloc(8);
  end.writeUInt32BE(payload.length, 0);
  end.writeUInt32BE(protocol, 4);
  return Buffer.concat([addressBytes(source), addressBytes(destination), end]);
}

/** Puts an IP packet together. */
export function buildPacket({ source, destination, protocol, payload }: Packet): Buffer {
  if (isIPv6(source)) {
    const header = Buffer.alloc(8);
    header.writeUInt8(0x60, 0);
    header.writeUInt16BE(payload.length, 4);
    header.set([protocol, HOPS], 6);
    return Buffer.concat([header, bytes6(source), bytes6(destination), payload]);
  }
  const header = Buffer.alloc(HEADER_4);
  header.writeUInt8(0x45, 0);
  header.writeUInt16BE(HEADER_4 + payload.length, 2);
  header.set([HOPS, protocol], 8);
  header.set(addressBytes(source), 12);
  header.set(addressBytes(destination), 16);
  header.writeUInt16BE(checksum(header), 10);
  return Buffer.concat([header, payload]);
}
