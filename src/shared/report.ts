/** What a message tried to find out, and the evidence for it. Plain data; made in the reader process. */

/**
 * How sure the report is.
 * `named`: a known service, and the structure agrees. `structural`: built like a tracker.
 * `suspected`: a picture that can be seen, but whose URL carries a personal token. `none`: nothing speaks for a tracker.
 */
export type Grade = 'named' | 'structural' | 'suspected' | 'none';

export type ResourceKind = 'picture' | 'stylesheet' | 'font' | 'media' | 'frame' | 'script' | 'connection' | 'other';

/** When a careless client would have made the request. `legacy`: only old engines (Outlook's Word, IE). */
export type Trigger = 'open' | 'hover' | 'click' | 'legacy';

export type ResourceStatus =
  | { state: 'blocked' }
  | { state: 'loaded'; bytes: number }
  /** `reason` is a sentence for a person. */
  | { state: 'failed'; reason: string };

type EvidenceKind = 'size' | 'hidden' | 'token' | 'address' | 'service' | 'place' | 'context' | 'list';

/** One sentence of evidence, with the piece of the message that shows it. */
export interface Evidence {
  kind: EvidenceKind;
  sentence: string;
  excerpt: string | null;
}

/** A known tracking service; the data are in `resources/trackers/`. */
export interface ServiceRef {
  id: string;
  name: string;
  company: string;
  /** What it is for, a few words: "newsletter platform". */
  purpose: string;
  /** What its opens tell the sender, a few words each. */
  learns: string[];
  homepage: string;
}

/** One URL that a careless client would have fetched. Uses of the same URL are one resource. */
export interface Resource {
  /** The N of `remote/N`; from 0, in order of first appearance. */
  id: number;
  /** Absolute, normalised as a browser would. */
  url: string;
  host: string;
  kind: ResourceKind;
  /** How it would have loaded: "img src", "CSS background-image", "link rel=preconnect". */
  via: string;
  trigger: Trigger;
  /** Times that the message refers to it. */
  repeats: number;
  width: number | null;
  height: number | null;
  visible: boolean;
  grade: Grade;
  service: ServiceRef | null;
  evidence: Evidence[];
  status: ResourceStatus;
}

/** Fragments of a body document at which a resource or a link of its report stands; with a prefix that no message may use. */
export const PLACE_PREFIX = 'unseen-';
export const placeOfResource = (id: number) => `${PLACE_PREFIX}${id}`;
export const placeOfLink = (id: number) => `${PLACE_PREFIX}link-${id}`;

/** Where a link really leads, as far as the message itself tells. Nobody is asked. */
export type LinkTarget =
  | { kind: 'direct' }
  /** A redirector that is known to lead there has the real target in its URL. */
  | { kind: 'wrapped'; by: string; target: string }
  /** Another host is asked first, at `through`; that it leads on to the target is only what that URL says. `by` names the host. */
  | { kind: 'claimed'; by: string; through: string; target: string }
  /** Only the service knows where it leads. */
  | { kind: 'opaque'; by: string };

export interface Link {
  /** The N of `link/N`, from 0. */
  id: number;
  url: string;
  host: string;
  /** Visible text, shortened. */
  text: string;
  target: LinkTarget;
  /** The URL without tracking parameters, unwrapped where possible: what is opened by default. */
  clean: string;
  /** Sentences: the text shows another host, a lookalike name, a bare IP address, your address in it. */
  warnings: string[];
  /** By what it wants to be taken for another link, a sentence that stands by itself. */
  deceit?: string;
  service: ServiceRef | null;
}

/** A request for a read receipt (MDN, RFC 8098, and its older kin). Never answered by itself. */
export interface Receipt {
  header: string;
  to: string;
  sentence: string;
}

/** The service that sent the message, told by its headers. */
export interface Platform {
  name: string;
  evidence: string;
}

export interface TrackerReport {
  resources: Resource[];
  links: Link[];
  receipts: Receipt[];
  platform: Platform | null;
  /** All of the message was examined; what is too long for that may ask for more than the report has. */
  whole: boolean;
  /** What they would have learnt, a plain paragraph; empty where nobody watches. */
  learnt: string;
}

/** The report in a nutshell, for the message list. */
export interface TrackerMark {
  named: number;
  structural: number;
  suspected: number;
  /** Names of services, each once. */
  services: string[];
  receipts: number;
  /** Not all of the message was examined. */
  partial?: true;
}

/** Counts of a report by grade. */
export function markOf(report: TrackerReport): TrackerMark {
  const count = (grade: Grade) => report.resources.filter((resource) => resource.grade === grade).length;
  const services = new Set(report.resources.flatMap((resource) => (resource.grade === 'named' && resource.service ? [resource.service.name] : [])));
  return {
    named: count('named'),
    structural: count('structural'),
    suspected: count('suspected'),
    services: [...services],
    receipts: report.receipts.length,
    ...(!report.whole && { partial: true as const }),
  };
}

/** Trackers of a mark that are certain enough to be called trackers without "perhaps". */
export function certainTrackers(mark: TrackerMark): number {
  return mark.named + mark.structural;
}

/** By what means a message watches, for the overview: one of each resource that is certainly a tracker, and what else there is. */
export const TRACKER_KINDS = ['pixel', 'style', 'font', 'media', 'connection', 'other', 'address', 'suspected', 'receipt'] as const;
export type TrackerKind = (typeof TRACKER_KINDS)[number];

/** What the store keeps of a report, to count it over the mailbox and to compare it with others of its sender. */
export interface TrackerFacts {
  services: Pick<ServiceRef, 'id' | 'name' | 'company'>[];
  kinds: TrackerKind[];
  /** URLs that a careless client would have fetched, trackers first; bounded in number and length. */
  urls: string[];
}

/** A sender's history needs the places and tokens of its trackers; a message with more is told by these. */
const MOST_URLS = 40;
/** The place and the beginning of every token. */
const LONGEST_URL = 300;

function kindOf({ kind, via }: Resource): TrackerKind {
  if (kind === 'stylesheet' || via.includes('CSS ')) return 'style';
  if (kind === 'picture') return 'pixel';
  return kind === 'font' || kind === 'media' || kind === 'connection' ? kind : 'other';
}

export function factsOf(report: TrackerReport): TrackerFacts {
  const certain = report.resources.filter(({ grade }) => grade === 'named' || grade === 'structural');
  const suspected = report.resources.filter(({ grade }) => grade === 'suspected');
  const services = new Map(certain.flatMap(({ grade, service }) => (grade === 'named' && service ? [[service.id, service]] : [])));
  const kinds = new Set(certain.map(kindOf));
  if ([...certain, ...suspected].some(({ evidence }) => evidence.some(({ kind }) => kind === 'address'))) kinds.add('address');
  if (suspected.length > 0) kinds.add('suspected');
  if (report.receipts.length > 0) kinds.add('receipt');
  const rest = report.resources.filter(({ grade }) => grade === 'none');
  return {
    services: [...services.values()].map(({ id, name, company }) => ({ id, name, company })),
    kinds: [...kinds],
    urls: [...certain, ...suspected, ...rest].slice(0, MOST_URLS).map(({ url }) => url.slice(0, LONGEST_URL)),
  };
}
