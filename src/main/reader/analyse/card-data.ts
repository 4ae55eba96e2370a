import type { Named } from './named-address.ts';
import { PROPERTIES } from './card-properties.ts';

/** Lists in lists of one card. Components of a calendar have three or four. */
const DEEPEST = 12;

const named = (name: string, raw: unknown): Named[] => {
  const kind = PROPERTIES.get(name.toUpperCase());
  return kind === undefined || typeof raw !== 'string' ? [] : [{ raw, kind, trigger: 'legacy', via: `JSON ${name.toUpperCase()}` }];
};

const isParameters = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A property is `[name, parameters, type, value, …]` (RFC 7095, 3.3; RFC 7265, 3.4); everything else is lists of such. */
function* propertiesIn(value: unknown, depth: number): Generator<Named> {
  if (!Array.isArray(value) || depth > DEEPEST) return;
  const [name, parameters, type, ...values]: unknown[] = value;
  // An alarm goes off in a calendar, days after the message was read.
  if (name === 'valarm') return;
  if (typeof name === 'string' && isParameters(parameters) && typeof type === 'string') {
    for (const each of values) yield* named(name, each);
    for (const key of ['altrep', 'dir'])
      if (typeof parameters[key] === 'string') yield { raw: parameters[key], kind: 'other', trigger: 'legacy', via: `JSON ${key.toUpperCase()}` };
    return;
  }
  for (const each of value as unknown[]) yield* propertiesIn(each, depth + 1);
}

/** Cards and calendar entries in JSON (jCard, RFC 7095; jCal, RFC 7265); none where it is none. */
export function* cardDataAddresses(text: string): Generator<Named> {
  try {
    yield* propertiesIn(JSON.parse(text), 0);
  } catch {
    // Whoever draws it needs to parse it as well.
  }
}
