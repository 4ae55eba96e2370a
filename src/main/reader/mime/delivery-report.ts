import { plainWords } from '../../../shared/text/plain-words.ts';
import { contentOf, type Leaf } from './entity.ts';
import { splitHeader, valueOf, withLineFeeds, type Field } from './header.ts';

const DELIVERY = /^message\/(?:global-)?delivery-status$/;
const READING = /^message\/(?:global-)?disposition-notification$/;

/** Recipients that are told of; a list that bounces whole says it below. */
const MOST_RECIPIENTS = 10;

/** Bytes of a report that are looked at. */
const LONGEST_REPORT = 64 * 1024;

/** Groups of fields, with empty lines between them (RFC 3464, 2.1). */
function groupsOf(leaf: Leaf): Field[][] {
  const groups: Field[][] = [];
  let rest = withLineFeeds(contentOf(leaf)).subarray(0, LONGEST_REPORT);
  // The first is about the message, the others are of one recipient each; an empty line more is none.
  while (rest.length > 0 && groups.length <= MOST_RECIPIENTS * 2) {
    const { fields, bodyStart } = splitHeader(rest);
    groups.push(fields);
    rest = rest.subarray(Math.max(bodyStart, 1));
  }
  return groups;
}

/** `rfc822;bob@x.example`, which some servers write with angle brackets. */
const addressIn = (field: string | null) =>
  plainWords((field ?? '').replace(/^[\w-]+\s*;/, ''))
    .slice(0, 200)
    .replace(/^<([^<>]*)>$/, '$1');

const recipientOf = (fields: Field[]) => addressIn(valueOf(fields, 'final-recipient') ?? valueOf(fields, 'original-recipient'));

const actionOf = (fields: Field[]) =>
  valueOf(fields, 'action')
    ?.match(/^[a-z]+/i)?.[0]
    .toLowerCase();

/** @param otherwise action of the message, where a server says it there and not of the recipient */
function delivered(fields: Field[], otherwise: string | undefined): string[] {
  const who = recipientOf(fields);
  if (who === '') return [];
  switch (actionOf(fields) ?? otherwise) {
    case 'failed':
    // What some servers say in its place.
    case 'failure':
    case 'error':
      return [`The report says that a message could not be delivered to ${who}.`];
    case 'delayed':
      return [`The report says that a message to ${who} is late, and that the server goes on trying.`];
    case 'delivered':
    case 'relayed':
    case 'expanded':
      return [`The report says that a message was delivered to ${who}.`];
    default:
      return [];
  }
}

function read(fields: Field[]): string[] {
  const who = recipientOf(fields);
  const how = /;\s*(displayed|deleted)\b/i.exec(valueOf(fields, 'disposition') ?? '')?.[1]?.toLowerCase();
  if (who === '' || how === undefined) return [];
  return [how === 'displayed' ? `The report says that a message was shown to ${who}.` : `The report says that ${who} deleted a message unread.`];
}

/** What a report about a message (RFC 3464, RFC 8098) says, in sentences: what became of it with each recipient. */
export function deliverySentences(leaves: readonly Leaf[]): string[] {
  const sentences = leaves.flatMap((leaf) => {
    if (DELIVERY.test(leaf.type)) {
      const [message = [], ...recipients] = groupsOf(leaf);
      return [...delivered(message, undefined), ...recipients.flatMap((fields) => delivered(fields, actionOf(message)))];
    }
    return READING.test(leaf.type) ? groupsOf(leaf).flatMap(read) : [];
  });
  return [...new Set(sentences)].slice(0, MOST_RECIPIENTS);
}
