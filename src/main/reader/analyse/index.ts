import type { Evidence, Grade, Link, Resource, TrackerReport } from '../../../shared/report.ts';
import { percentDecoded } from '../../../shared/text/percent-decoded.ts';
import { plainWords } from '../../../shared/text/plain-words.ts';
import type { MessageContext } from '../../trackers/candidate.ts';
import { learntFrom } from '../../trackers/learnt.ts';
import { besideOthers, judgeLink, strengthOf, type LinkVerdict } from '../../trackers/links.ts';
import { sentBy } from '../../trackers/platform.ts';
import { listedPages } from '../../trackers/listed-pages.ts';
import { receiptsIn } from '../../trackers/receipts.ts';
import { isSite } from '../../trackers/sites.ts';
import { hostIn, normaliseLink, normaliseUrl } from '../../trackers/url.ts';
import { judge } from '../../trackers/verdict.ts';
import { deceitOf, linkWarnings } from '../../trackers/warnings.ts';
import { unsubscribeAddresses } from '../mime/list-unsubscribe.ts';
import { messageContext } from './context.ts';
import { Effort } from './effort.ts';
import { extract } from './extract.ts';
import { certificateSightings, headerSightings } from './header-addresses.ts';
import type { MarkupListener } from './listener.ts';
import type { Extraction, LinkSighting } from './sighting.ts';
import { candidateOf } from './merge.ts';
import { cardSightings, type Card } from './part-addresses.ts';

export interface AnalyseInput {
  documents: {
    html: string;
    /** Content-Base or Content-Location of the part, absolute; a base element counts for more. */
    base: string | null;
    /** A version that is not shown, which another program may choose; only what it has besides the others counts. */
    version?: true;
    /** It stands in a message inside the message, whose links are its own. */
    inside?: true;
    /** It is in no text, and of this type: only careless viewers let it load anything. */
    beside?: string;
    /** Hears it while it is read. */
    listener?: MarkupListener;
  }[];
  /** Links that stand in no markup: of texts, and of calendar entries. */
  links?: readonly LinkSighting[];
  /** Documents were left out: there is more in the message than is read of it. */
  partial?: boolean;
  /** Unfolded, decoded, in order. */
  headers: readonly { name: string; value: string }[];
  /** Header fields of the parts, as they are. */
  partHeaders?: readonly { name: string; value: string }[];
  /** Addresses in the certificates of its signatures. */
  certificates?: readonly string[];
  /** Parts that are no documents, and that name addresses. */
  cards?: readonly Card[];
  /** The reader's own addresses. */
  me: string[];
  /** The domain whose owner is proven to have sent the message; null: nobody is. */
  proven?: string | null;
  /** Text of an inline part, by Content-ID without its angle brackets; only style sheets, SVG and HTML are asked for. */
  inlineText?(cid: string): { contentType: string; text: string } | null;
}

/** Text of a link that a list shows. */
const LONGEST_TEXT = 160;

/** No message has more for a good reason; beyond it a report would be of no use to anyone. Those that tell the most stay. */
const MOST_RESOURCES = 5_000;
const MOST_LINKS = 5_000;

/** What is there, and what else there is: a pixel in two versions is one pixel. */
function besides<T extends { url: string }>(there: readonly T[], more: readonly T[]): T[] {
  const known = new Set(there.map(({ url }) => url));
  return [...there, ...more.filter(({ url }) => !known.has(url))];
}

/** @param admits whether there is room for another URL */
function groupByUrl<T extends { url: string }>(items: readonly T[], admits: (groups: number) => boolean): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.url);
    if (group) group.push(item);
    else if (admits(groups.size)) groups.set(item.url, [item]);
  }
  return groups;
}

/** Bits of a token that may be the reader's or a link's. */
const TOKEN_STRENGTH = 40;

const TELLING: readonly Grade[] = ['named', 'structural', 'suspected', 'none'];

/** As many as a report has, those first that are the most likely to be trackers; in the order in which they appear, and numbered in it. */
function mostTelling(resources: readonly Resource[], effort: Effort): Resource[] {
  if (resources.length > MOST_RESOURCES) effort.leaveOut();
  const byGrade = resources.toSorted((a, b) => TELLING.indexOf(a.grade) - TELLING.indexOf(b.grade));
  const kept = new Set(byGrade.slice(0, MOST_RESOURCES));
  return resources.filter((resource) => kept.has(resource)).map((resource, id) => ({ ...resource, id }));
}

const INSIDE = ', in a message inside';

/** What a message inside the message asks for, with where that is. */
const insideMessage = ({ sightings }: Extraction): Extraction => ({
  sightings: sightings.map((each) => ({ ...each, via: `${each.via}${INSIDE}` })),
  links: [],
});

/** Who sent the message may know nothing of what they pass on. */
const NOT_THE_SENDERS: Evidence = {
  kind: 'place',
  sentence: 'It stands in a message inside this one, which other programs show below it.',
  excerpt: null,
};

/** The evidence of a verdict, with whose it is where that is not the sender. */
const withOrigin = (evidence: readonly Evidence[], via: string): Evidence[] =>
  evidence.length > 0 && via.endsWith(INSIDE) ? [NOT_THE_SENDERS, ...evidence] : [...evidence];

/** Addresses of List-Unsubscribe (RFC 2369), which are links of the message like any other, and never fetched. */
function headerLinks(headers: AnalyseInput['headers']): LinkSighting[] {
  return headers
    .filter(({ name }) => name.toLowerCase() === 'list-unsubscribe')
    .flatMap(({ value }) => unsubscribeAddresses(value))
    .flatMap((address) => {
      const url = unsubscribeLink(address);
      return url ? [{ url, text: 'List-Unsubscribe', others: [] }] : [];
    });
}

/** Such an address as the links of a report have it; null: it leads nowhere. */
export const unsubscribeLink = (address: string): string | null => normaliseUrl(address, null) ?? normaliseLink(address, null);

/**
 * Everything that a message tries to find out: each request that some client would make, with its grade and the evidence;
 * where links lead; receipts asked for; who sent it. A fast pass over the original HTML; nothing is fetched, nothing throws.
 */
export function analyse(input: AnalyseInput): TrackerReport {
  const effort = new Effort();
  if (input.partial) effort.leaveOut();
  const read = (versions: boolean) =>
    input.documents
      .filter(({ version = false }) => version === versions)
      .map(({ html, base, inside = false, beside, listener }) => {
        const found = extract({ html, base, inlineText: input.inlineText?.bind(input) }, effort, beside, listener);
        return inside ? insideMessage(found) : found;
      });
  const [shown, others] = [read(false), read(true)];
  const inDocuments = besides(
    [
      ...shown.flatMap((each) => each.sightings),
      ...headerSightings([...input.headers, ...(input.partHeaders ?? [])]),
      ...certificateSightings(input.certificates ?? []),
    ],
    others.flatMap((each) => each.sightings),
  );
  const sightings = besides(inDocuments, cardSightings(input.cards ?? [], effort));
  const linkSightings = besides(
    [...shown.flatMap((each) => each.links), ...(input.links ?? []), ...headerLinks(input.headers)],
    others.flatMap((each) => each.links),
  );
  const byUrl = groupByUrl(sightings, () => effort.spend('judged', 1));
  const linksByUrl = groupByUrl(linkSightings, (links) => {
    if (links === MOST_LINKS) effort.leaveOut();
    return links < MOST_LINKS;
  });
  const candidates = new Map([...byUrl].map(([url, uses]) => [url, candidateOf(url, uses)]));
  const verdicts = new Map([...linksByUrl.keys()].map((url) => [url, judgeLink(new URL(url))]));
  const sender = sentBy(input.headers);
  const context = messageContext([...candidates.values()], linkSightings, verdicts.values(), input.headers, input.me, sender?.suite ?? null);

  const judged = [...byUrl].map(([url, uses], id): Resource => {
    const candidate = candidates.get(url) ?? candidateOf(url, uses);
    const verdict = judge(candidate, context);
    const leading = uses.find(({ trigger }) => trigger === 'open') ?? uses[0];
    return {
      id,
      url,
      host: hostIn(candidate.url),
      kind: candidate.kind,
      via: plainWords(leading?.via ?? ''),
      trigger: leading?.trigger ?? 'open',
      repeats: uses.length,
      width: candidate.width,
      height: candidate.height,
      visible:
        candidate.shown &&
        candidate.hidden === null &&
        !(candidate.width !== null && candidate.width <= 3) &&
        !(candidate.height !== null && candidate.height <= 3),
      grade: verdict.grade,
      service: verdict.service,
      evidence: withOrigin(verdict.evidence, leading?.via ?? ''),
      status: { state: 'blocked' },
    };
  });
  const resources = mostTelling(judged, effort);
  const watching = trackingHosts(judged, verdicts.values());
  const listed = listedPages([...verdicts.values()].map(({ url }) => url));
  const links = [...linksByUrl].map(([url, uses], id) => {
    const verdict = verdicts.get(url) ?? judgeLink(new URL(url));
    const host = hostIn(verdict.url);
    return linkOf(id, url, uses, besideOthers(verdict, context.runnerOf(host)?.service ?? null, watching.has(host)), context, {
      proven: input.proven ?? null,
      listed: listed.has(verdict.url.href),
    });
  });
  const receipts = receiptsIn(input.headers);
  const { whole } = effort;
  return { resources, links, receipts, platform: sender?.platform ?? null, whole, learnt: learntFrom({ resources, receipts, whole }) };
}

/** Hosts that trackers of the message are on, and nothing that everybody gets alike: no picture to look at, no link without a token. */
function trackingHosts(resources: readonly Resource[], links: Iterable<LinkVerdict>): Set<string> {
  const hosts = new Set(resources.filter(({ grade }) => grade === 'named' || grade === 'structural').map(({ host }) => host));
  for (const { grade, host } of resources) if (grade === 'none' || isSite(host)) hosts.delete(host);
  for (const { url } of links) {
    const host = hostIn(url);
    if (hosts.has(host) && strengthOf(url) < TOKEN_STRENGTH) hosts.delete(host);
  }
  return hosts;
}

/** Whom a letter that a link begins goes to tells nobody anything: answers have the address of whoever is answered in them. */
const isRecipient = ({ protocol, pathname }: URL, address: string): boolean =>
  protocol === 'mailto:' && percentDecoded(pathname).toLowerCase() === address.toLowerCase();

function linkOf(
  id: number,
  url: string,
  uses: readonly LinkSighting[],
  verdict: LinkVerdict,
  context: MessageContext,
  more: { proven: string | null; listed: boolean },
): Link {
  const found = context.addressIn(url);
  const address = found !== null && !isRecipient(verdict.url, found.excerpt) ? found.sentence : null;
  const facts = uses.map(({ text, others }) => ({
    url: verdict.url,
    leadsTo: verdict.leadsTo,
    claims: verdict.claims,
    texts: [text, ...others],
    opaque: verdict.target.kind === 'opaque',
    address,
    ...more,
  }));
  const warnings = facts.flatMap(linkWarnings);
  // Who has nothing to warn of deceives nobody.
  const deceit = warnings.length === 0 ? undefined : facts.map(deceitOf).find((sentence) => sentence !== null);
  return {
    id,
    url,
    host: hostIn(verdict.url),
    // The shape that only Outlook draws comes before the words that all others show.
    text: plainWords(uses.find(({ text }) => text !== '')?.text ?? '').slice(0, LONGEST_TEXT),
    target: verdict.target,
    clean: verdict.clean,
    warnings: [...new Set(warnings)],
    ...(deceit && { deceit }),
    service: verdict.service,
  };
}
