import { contentOf, type Leaf } from './entity.ts';

/** Bytes of a calendar entry that are compared; one with hundreds of guests is smaller. */
const LONGEST_ENTRY = 256 * 1024;

const CALENDAR = /^(?:text\/calendar|application\/ics)$/;

/** A calendar entry, also where its type was lost on the way. */
export const isCalendar = ({ type, filename }: Leaf) =>
  CALENDAR.test(type) || (/\.ics$/i.test(filename ?? '') && /^application\/octet-stream$|^text\/plain$/.test(type));

/** Without line ends, which differ with the encoding of a part. */
const said = (leaf: Leaf) =>
  Buffer.from(contentOf(leaf).subarray(0, LONGEST_ENTRY))
    .toString('latin1')
    .replaceAll(/[\r\n]+/g, '');

/**
 * Attachments without the calendar entry that has no name, where the same one is attached as a file: Google sends every invitation
 * both ways, for programs that look for one or the other.
 */
export function withoutTwin(attachments: readonly Leaf[]): Leaf[] {
  const calendars = attachments.filter(isCalendar);
  const file = calendars.find(({ filename }) => filename !== null);
  const version = calendars.find(({ filename }) => filename === null);
  if (file === undefined || version === undefined || said(file) !== said(version)) return [...attachments];
  return attachments.filter((leaf) => leaf !== version);
}
