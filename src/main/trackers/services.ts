import type { ServiceRef } from '../../shared/report.ts';
import { SERVICES } from '../../../resources/trackers/index.ts';
import { compilePattern, matchesPattern, urlParts, type Pattern } from './pattern.ts';
import type { ServiceFacts } from './service.ts';
import { domainsOf } from './url.ts';

export interface ServiceHit {
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
export interface ServiceIndex {
  /** The rule that matches, a host's own before one for any host: an open that needs no more proof, else a click, else what asks for structure. */
  find(url: URL): ServiceHit | null;
  /** The service that this host belongs to. */
  ofHost(host: string): ServiceRef | null;
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
export function serviceIndex(services: readonly ServiceFacts[]): ServiceIndex {
  const byHost = new Map<string, Rule[]>();
  const bySegment = new Map<string, Rule[]>();
  const anywhere: Rule[] = [];
  const owners = new Map<string, ServiceRef>();

  const push = (map: Map<string, Rule[]>, key: string, rule: Rule) => {
    const rules = map.get(key);
    if (rules) rules.push(rule);
    else map.set(key, [rule]);
  };
  for (const facts of services) {
    const service = reference(facts);
    for (const host of facts.hosts) owners.set(host, service);
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

  const ofHost = (host: string): ServiceRef | null => {
    for (const suffix of domainsOf(host)) {
      const owner = owners.get(suffix);
      if (owner) return owner;
    }
    return null;
  };
  const strongest = (hits: readonly ServiceHit[]) =>
    hits.find(({ purpose, alone }) => purpose === 'open' && alone) ?? hits.find(({ alone }) => alone) ?? hits[0] ?? null;

  return {
    find(url) {
      const parts = urlParts(url);
      const matching = (rules: readonly Rule[] = []) => rules.flatMap(({ pattern, hit }) => (matchesPattern(pattern, parts) ? [hit] : []));
      const own = [...domainsOf(parts.host)].flatMap((suffix) => matching(byHost.get(suffix)));
      const shaped = [...matching(bySegment.get(parts.path.slice(1).split('/', 1)[0]?.toLowerCase() ?? '')), ...matching(anywhere)];
      const owner = ofHost(parts.host);
      // A service that sends through another has the other's paths on its own hosts: the host says whose they are.
      return strongest([...own, ...(owner ? shaped.map((hit) => ({ ...hit, service: owner })) : shaped)]);
    },
    ofHost,
  };
}

/** The services that Unseen knows. */
export const knownServices = serviceIndex(SERVICES);
