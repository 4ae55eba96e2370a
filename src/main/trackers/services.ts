import type { ServiceRef } from '../../shared/report.ts';
import { SERVICES } from '../../../resources/trackers/index.ts';
import { KEPT_HOSTS, remembered } from '../remembered.ts';
import { compilePattern, matchesPattern, UrlParts, type Pattern } from './pattern.ts';
import type { ServiceFacts } from './service.ts';
import { isAssetHost, isObjectStore } from './url-shape.ts';
import { domainsOf } from './url.ts';

interface ServiceHit {
  service: ServiceRef;
  purpose: 'open' | 'click';
  /** The rule names the service by itself. */
  alone: boolean;
}

interface Rule {
  pattern: Pattern;
  hit: ServiceHit;
}

/** Services by host suffix, and the rules for any host by first path segment. */
interface ServiceIndex {
  /** The rule that matches, a host's own before one for any host: an open that needs no more proof, else a click, else what asks for structure. */
  find(url: URL): ServiceHit | null;
  /** The service that this host belongs to. */
  ofHost(host: string): ServiceRef | null;
  byId(id: string): ServiceRef | null;
  /** The service that has several numbered domains of which this host's would be another: `klclick9.com` beside `klclick1.com` and `klclick2.com`. */
  numberedLike(host: string): ServiceRef | null;
}

/** Domains of one service that differ in their number alone, from which on the next number is taken for the service's as well. */
const FAMILY = 2;

/** `klclick#.com` and its number, of `ctrk.klclick1.com`; null where no number stands at the end of the name. */
function numberOf(host: string): { family: string; number: string } | null {
  const [, name, number, ending] = /(?:^|\.)([a-z-]{3,})(\d+)(\.[a-z]+)$/.exec(host) ?? [];
  return name === undefined || number === undefined || ending === undefined ? null : { family: `${name}#${ending}`, number };
}

/** Families of numbered domains that a service has several of. */
function familiesOf({ hosts, open = [], click = [] }: ServiceFacts): string[] {
  const named = [...open, ...click].map((text) => text.replace(/^~/, '').split(/[/?]/, 1)[0] ?? '');
  const numbers = Map.groupBy(
    [...hosts, ...named].flatMap((host) => numberOf(host) ?? []),
    ({ family }) => family,
  );
  return [...numbers].flatMap(([family, members]) => (new Set(members.map(({ number }) => number)).size >= FAMILY ? [family] : []));
}

const reference = ({ id, name, company, purpose, learns, homepage }: ServiceFacts): ServiceRef => ({
  id,
  name,
  company,
  purpose,
  learns: [...learns],
  homepage,
});

/** @throws Error where a pattern cannot be compiled */
function serviceIndex(services: readonly ServiceFacts[]): ServiceIndex {
  const byHost = new Map<string, Rule[]>();
  const bySegment = new Map<string, Rule[]>();
  const anywhere: Rule[] = [];
  const owners = new Map<string, ServiceRef>();
  const ids = new Map<string, ServiceRef>();
  const families = new Map<string, ServiceRef>();

  const push = (map: Map<string, Rule[]>, key: string, rule: Rule) => {
    const rules = map.get(key);
    if (rules) rules.push(rule);
    else map.set(key, [rule]);
  };
  for (const facts of services) {
    const service = reference(facts);
    ids.set(facts.id, service);
    for (const host of facts.hosts) owners.set(host, service);
    for (const family of familiesOf(facts)) families.set(family, service);
    for (const [purpose, texts] of [
      ['open', facts.open ?? []],
      ['click', facts.click ?? []],
    ] as const) {
      for (const text of texts) {
        const pattern = compilePattern(text);
        const rule: Rule = { pattern, hit: { service, purpose, alone: pattern.alone } };
        if (pattern.host !== null) push(byHost, pattern.host, rule);
        else if (pattern.segment !== null) push(bySegment, pattern.segment, rule);
        else anywhere.push(rule);
      }
    }
  }

  const atHost = remembered(KEPT_HOSTS, (host) => {
    const domains = [...domainsOf(host)];
    const owner = domains.map((domain) => owners.get(domain)).find((found) => found !== undefined) ?? null;
    return {
      own: domains.flatMap((domain) => byHost.get(domain) ?? []),
      owner,
      // Where files lie, and no service of its own answers, a path is like a service's by chance.
      stored: owner === null && (isAssetHost(host) || isObjectStore(host)),
    };
  });
  const strongest = (hits: readonly ServiceHit[]) =>
    hits.find(({ purpose, alone }) => purpose === 'open' && alone) ?? hits.find(({ alone }) => alone) ?? hits[0] ?? null;

  /** A link is asked for when it is judged, and when its neighbours are; nobody changes one that is judged. */
  const found = new WeakMap<URL, ServiceHit | null>();

  return {
    find(url) {
      const earlier = found.get(url);
      if (earlier !== undefined) return earlier;
      const parts = new UrlParts(url);
      const { own, owner, stored } = atHost(parts.host);
      const hits: ServiceHit[] = [];
      for (const { pattern, hit } of own) if (matchesPattern(pattern, parts)) hits.push(hit);
      const shaped = stored ? [] : [bySegment.get(parts.lowerPath.slice(1).split('/', 1)[0] ?? '') ?? [], anywhere];
      for (const rules of shaped) {
        for (const { pattern, hit } of rules) {
          // A service that sends through another has the other's paths on its own hosts: the host says whose they are.
          if (matchesPattern(pattern, parts)) hits.push(owner ? { ...hit, service: owner } : hit);
        }
      }
      const hit = strongest(hits);
      found.set(url, hit);
      return hit;
    },
    ofHost: (host) => atHost(host).owner,
    byId: (id) => ids.get(id) ?? null,
    numberedLike: (host) => families.get(numberOf(host)?.family ?? '') ?? null,
  };
}

/** The services that Unseen knows. */
export const knownServices = serviceIndex(SERVICES);
