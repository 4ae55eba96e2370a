import type { Evidence, Resource, TrackerReport } from '../../shared/report.ts';
import { learntFrom } from './learnt.ts';
import { PERSONAL_STRENGTH, tokensOf, tokenStrength, type Token } from './tokens.ts';
import { isAssetHost } from './url-shape.ts';

/** What came before a message from the same sender: for each, the URLs that it would have fetched, as a store keeps them. */
type EarlierMessages = readonly { urls: readonly string[] }[];

/** Messages of a sender, this one included, from which on a rule shows: two may differ, or not, by chance. */
const ENOUGH_MESSAGES = 3;

/** More say nothing new, and would only cost time. */
const MOST_MESSAGES = 20;

/** Segments, parameters and labels of one URL that are compared; no tracker has more. */
const MOST_PLACES = 32;

/** Stores keep the beginning of a URL: a value of at least this length that begins another is the same, cut off. */
const SHORTEST_BEGINNING = 16;

/** A part of a URL where a token may stand: `path:2`, `query:upn`, `host:0`. */
interface Part {
  at: string;
  text: string;
}

const HOST_PLACES = Array.from({ length: MOST_PLACES }, (_, index) => `host:${index}`);
const PATH_PLACES = Array.from({ length: MOST_PLACES }, (_, index) => `path:${index}`);

function partsOf(url: URL): Part[] {
  const labels = url.hostname.split('.', MOST_PLACES).map((text, index) => ({ at: HOST_PLACES[index] ?? '', text }));
  const segments = url.pathname
    .slice(1)
    .split('/', MOST_PLACES)
    .map((text, index) => ({ at: PATH_PLACES[index] ?? '', text }));
  const pairs = (url.search === '' ? [] : [...url.searchParams]).map(([key, text]) => ({ at: `query:${key.toLowerCase()}`, text }));
  return [...labels, ...segments, ...pairs].slice(0, MOST_PLACES);
}

/** Words stay, as far as another message would have the same; what has digits in it is a number of something. */
const isWord = (text: string) => text.length < 24 && !/\d{2}|\d\D+\d/.test(text);

/** What a URL has in common with others that one program made for other messages. */
interface Form {
  parts: Part[];
  /** Where its parts stand. */
  places: string;
  /** Of each part what is the same in all of them. */
  constant: string[];
}

function formOf(url: URL): Form {
  const parts = partsOf(url);
  const constant = parts.map(({ at, text }) => (at.startsWith('query:') ? '' : isWord(text) ? text.toLowerCase() : '*'));
  return { parts, places: parts.map(({ at }) => at).join('\n'), constant };
}

/** Forms of the URLs of one message, by the places of their parts. */
type Forms = Map<string, Form[]>;

/** @param host that they may be on; '': any. In other schemes than the web's it may be written in capitals. */
function formsOf(urls: readonly string[], host: string): Forms {
  const forms: Forms = new Map();
  for (const text of urls) {
    const url = text.includes(host) || !text.startsWith('http') ? URL.parse(text) : null;
    if (!url) continue;
    const form = formOf(url);
    const others = forms.get(form.places);
    if (others) others.push(form);
    else forms.set(form.places, [form]);
  }
  return forms;
}

/** The URLs of this message and of those before it, taken apart as far as it is asked: of most hosts nothing is ever compared. */
class Messages {
  private readonly messages: readonly (readonly string[])[];
  private readonly byHost = new Map<string, Forms[]>();

  /** @param messages URLs of each, this one first */
  constructor(messages: readonly (readonly string[])[]) {
    this.messages = messages;
  }

  /** Of each message the forms that may be like this one but for one place: where a host has only words, those of the same host. */
  like(url: URL, { constant }: Form, at: string): readonly Forms[] {
    const labels = url.hostname.split('.').length;
    const isSameHost = !at.startsWith('host:') && labels < MOST_PLACES && !constant.slice(0, labels).includes('*');
    const host = isSameHost ? url.hostname : '';
    let forms = this.byHost.get(host);
    if (!forms) {
      forms = this.messages.map((urls) => formsOf(urls, host));
      this.byHost.set(host, forms);
    }
    return forms;
  }
}

/** What stands at one place in URLs of a message that are of this form but for that place. */
function valuesAt(at: string, { places, parts, constant }: Form, forms: Forms): Set<string> {
  const values = new Set<string>();
  for (const other of forms.get(places) ?? []) {
    if (!parts.every((part, index) => part.at === at || constant[index] === other.constant[index])) continue;
    for (const part of other.parts) if (part.at === at) values.add(part.text);
  }
  return values;
}

function isSame(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || (short.length >= SHORTEST_BEGINNING && long.startsWith(short));
}

interface Comparison {
  kind: 'differs' | 'same';
  messages: number;
}

/** How the value of one part behaves from message to message; null where there are too few, or one message has several. */
function compare(form: Form, at: string, messages: readonly Forms[]): Comparison | null {
  const sets = messages.map((forms) => valuesAt(at, form, forms)).filter(({ size }) => size > 0);
  if (sets.length < ENOUGH_MESSAGES || sets.some(({ size }) => size !== 1)) return null;
  const values = sets.flatMap((set) => [...set]);
  const [first = ''] = values;
  if (values.every((value) => isSame(value, first))) return { kind: 'same', messages: values.length };
  const differs = values.every((value, index) => values.every((other, at) => at === index || !isSame(value, other)));
  return differs ? { kind: 'differs', messages: values.length } : null;
}

function placeOf(parts: readonly Part[], { where, key, segment, value }: Token): string | null {
  if (where === 'query') return key === '' ? null : `query:${key}`;
  if (where !== 'host') return segment === -1 ? null : `path:${segment}`;
  return parts.find(({ at, text }) => at.startsWith('host:') && text === value)?.at ?? null;
}

/** The token that the evidence is about; the strongest, where there is no evidence. */
function tokenIn(url: URL, evidence: readonly Evidence[]): Token | null {
  const tokens = tokensOf(url);
  const excerpt = evidence.find(({ kind }) => kind === 'token')?.excerpt;
  if (excerpt) return tokens.find(({ value }) => value.startsWith(excerpt)) ?? null;
  return tokens.reduce<Token | null>((best, token) => (best === null || tokenStrength(token) > tokenStrength(best) ? token : best), null);
}

function amend(evidence: readonly Evidence[], token: Token, { kind, messages }: Comparison): Evidence[] {
  const ending = `${kind === 'differs' ? 'different' : 'the same'} in each of the ${messages} messages of this sender that you have.`;
  const said = evidence.find(({ kind }) => kind === 'token');
  if (said) return evidence.map((each) => (each === said ? { ...said, sentence: `${said.sentence.replace(/\.$/, '')}, ${ending}` } : each));
  const excerpt = token.value.slice(0, 120);
  return [...evidence, { kind: 'token', sentence: `Token of ${token.value.length} characters, ${ending}`, excerpt }];
}

/** A picture under a name that says nothing of the reader: no parameter, no address, nothing of the link that unsubscribes. */
function isKept({ grade, evidence }: Resource, { where }: Token): boolean {
  const known = evidence.some(({ kind, sentence }) => kind === 'address' || (kind === 'token' && sentence.includes('unsubscribes')));
  return grade === 'suspected' && !known && (where === 'path' || where === 'file');
}

/** Nobody can see it, and nobody took it for a tracker; a picture that keeps a layout together is asked for again and again. */
const isUnseen = ({ grade, kind, visible, trigger, repeats }: Resource) =>
  grade === 'none' && kind === 'picture' && !visible && trigger === 'open' && repeats === 1;

function weigh(resource: Resource, messages: Messages): Resource {
  if (resource.grade === 'none' && !isUnseen(resource)) return resource;
  const url = URL.parse(resource.url);
  const token = url && tokenIn(url, resource.evidence);
  if (!url || !token) return resource;
  const form = formOf(url);
  const at = placeOf(form.parts, token);
  const comparison = at === null ? null : compare(form, at, messages.like(url, form, at));
  if (!comparison) return resource;
  if (comparison.kind === 'same' && isKept(resource, token)) return { ...resource, grade: 'none', service: null, evidence: [] };
  if (resource.grade !== 'none') return { ...resource, evidence: amend(resource.evidence, token, comparison) };
  // A picture that keeps a layout together has the same name every time: one that nobody can see and that has another is none.
  if (comparison.kind === 'same' || isAssetHost(url.hostname) || tokenStrength(token) < PERSONAL_STRENGTH) return resource;
  return { ...resource, grade: 'structural', evidence: amend(resource.evidence, token, comparison) };
}

/**
 * The report, weighed against what the same sender sent before: a token that differs in each message is evidence, and makes a
 * tracker of a picture that nobody can see; a visible picture under one and the same path every time is an ordinary one. With
 * fewer than three messages of one form, this one included, it stays as it is.
 * @param earlier other messages of this sender to this reader, the latest first, without this one
 */
export function historyEvidence(report: TrackerReport, earlier: EarlierMessages): TrackerReport {
  const before = earlier.slice(0, MOST_MESSAGES).map(({ urls }) => urls);
  if (before.length + 1 < ENOUGH_MESSAGES) return report;
  const messages = new Messages([report.resources.map(({ url }) => url), ...before]);
  const resources = report.resources.map((resource) => weigh(resource, messages));
  return { ...report, resources, learnt: learntFrom({ ...report, resources }) };
}
