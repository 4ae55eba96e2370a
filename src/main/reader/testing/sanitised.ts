import { documentText, sanitise } from '../sanitise/html.ts';
import { prescan } from '../sanitise/prescan.ts';
import { OWN_LINK, OWN_PICTURE, type References } from '../sanitise/references.ts';
import { normaliseLink, normaliseUrl } from '../../trackers/url.ts';

/** As for a message whose pictures are all ordinary and none approved, and whose links are all known. */
export const NOTHING_APPROVED: References = {
  picture: (raw) => (OWN_PICTURE.test(raw) ? { kind: 'shown', src: raw } : { kind: 'kept-out' }),
  link: (raw) => (OWN_LINK.test(raw) ? raw : normaliseLink(raw, null) === null ? null : 'link/0'),
  place: () => null,
};

/** As for a message of which every picture is approved. */
export const ALL_APPROVED: References = {
  ...NOTHING_APPROVED,
  picture: (raw) => {
    if (OWN_PICTURE.test(raw)) return { kind: 'shown', src: raw };
    return normaliseUrl(raw, null) === null ? { kind: 'nothing' } : { kind: 'shown', src: 'remote/0' };
  },
};

/** A document once sanitised; the reason why not, where it is refused. */
export function sanitisedDocument(html: string, references: References = NOTHING_APPROVED): string {
  const scan = prescan(html);
  if (!scan.ok) return scan.why;
  const written = sanitise(html, scan.mode, references);
  return written === null ? 'It does not settle.' : documentText(written, scan.mode);
}

/** Its body alone. */
export function sanitisedBody(html: string, references?: References): string {
  return /<body[^>]*>([\s\S]*)<\/body>/.exec(sanitisedDocument(html, references))?.[1] ?? '';
}
