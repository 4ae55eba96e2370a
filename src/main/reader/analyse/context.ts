import type { ServiceRef } from '../../../shared/report.ts';
import { findAddress, findPlainAddress } from '../../trackers/address/find.ts';
import { placeOf, TINY, type Candidate, type MessageContext } from '../../trackers/candidate.ts';
import type { LinkVerdict } from '../../trackers/links.ts';
import { runners } from '../../trackers/neighbours.ts';
import { textStrength, tokensOf, tokenStrength } from '../../trackers/tokens.ts';
import { hostOf } from '../../trackers/url.ts';
import { folderOf } from '../../trackers/url-shape.ts';
import { unsubscribeAddresses } from '../mime/list-unsubscribe.ts';
import type { LinkSighting } from './sighting.ts';

/** Words of links with which a reader manages their subscription, in the languages that mail comes in most. */
const UNSUBSCRIBE =
  /unsub|opt-?out|abmeld|abbestell|austragen|d[ée]sabonn|desinscri|d[ée]sinscri|darse de baja|cancelar|disiscri|uitschrijv|afmeld|wypisz|rezygn|avregistrer|avslutt|afmeld|preferences|manage[ _-]?(?:your )?(?:subscription|preferences)|email[ _-]?preferences/i;

/** Bits below which a token in an unsubscribe link may be a campaign or a list. */
const PERSONAL_STRENGTH = 40;

/** More recipients than this are a group, of whom its reader is one. */
const MOST_RECIPIENTS = 3;

const RECIPIENT_FIELDS = new Set(['to', 'delivered-to', 'x-original-to', 'envelope-to']);

function recipientsIn(headers: readonly { name: string; value: string }[]): string[] {
  const values = headers.filter(({ name }) => RECIPIENT_FIELDS.has(name.toLowerCase())).map(({ value }) => value.slice(0, 2_000));
  return [
    ...new Set(values.flatMap((value) => value.match(/[^\s<>,;:"()]{1,64}@[^\s<>,;:"()]{1,255}/g) ?? []).map((address) => address.toLowerCase())),
  ];
}

const visible = ({ width, height, hidden, shown, kind }: Candidate) =>
  kind === 'picture' && shown && !hidden && (width === null || width > TINY) && (height === null || height > TINY);

/**
 * What the message as a whole tells about the URLs in it.
 * @param verdicts on its links, each URL once
 * @param suite the service that sent it, where its headers say so
 */
export function messageContext(
  candidates: readonly Candidate[],
  links: readonly LinkSighting[],
  verdicts: Iterable<LinkVerdict>,
  headers: readonly { name: string; value: string }[],
  me: readonly string[],
  suite: ServiceRef | null,
): MessageContext {
  const visibleOn = new Map<string, number>();
  const folders = new Set<string>();
  const pathTokens = new Map<string, number>();
  const places = new Map<string, Set<string>>();
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const candidate of candidates) {
    if (visible(candidate)) {
      count(visibleOn, candidate.url.hostname);
      folders.add(folderOf(candidate.url));
    }
    const tokens = tokensOf(candidate.url);
    for (const token of candidate.kind === 'picture' ? tokens : []) {
      const place = placeOf(candidate.url, token);
      if (place !== null) places.set(place, (places.get(place) ?? new Set()).add(token.value));
    }
    const inPath = tokens.filter(({ where }) => where === 'path');
    // A sender's folder has pictures to look at; what only backgrounds and pixels share may be the reader's.
    if (visible(candidate) && !candidate.background) for (const value of new Set(inPath.map(({ value }) => value))) count(pathTokens, value);
  }
  const personal = new Set<string>();
  const unsubscribes = new Set<string>();
  const learn = (text: string) => {
    const url = URL.parse(text);
    if (!url) return;
    for (const token of tokensOf(url)) if (token.where !== 'host' && tokenStrength(token) >= PERSONAL_STRENGTH) personal.add(token.value);
  };
  for (const { url, text } of links) if (UNSUBSCRIBE.test(text) || UNSUBSCRIBE.test(url)) learn(url);
  for (const { name, value } of headers) {
    const header = name.toLowerCase();
    if (header === 'message-id' || header === 'return-path') {
      for (const piece of value.split(/[^A-Za-z0-9]+/)) if (textStrength(piece) >= PERSONAL_STRENGTH) personal.add(piece);
    }
    if (header !== 'list-unsubscribe') continue;
    for (const address of unsubscribeAddresses(value)) {
      learn(address);
      unsubscribes.add(hostOf(address));
    }
  }
  // Whom it was sent to, and delivered to, is its reader under whatever name; a list of many is not.
  const recipients = recipientsIn(headers);
  const others = recipients.length <= MOST_RECIPIENTS ? recipients.filter((address) => !me.includes(address)) : [];
  return {
    visibleOn,
    folders,
    pathTokens,
    places,
    personal,
    addressIn: (url) => findAddress(url, me) ?? findPlainAddress(url, others),
    runnerOf: runners({ candidates, links: verdicts, unsubscribes, suite }),
  };
}
