import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';
import { type Entity, type Field, page, type TransferEncoding, type Vector } from './vector.ts';

/** The authserv-id whose results a harness is told to believe. */
export const AUTHSERV = 'mx.leak.test';

/** RFC 2045, 6.7 and 6.8. */
const LINE_LENGTH = 76;
/** RFC 5322, 2.1.1: a longer line is not allowed, so that the text has to be encoded. */
const LONGEST_LINE = 998;

const base64 = (bytes: Buffer) => bytes.toString('base64').replaceAll(new RegExp(`.{1,${LINE_LENGTH}}`, 'g'), '$&\r\n');

function quotedPrintable(bytes: Buffer): string {
  const lines: string[] = [];
  let line = '';
  const add = (token: string) => {
    if (line.length + token.length > LINE_LENGTH - 1) {
      lines.push(`${line}=`);
      line = '';
    }
    line += token;
  };
  bytes.forEach((byte, position) => {
    if (byte === 0x0d && bytes[position + 1] === 0x0a) return;
    if (byte === 0x0a && bytes[position - 1] === 0x0d) {
      lines.push(line.replace(/[ \t]$/, (space) => (space === ' ' ? '=20' : '=09')));
      line = '';
      return;
    }
    const isPlain = byte === 0x09 || (byte >= 0x20 && byte <= 0x7e && byte !== 0x3d);
    add(isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
  });
  return [...lines, line].join('\r\n');
}

const fits7bit = (bytes: Buffer) =>
  bytes.every((byte) => byte === 0x0d || byte === 0x0a || byte === 0x09 || (byte >= 0x20 && byte < 0x7f)) &&
  bytes
    .toString('latin1')
    .split('\r\n')
    .every((line) => line.length <= LONGEST_LINE && !/[\r\n]/.test(line));

function encode(bytes: Buffer, encoding: TransferEncoding): string {
  if (encoding === 'base64') return base64(bytes);
  return encoding === 'quoted-printable' ? quotedPrintable(bytes) : bytes.toString('latin1');
}

const field = ([name, body]: Field) => `${name}: ${body}`;

/** Lines of the entity's own header, and its body, one byte a character. `path` makes boundaries that differ. */
function renderEntity(entity: Entity, path: string): { header: string[]; body: string } {
  const fields = (entity.fields ?? []).map(field);
  if ('parts' in entity) {
    const boundary = `=_${path}_=`;
    const parts = entity.parts.map((part, index) => {
      const { header, body } = renderEntity(part, `${path}.${index + 1}`);
      return `--${boundary}\r\n${header.join('\r\n')}\r\n\r\n${body}${body.endsWith('\r\n') ? '' : '\r\n'}`;
    });
    return {
      header: [`Content-Type: ${entity.type}; boundary="${boundary}"`, ...fields],
      body: parts.join('') + (entity.unclosed ? '' : `--${boundary}--\r\n`),
    };
  }
  const charset = entity.charset ?? 'utf-8';
  // A line feed alone is a line end that somebody typed; one after a carriage return stands as it is.
  const bytes = iconv.encode(entity.content.replaceAll(/(?<!\r)\n/g, '\r\n'), charset);
  const encoding = entity.declares !== undefined ? '8bit' : (entity.encoding ?? (fits7bit(bytes) ? '7bit' : 'quoted-printable'));
  const named = /charset=/i.test(entity.type) || !entity.type.startsWith('text/') ? '' : `; charset=${entity.claims ?? charset}`;
  return {
    header: [`Content-Type: ${entity.type}${named}`, `Content-Transfer-Encoding: ${entity.declares ?? encoding}`, ...fields],
    body: encode(bytes, encoding),
  };
}

function entityOf(vector: Vector): Entity {
  if ('entity' in vector) return vector.entity;
  const { charset, encoding } = vector;
  if ('document' in vector) return { type: 'text/html', content: vector.document, charset, encoding, claims: vector.claims };
  return { type: 'text/html', content: page(vector.body, vector.head), charset, encoding };
}

/** The fields that a message from a proven sender has when it has been delivered. */
function ordinaryFields(host: string, label: string, name: string): Field[] {
  return [
    ['Return-Path', `<bounce@${host}>`],
    ['Delivered-To', 'reader@leak.test'],
    ['Received', `from out.${host} (out.${host} [198.51.100.20]) by ${AUTHSERV} with ESMTPS id ${name}; Mon, 2 Nov 2026 09:00:00 +0000`],
    [
      'Authentication-Results',
      `${AUTHSERV}; dkim=pass header.d=${host} header.s=leak; spf=pass smtp.mailfrom=bounce@${host}; dmarc=pass header.from=${host}`,
    ],
    ['Date', 'Mon, 2 Nov 2026 09:00:00 +0000'],
    ['From', `"${label}" <news@${host}>`],
    ['To', 'reader@leak.test'],
    ['Message-ID', `<${name}@leak.test>`],
    ['Subject', label],
  ];
}

/** Changed fields stand where the ordinary ones of their name stood, as a server would have put them; new ones come last. */
function headerOf(changed: NonNullable<Vector['fields']>, ordinary: readonly Field[]): string[] {
  const isNamed =
    (name: string) =>
    ([other]: readonly [name: string, body: string | null]) =>
      other.toLowerCase() === name.toLowerCase();
  const inPlace = ordinary.flatMap((own) => (changed.some(isNamed(own[0])) ? changed.filter(isNamed(own[0])) : [own]));
  const added = changed.filter(([name]) => !ordinary.some(isNamed(name)));
  return [...inPlace, ...added].flatMap(([name, body]) => (body === null ? [] : [field([name, body])]));
}

/** Host under which every URL of a message stands. */
export const hostOf = (id: string) => `${id.toLowerCase()}.leak.test`;

/** What a message says in its visible text. */
export const labelOf = (id: string) => `Leak test ${id}`;

export const fileOf = (vector: Vector) => `${vector.id}-${vector.slug}.eml`;

/** The message, byte for byte; the same for the same vector. */
export function render(vector: Vector): Buffer {
  const host = hostOf(vector.id);
  const label = labelOf(vector.id);
  const fill = <T>(value: T) => JSON.parse(JSON.stringify(value).replaceAll('HOST', host).replaceAll('LABEL', label)) as T;
  const { header, body } = renderEntity(fill(entityOf(vector)), vector.id.toLowerCase());
  const fields = headerOf(fill(vector.fields ?? []), ordinaryFields(host, label, vector.id.toLowerCase()));
  const lines = [...fields, 'MIME-Version: 1.0', ...header];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`, 'latin1');
}
