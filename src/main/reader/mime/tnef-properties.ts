import { decodeText } from './charset.ts';

/** Properties of one attachment, and values of one property. Outlook writes some thirty, with one value each. */
const MOST_PROPERTIES = 1_000;

/** Bytes that values of a fixed size take, by property type (MS-OXCDATA, 2.11.1), padded to four. */
const FIXED: ReadonlyMap<number, number> = new Map([
  [0x02, 4],
  [0x03, 4],
  [0x04, 4],
  [0x05, 8],
  [0x06, 8],
  [0x07, 8],
  [0x0a, 4],
  [0x0b, 4],
  [0x14, 8],
  [0x40, 8],
  [0x48, 16],
]);

const STRING8 = 0x1e;
const UNICODE = 0x1f;
const BINARY = 0x01_02;
const OBJECT = 0x0d;
const MULTIPLE = 0x10_00;

/** From here on properties have a name before their value. */
const FIRST_NAMED = 0x80_00;

const padded = (length: number) => (length + 3) & ~3;

/** Reads on; throws RangeError at the end, as Buffer does. */
class Cursor {
  private at = 0;
  private readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  short(): number {
    this.at += 2;
    return this.bytes.readUInt16LE(this.at - 2);
  }

  long(): number {
    this.at += 4;
    return this.bytes.readUInt32LE(this.at - 4);
  }

  skip(length: number): void {
    this.at += length;
    // Past 2 GB `padded` is below nothing.
    if (length < 0 || this.at > this.bytes.length) throw new RangeError('The properties are cut off.');
  }

  take(length: number): Buffer {
    const start = this.at;
    this.skip(length);
    return this.bytes.subarray(start, this.at);
  }
}

function skipName(cursor: Cursor): void {
  cursor.skip(16);
  const isText = cursor.long() === 1;
  if (isText) cursor.skip(padded(cursor.long()));
  else cursor.skip(4);
}

/** A value of no fixed size, as it is written. */
export interface MapiValue {
  type: number;
  data: Buffer;
}

/**
 * Text of a value; null where it is none, or empty.
 * @param codePage charset of strings that are not Unicode
 */
export function mapiText(value: MapiValue | undefined, codePage: string): string | null {
  if (value?.type !== STRING8 && value?.type !== UNICODE) return null;
  return decodeText(value.data, value.type === UNICODE ? 'utf-16le' : codePage).replace(/\0[\s\S]*$/, '') || null;
}

/** Values of no fixed size, by the identifiers of their properties (MS-OXTNEF, 2.1.3.4). Where the list breaks off, those before it. */
export function mapiProperties(bytes: Buffer): Map<number, MapiValue> {
  const found = new Map<number, MapiValue>();
  const cursor = new Cursor(bytes);
  try {
    const count = Math.min(cursor.long(), MOST_PROPERTIES);
    for (let index = 0; index < count; index++) {
      const type = cursor.short();
      const id = cursor.short();
      if (id >= FIRST_NAMED) skipName(cursor);
      const base = type & ~MULTIPLE;
      const isLong = base === STRING8 || base === UNICODE || base === BINARY || base === OBJECT;
      const values = isLong || base !== type ? Math.min(cursor.long(), MOST_PROPERTIES) : 1;
      for (let value = 0; value < values; value++) {
        if (!isLong) {
          cursor.skip(FIXED.get(base) ?? bytes.length);
          continue;
        }
        const length = cursor.long();
        const data = cursor.take(padded(length)).subarray(0, length);
        found.set(id, { type: base, data });
      }
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return found;
}
