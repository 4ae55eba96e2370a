import type { Session } from 'electron';
import { MAIL_SCHEME } from '../../shared/addresses.ts';
import type { Language } from '../../shared/settings.ts';
import { darkened } from '../reading/dark.ts';
import type { OpenDocuments } from '../reading/open-documents.ts';
import { withQuoteWords } from '../reading/quote-words.ts';

/** Second layer of the wall: a body may show what its own origin serves, and style itself. It may do nothing else. */
export const BODY_CSP = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; sandbox";

/** A part that is shown as a picture might be an SVG document: it gets no more than a body does. */
const PART_CSP = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const COMMON = {
  'Referrer-Policy': 'no-referrer',
  'X-DNS-Prefetch-Control': 'off',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
} as const;

const answer = (body: BodyInit | null, status: number, contentType: string, csp: string) =>
  new Response(body, { status, headers: { ...COMMON, 'Content-Security-Policy': csp, 'Content-Type': contentType } });

const page = (html: string) => answer(html, 200, 'text/html; charset=utf-8', BODY_CSP);
const nothing = () => answer(null, 404, 'text/plain', BODY_CSP);
/** Leaves the frame that asked as it is. */
const asItWas = () => answer(null, 204, 'text/plain', BODY_CSP);

/**
 * Answers one request for `mail://<token>/`, `…/dark` (the same for a dark window), `…/early` (an empty document), `…/part/N` or
 * `…/remote/N`; everything else is not there. At an origin that was reserved the body is waited for: who asks for it while the message is
 * still being made harmless has it at once when it is.
 */
export async function respond(documents: Pick<OpenDocuments, 'get' | 'arriving'>, url: string, language: Language): Promise<Response> {
  const { hostname, pathname, search } = new URL(url);
  if (search !== '') return nothing();
  if (pathname === '/early') return page('');
  const arriving = documents.arriving(hostname);
  const document = arriving ? await arriving : documents.get(hostname);
  if (!document) return arriving ? asItWas() : nothing();
  if (pathname === '/' || pathname === '/dark') {
    if (document.html === null) return nothing();
    const html = withQuoteWords(document.html, language);
    return page(pathname === '/dark' ? darkened(html) : html);
  }

  const [, kind, number] = /^\/(part|remote)\/(\d{1,6})$/.exec(pathname) ?? [];
  if (kind === undefined) return nothing();
  const picture = kind === 'part' ? document.parts.get(Number(number)) : await document.pictures.get(Number(number));
  return picture ? answer(new Uint8Array(picture.bytes), 200, picture.contentType, PART_CSP) : nothing();
}

/** Serves the body documents of open messages, each at an origin of its own. */
export function serveMail(session: Session, documents: Pick<OpenDocuments, 'get' | 'arriving'>, language: () => Language): void {
  session.protocol.handle(MAIL_SCHEME, (request) => (request.method === 'GET' ? respond(documents, request.url, language()) : nothing()));
}
