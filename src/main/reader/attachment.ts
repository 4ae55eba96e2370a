import libmime from 'libmime';
import type { Attachment } from '../../shared/message-view.ts';
import { DEVICE_NAME } from '../../shared/device-names.ts';
import { onOneLine } from '../../shared/text/plain-words.ts';
import { withoutEnd } from '../../shared/text/without-end.ts';
import { contentOf, textOf, type Leaf } from './mime/entity.ts';
import { decodedName } from './mime/file-names.ts';
import { splitHeader, withLineFeeds } from './mime/header.ts';
import { isHtml } from './mime/select.ts';

/** Controls, and marks that turn the direction of what follows: `gnp.exe` may not read `exe.png`. */
// oxlint-disable-next-line no-control-regex -- the control characters are the point
const DECEPTIVE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** What file systems take as a name, in bytes; most stop at 255. */
const LONGEST_NAME = 180;

/** Cuts a name to the length that file systems take, and keeps its ending. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= LONGEST_NAME) return name;
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? '';
  let stem = name.slice(0, Math.min(name.length - ending.length, LONGEST_NAME));
  while (Buffer.byteLength(stem + ending) > LONGEST_NAME) stem = stem.slice(0, -1);
  // Half of a surrogate pair may be left at the cut, or what a name may not end in.
  return stem.replace(/[\ud800-\udbff]$/, '').replace(/[.\s]+$/, '') + ending;
}

/** A name that can be shown and saved under: no path, no controls, none that a system keeps for itself. Never empty. */
export function safeFilename(name: string, fallback: string): string {
  const last =
    name
      .toWellFormed()
      .replace(DECEPTIVE, '')
      .split(/[\\/]/)
      .findLast((part) => part.trim() !== '' && !/^\.+$/.test(part.trim())) ?? '';
  const plain = withoutEnd(onOneLine(last.replace(/[<>:"|?*]/g, '_')).replace(/^\.+/, ''), '. ');
  const usable = plain === '' ? fallback : plain;
  return shortened(DEVICE_NAME.test(usable) ? `_${usable}` : usable);
}

/** Bytes of a nested message that its subject is looked for in: real headers are shorter. */
const SUBJECT_REACH = 64 * 1024;

/** A nested message is known by its subject. */
function messageName(leaf: Leaf): string {
  const { fields } = splitHeader(withLineFeeds(contentOf(leaf).subarray(0, SUBJECT_REACH)));
  const subject = (textOf(fields, 'subject') ?? '').replace(/[\\/]/g, '-').replace(/^[.\s]+/, '');
  return subject === '' ? `message-${leaf.part + 1}.eml` : `${subject}.eml`;
}

/** Text that programs wrote, of which no list of types knows how its files end. */
const PLAIN = /^(?:text|message)\/rfc822-headers$|^message\/(?:global-)?(?:delivery-status|disposition-notification|headers|feedback-report)$/;

const PGP_ARMOUR = '-----BEGIN PGP ';

/** Text that OpenPGP programs read, of a type that says nothing. */
const isPgpText = (leaf: Leaf) =>
  leaf.type === 'application/octet-stream' && Buffer.from(contentOf(leaf).subarray(0, PGP_ARMOUR.length)).toString('latin1') === PGP_ARMOUR;

const isNested = ({ type }: Leaf) => /^message\/(?:rfc822|global|news)$/.test(type);

/** Words that are the name of a file. */
const FILE_NAME = /^[^/\\]{1,150}\.[a-z\d]{2,5}$/i;

/** What else calls a part by a name: its description, as Outlook writes it, or where it was when a page was sent with its pictures. */
function otherName({ fields, location }: Leaf): string | null {
  const described = textOf(fields, 'content-description')?.trim() ?? '';
  if (FILE_NAME.test(described)) return described;
  const last =
    location
      ?.replace(/[?#].*$/s, '')
      .split('/')
      .at(-1)
      ?.trim() ?? '';
  return FILE_NAME.test(last) ? decodedName(last) : null;
}

function fallbackName(leaf: Leaf): string {
  if (isNested(leaf)) return safeFilename(messageName(leaf), `message-${leaf.part + 1}.eml`);
  if (PLAIN.test(leaf.type)) return `${leaf.type.slice(leaf.type.indexOf('/') + 1)}-${leaf.part + 1}.txt`;
  if (leaf.type === 'text/calendar') return `invitation-${leaf.part + 1}.ics`;
  return `attachment-${leaf.part + 1}.${isPgpText(leaf) ? 'asc' : libmime.detectExtension(leaf.type)}`;
}

/** Nothing but an ending, as programs name a file without a title. */
const ENDING_ALONE = /^\.[a-z\d]{2,4}$/i;

/** The name under which a part is shown and saved. Other programs open a nested message by its ending, whatever its sender called it. */
export function filenameOf(leaf: Leaf): string {
  const given = (leaf.filename ?? otherName(leaf))?.trim() ?? '';
  const name = safeFilename(ENDING_ALONE.test(given) ? `attachment-${leaf.part + 1}${given}` : given, fallbackName(leaf));
  // What a Macintosh keeps beside a file has the name of that file (RFC 1740), and is none that its program can open.
  if (leaf.type === 'application/applefile') return safeFilename(`${name}.rsrc`, name);
  return isNested(leaf) && !/\.eml$/i.test(name) ? safeFilename(`${name}.eml`, name) : name;
}

/** A nested message, also where its type was lost on the way. */
export function isMessage(leaf: Leaf): boolean {
  if (isNested(leaf)) return true;
  return /\.eml$/i.test(leaf.filename ?? '') && /^application\/octet-stream$|^text\/plain$/.test(leaf.type);
}

/** A page that was saved with its pictures (MHTML), which is a message to whoever reads it (RFC 2557). */
export function isSavedPage(leaf: Leaf): boolean {
  if (/^application\/x-mimearchive$|^multipart\/related$/.test(leaf.type)) return true;
  return /\.mht(?:ml)?$/i.test(leaf.filename ?? '') && /^application\/octet-stream$|^text\/plain$/.test(leaf.type);
}

/** An HTML document, also where its type was lost on the way. */
export function isHtmlDocument(leaf: Leaf): boolean {
  return isHtml(leaf.type) || (/\.x?html?$/i.test(leaf.filename ?? '') && /^application\/octet-stream$|^text\/plain$/.test(leaf.type));
}

/** @param shown numbers of the parts that the body shows */
export function attachmentOf(leaf: Leaf, shown: ReadonlySet<number>): Attachment {
  return {
    part: leaf.part,
    filename: filenameOf(leaf),
    contentType: leaf.type,
    size: contentOf(leaf).byteLength,
    inline: shown.has(leaf.part),
    readable: isMessage(leaf) || isSavedPage(leaf) || isHtmlDocument(leaf),
  };
}
