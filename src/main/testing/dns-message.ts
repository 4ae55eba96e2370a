/** Record types (RFC 1035, 3596). */
const TYPES: Readonly<Record<number, string>> = { 1: 'A', 28: 'AAAA', 65: 'HTTPS', 16: 'TXT', 5: 'CNAME', 12: 'PTR', 15: 'MX', 33: 'SRV' };
/** Nobody may keep an answer: each look-up has to be seen. */
const TTL = 0;

export interface Question {
  id: number;
  name: string;
  type: string;
  typeNumber: number;
  /** As it came, to be repeated in the answer. */
  bytes: Buffer;
}

/** The first question of a query; null where there is none. */
export function parseQuestion(message: Buffer): Question | null {
  if (message.length < 17 || message.readUInt16BE(4) === 0) return null;
  const labels: string[] = [];
  let at = 12;
  for (let length = message[at] ?? 0; length > 0 && length < 64; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  if (at + 5 > message.length) return null;
  const typeNumber = message.readUInt16BE(at + 1);
  return {
    id: message.readUInt16BE(0),
    name: labels.join('.').toLowerCase(),
    type: TYPES[typeNumber] ?? `TYPE${typeNumber}`,
    typeNumber,
    bytes: message.subarray(12, at + 5),
  };
}

/** No error, and NXDOMAIN. */
type ResponseCode = 0 | 3;

/** The answer with records of the kind that was asked for, each as its data; none is an answer, too. */
export function dnsAnswer({ id, typeNumber, bytes }: Question, data: readonly Buffer[], code: ResponseCode = 0): Buffer {
  const header = Buffer.alloc(12);
  header.writeUInt16BE(id, 0);
  // A response, recursion desired and available.
  header.writeUInt16BE(0x8180 | code, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(data.length, 6);
  const records = data.map((bytes) => {
    const record = Buffer.alloc(12);
    // The name is the one at offset 12 (RFC 1035, 4.1.4).
    record.writeUInt16BE(0xc00c, 0);
    record.writeUInt16BE(typeNumber, 2);
    record.writeUInt16BE(1, 4);
    record.writeUInt32BE(TTL, 6);
    record.writeUInt16BE(bytes.length, 10);
    return Buffer.concat([record, bytes]);
  });
  return Buffer.concat([header, bytes, ...records]);
}
