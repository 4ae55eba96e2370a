import { pictureUrl } from '../web-url.ts';
import { placeOfLink, placeOfResource, type TrackerReport } from '../../shared/report.ts';
import { normaliseLink, normaliseUrl } from '../trackers/url.ts';
import type { InlineParts } from './pictures/inline-parts.ts';
import type { PictureFate, References } from './sanitise/references.ts';

export interface MessageReferences {
  /** The references of one document, whose relative URLs are resolved against `base`. */
  of(base: string | null): References;
  /** Ids of resources that a picture of a body really stands for, and that consent may show. Complete once all is written. */
  showable(): number[];
  suspected(): number[];
  /** Ids of places in the bodies; see `References.place`. Complete once all is written. */
  places(): string[];
}

/**
 * What becomes of every address in a message's bodies: parts of its own are shown, approved pictures get a place, trackers
 * leave nothing. An id in `approved` that is a tracker's is as good as not there.
 */
export function messageReferences(report: TrackerReport, inline: InlineParts, approved: readonly number[]): MessageReferences {
  const resources = new Map(report.resources.map((resource) => [resource.url, resource]));
  const links = new Map(report.links.map((link) => [link.url, link.id]));
  const wanted = new Set(approved);
  const met = { none: new Set<number>(), suspected: new Set<number>() };

  const places = new Set<string>();
  const once = (place: string): string | null => {
    if (places.has(place)) return null;
    places.add(place);
    return place;
  };

  const linkId = (raw: string, base: string | null) => {
    const url = normaliseLink(raw, base);
    return url === null ? undefined : links.get(url);
  };

  const remote = (url: string): PictureFate => {
    const resource = resources.get(url);
    // What the analysis does not know is not shown, whatever it is.
    if (resource === undefined) return { kind: 'kept-out' };
    const { grade } = resource;
    if (grade === 'named' || grade === 'structural') return { kind: 'nothing' };
    if (resource.kind === 'picture' && resource.trigger === 'open' && pictureUrl(url)) {
      met[grade].add(resource.id);
      if (wanted.has(resource.id)) return { kind: 'shown', src: `remote/${resource.id}` };
    }
    return resource.visible ? { kind: 'kept-out' } : { kind: 'nothing' };
  };

  return {
    of: (base) => ({
      picture(raw) {
        const part = inline.resolve(raw, base);
        if (part !== null) return { kind: 'shown', src: `part/${part}` };
        const url = inline.isInternal(raw) ? null : normaliseUrl(raw, base);
        return url === null ? { kind: 'kept-out' } : remote(url);
      },
      link(raw) {
        const id = linkId(raw, base);
        return id === undefined ? null : `link/${id}`;
      },
      place(raw, of) {
        if (of === 'link') {
          const link = linkId(raw, base);
          return link === undefined ? null : once(placeOfLink(link));
        }
        const url = inline.isInternal(raw) ? null : normaliseUrl(raw, base);
        const resource = url === null ? undefined : resources.get(url);
        return resource === undefined ? null : once(placeOfResource(resource.id));
      },
    }),
    showable: () => [...met.none].sort((a, b) => a - b),
    places: () => [...places],
    suspected: () => [...met.suspected].sort((a, b) => a - b),
  };
}
