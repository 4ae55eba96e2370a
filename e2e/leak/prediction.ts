import type { PredictedResource, Requested } from './job.ts';
import { onWire } from './on-wire.ts';

/** What the reports foretold, against what a plain Chromium really asked for. */
export interface Prediction {
  /** Requests of messages themselves, each URL once a message. */
  requested: number;
  foretold: number;
  missed: { file: string; url: string }[];
  /** Requests that no report can know of. */
  unknowable: { byScript: number; byAnswer: number };
  /** Foretold, and not asked for by this Chromium; by reason. */
  surplus: { reason: string; resources: number; example: string }[];
}

const keyOf = (url: string) => onWire(url).replace(/^http:/, 'https:');

/** Why a careful prediction names what this Chromium, on this screen, did not fetch. */
function reasonOf({ trigger, kind, via }: PredictedResource): string {
  if (trigger === 'legacy') return 'only older or other engines load it';
  if (trigger === 'hover' || trigger === 'click') return `only on ${trigger}`;
  if (kind === 'connection') return 'a hint to look up or connect, which sends no request';
  if (via.includes('srcset')) return 'another candidate of a srcset, for other screens';
  if (via === 'script text') return 'an address in the text of a script';
  if (via.startsWith('CSS') || kind === 'stylesheet') return 'style sheets that other engines, media or states apply';
  return 'markup that other clients load at once, or parse in another way';
}

export function compare(predicted: Readonly<Record<string, readonly PredictedResource[]>>, requested: readonly Requested[]): Prediction {
  const asked = new Map<string, Map<string, Requested>>();
  for (const request of requested) {
    const ofFile = asked.get(request.file) ?? new Map<string, Requested>();
    const known = ofFile.get(keyOf(request.url));
    // One that the message itself made counts, whoever else makes it too.
    if (!known || request.made === 'by-message') ofFile.set(keyOf(request.url), request);
    asked.set(request.file, ofFile);
  }
  const result: Prediction = { requested: 0, foretold: 0, missed: [], unknowable: { byScript: 0, byAnswer: 0 }, surplus: [] };
  const surplus = new Map<string, { resources: number; example: string }>();
  for (const [file, resources] of Object.entries(predicted)) {
    const keys = new Set(resources.map(({ url }) => keyOf(url)));
    const ofFile = asked.get(file) ?? new Map<string, Requested>();
    for (const [key, { url, made }] of ofFile) {
      if (keys.has(key)) {
        result.requested++;
        result.foretold++;
      } else if (made === 'by-script') result.unknowable.byScript++;
      else if (made === 'by-answer') result.unknowable.byAnswer++;
      else {
        result.requested++;
        result.missed.push({ file, url });
      }
    }
    for (const resource of resources) {
      if (ofFile.has(keyOf(resource.url))) continue;
      const reason = reasonOf(resource);
      const before = surplus.get(reason);
      surplus.set(reason, { resources: (before?.resources ?? 0) + 1, example: before?.example ?? `${file}: ${resource.via}` });
    }
  }
  result.surplus = [...surplus].map(([reason, counts]) => ({ reason, ...counts })).sort((a, b) => b.resources - a.resources);
  return result;
}
