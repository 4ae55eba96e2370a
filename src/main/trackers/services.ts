import type { ServiceRef } from '../../shared/report.ts';
import { SERVICES } from '../../../resources/trackers/index.ts';
import { compilePattern, matchesPattern, urlParts, type Pattern } from './pattern.ts';
import type { ServiceFacts } from './service.ts';

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
  /** The most specific rule that matches; of equal ones, an open before a click. */
  find(url: URL): ServiceHit | null;
  /** The service that this host belongs to. */
  ofHost(host: string): ServiceRef | null;
}

function* suffixes(host: string): Generator<string> {
  for (let at = host; at.includes('.'); at = at.slice(at.indexOf('.') + 1)) yield at;
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
      ['open', facts.open],
      ['click', facts.click],
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

  return {
    find(url) {
      const parts = urlParts(url);
      const first = (rules: readonly Rule[] | undefined) => {
        const hits = rules?.filter(({ pattern }) => matchesPattern(pattern, parts)) ?? [];
        return (hits.find(({ hit }) => hit.purpose === 'open' && hit.alone) ?? hits.find(({ hit }) => hit.alone) ?? hits[0])?.hit ?? null;
      };
      for (const suffix of suffixes(parts.host)) {
        const hit = first(byHost.get(suffix));
        if (hit) return hit;
      }
      const segment = parts.path.slice(1).split('/', 1)[0]?.toLowerCase() ?? '';
      return first(bySegment.get(segment)) ?? first(anywhere);
    },
    ofHost(host) {
      for (const suffix of suffixes(host)) {
        const owner = owners.get(suffix);
        if (owner) return owner;
      }
      return null;
    },
  };
}

/** The services that Unseen knows. */
export const knownServices = serviceIndex(SERVICES);
