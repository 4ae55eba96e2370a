import type { ResourceKind } from '../../../shared/report.ts';
import type { Named } from './named-address.ts';

/** A backslash is written twice. */
const rtfPath = (written: string) => written.replaceAll('\\\\', '\\').trim();

/** Fields with which Word fetches a picture or a text, and the file that it takes its styles from. */
const RTF_FIELD = /\b(INCLUDEPICTURE|INCLUDETEXT|IMPORT)\s+(?:\\\\?[a-z*]\s+){0,4}"?([^\s"{}]{1,2000})|\\\*\\(template)\s+([^{}]{1,2000})/gi;

/** A field for a piece of another document: the program that made it, and where it is. */
const RTF_LINK = /\bLINK\s+[\w.]{1,100}\s+"?([^\s"{}]{1,2000})/gi;

/** Data of an object, in hexadecimal digits (RTF 1.9, objects). */
const RTF_OBJECT = /\\objdata\b[^\da-f{}]{0,20}([\da-f\s]{20,200000})/gi;

/** An address in such data: of a moniker in UTF-16, of what is packed in bytes. */
const IN_OBJECT = /(?:h\0t\0t\0p\0(?:s\0)?:\0(?:[\x21-\x7e]\0){3,2000}|https?:[\x21-\x7e]{3,2000})/gi;

/** Objects that are linked, of which Word asks for the newest version when it opens or draws them. */
function* rtfObjects(text: string): Generator<Named> {
  for (const [, digits = ''] of text.matchAll(RTF_OBJECT)) {
    const data = Buffer.from(digits.replaceAll(/\s/g, ''), 'hex').toString('latin1');
    for (const [address] of data.matchAll(IN_OBJECT))
      yield { raw: address.replaceAll('\0', ''), kind: 'other', trigger: 'legacy', via: 'RTF object' };
  }
}

/** What Word asks for when it opens a letter: pictures and texts of its fields, its template, linked objects. */
export function* rtfAddresses(text: string): Generator<Named> {
  for (const [, field, address = '', template, file = ''] of text.matchAll(RTF_FIELD)) {
    const kind: ResourceKind = field?.toUpperCase() === 'INCLUDEPICTURE' ? 'picture' : 'other';
    yield {
      raw: rtfPath(template ? file : address),
      kind,
      trigger: 'legacy',
      via: `RTF ${(field ?? template ?? '').toLowerCase()}`,
    };
  }
  for (const [, address = ''] of text.matchAll(RTF_LINK)) yield { raw: rtfPath(address), kind: 'other', trigger: 'legacy', via: 'RTF link' };
  yield* rtfObjects(text);
}
