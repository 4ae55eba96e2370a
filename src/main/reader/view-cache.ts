import { createHash } from 'node:crypto';
import type { ReaderService, ViewRequest, ViewResult } from './protocol.ts';

/** More than a person goes back and forth between. */
const MOST_VIEWS = 40;
/** Bodies and their pictures may be large; together they are not kept beyond this many bytes. */
const MOST_BYTES = 48 * 1024 * 1024;

/** What a view depends on. */
function keyOf({ raw, section, as, approved, me, trustedAuthserv, earlier = [] }: ViewRequest): string {
  const digest = createHash('sha256').update(raw).update(JSON.stringify(earlier)).digest('base64');
  return JSON.stringify([digest, section, as, approved, me, trustedAuthserv]);
}

/** Roughly what a view holds in memory; a character is two bytes. */
const sizeOf = ({ body, text, inlineParts }: ViewResult): number =>
  2 * ((body.kind === 'html' ? body.html.length : 0) + text.length) + inlineParts.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);

interface CachedViews extends Pick<ReaderService, 'view'> {
  /** What views depend on besides their request has changed. */
  forgetAll(): void;
}

/**
 * Remembers the newest views, so that going back to a message asks the reader process for nothing. It lives with who asks, never in
 * the reader process, which holds one message at a time. Two who ask for the same view at once share it; a view that failed is
 * asked for again.
 */
export function cachedViews(reader: Pick<ReaderService, 'view'>, mostBytes = MOST_BYTES): CachedViews {
  const views = new Map<string, { view: Promise<ViewResult>; size: number }>();
  let bytes = 0;

  const forget = (key: string) => {
    bytes -= views.get(key)?.size ?? 0;
    views.delete(key);
  };

  return {
    view(request) {
      const key = keyOf(request);
      const known = views.get(key);
      if (known) {
        views.delete(key);
        views.set(key, known);
        return known.view;
      }
      const entry = { view: reader.view(request), size: 0 };
      views.set(key, entry);
      entry.view.then(
        (view) => {
          if (views.get(key) !== entry) return;
          entry.size = sizeOf(view);
          bytes += entry.size;
          for (const oldest of views.keys()) {
            if (views.size <= MOST_VIEWS && bytes <= mostBytes) break;
            forget(oldest);
          }
        },
        () => {
          if (views.get(key) === entry) forget(key);
        },
      );
      return entry.view;
    },
    forgetAll() {
      for (const key of views.keys()) forget(key);
    },
  };
}
