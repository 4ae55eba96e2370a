import type { Address } from '../../src/shared/model.ts';
import type { TrackerFacts } from '../../src/shared/report.ts';
import { random as seeded, type Random } from '../../src/main/testing/random.ts';

/** A message in plain text, as much of it as a store of mail has to know. */
export interface Letter {
  messageId: string;
  references: string[];
  from: Address;
  to: Address[];
  subject: string;
  text: string;
  /** Milliseconds. */
  date: number;
  seen: boolean;
  starred: boolean;
  attachments: string[];
  facts: TrackerFacts;
  size: number;
}

/** Words that are in use, the most frequent first: as in a language, the n-th is about 1/n as frequent as the first. */
const VOCABULARY = 60_000;
const SYLLABLES = ['ba', 'ne', 'ti', 'ro', 'lu', 'ma', 'ke', 'so', 'di', 'pa', 'ga', 've', 'no', 'chi', 'ren', 'tal', 'mor', 'sen', 'dü', 'fé'];
const SENDERS = 2_000;
const SERVICES = 60;
/** Of all letters. */
const SHARE = { tracking: 0.35, answer: 0.4, attachment: 0.1, seen: 0.95, starred: 0.005 };
const OPEN_THREADS = 200;
const FIRST = Date.UTC(2011, 0, 3, 8);
const SPAN = 15 * 365 * 86_400_000;

/** The word of a rank, from 0. */
export function word(rank: number): string {
  let text = '';
  for (let rest = rank + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) text += SYLLABLES[rest % SYLLABLES.length] ?? '';
  return text;
}

const anyWord = (random: Random) => word(Math.floor(VOCABULARY ** (random.integer(1_000_000) / 1_000_000)) - 1);
const phrase = (random: Random, count: number) => Array.from({ length: count }, () => anyWord(random)).join(' ');

/** A sender of a rank: few write most. */
export const sender = (rank: number): Address => ({
  name: `${word(rank * 7 + 40)} ${word(rank * 3 + 90)}`,
  address: `${word(rank)}@${word(rank + 500)}.example`,
});
export const service = (rank: number) => ({ id: `service-${rank}`, name: `Service ${word(rank)}`, company: `${word(rank % 25)} Inc.` });

const NOTHING: TrackerFacts = { services: [], kinds: [], urls: [] };

function facts(random: Random, from: number): TrackerFacts {
  const host = `https://t.${word(from)}.example`;
  const urls = [`${host}/open?u=${random.token(40)}`, ...Array.from({ length: random.between(2, 12) }, (_, index) => `${host}/images/${index}.png`)];
  return { services: random.chance(0.8) ? [service(from % SERVICES)] : [], kinds: ['pixel'], urls };
}

/** The mail of fifteen years, oldest first; the same for the same number. */
export function* letters(count: number): Generator<Letter> {
  const random = seeded(5);
  const threads: { subject: string; references: string[] }[] = [];
  for (let index = 0; index < count; index++) {
    const from = Math.floor(SENDERS ** (random.integer(1_000_000) / 1_000_000)) - 1;
    const answered = threads.length > 0 && random.chance(SHARE.answer) ? random.pick(threads) : null;
    const messageId = `<${index}.${random.token(12)}@${word(from + 500)}.example>`;
    const subject = answered ? `Re: ${answered.subject}` : phrase(random, random.between(2, 8));
    const references = answered?.references ?? [];
    threads.push({ subject: subject.replace(/^Re: /, ''), references: [...references, messageId].slice(-15) });
    if (threads.length > OPEN_THREADS) threads.shift();
    const text = phrase(random, random.between(30, 300));
    yield {
      messageId,
      references,
      from: sender(from),
      to: [{ name: 'Reader', address: 'reader@home.example' }, ...(random.chance(0.2) ? [sender(random.integer(SENDERS))] : [])],
      subject,
      text,
      date: FIRST + Math.floor((SPAN * index) / count),
      seen: random.chance(SHARE.seen),
      starred: random.chance(SHARE.starred),
      attachments: random.chance(SHARE.attachment) ? [`${phrase(random, 2).replace(' ', '-')}.pdf`] : [],
      facts: random.chance(SHARE.tracking) ? facts(random, from) : NOTHING,
      size: text.length + (random.chance(0.02) ? 3_000_000 : 2_000),
    };
  }
}

/** The letter as a message of RFC 5322, with its tracker as a comment would be: what other programs index of it is its text. */
export function messageOf({ messageId, references, from, to, subject, text, date, attachments }: Letter): string {
  const encoded = (value: string) => (/[^\x20-\x7e]/.test(value) ? `=?utf-8?B?${Buffer.from(value).toString('base64')}?=` : value);
  const head = [
    `From: ${encoded(from.name)} <${from.address.normalize('NFD').replaceAll(/\p{M}/gu, '')}>`,
    `To: ${to.map(({ name, address }) => `${encoded(name)} <${address.normalize('NFD').replaceAll(/\p{M}/gu, '')}>`).join(',\n\t')}`,
    `Subject: ${encoded(subject)}`,
    `Date: ${new Date(date).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: ${messageId}`,
    ...(references.length > 0 ? [`References: ${references.join('\n ')}`] : []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    ...attachments.map((name) => `X-Attachment: ${encoded(name)}`),
  ];
  return `${head.join('\n')}\n\n${text.replaceAll(/(.{1,75})(?: |$)/g, '$1\n')}`;
}
