import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Session } from 'electron';
import type { Language } from '../../shared/settings.ts';

/**
 * The user interface may run its own scripts and show bodies in frames. It has no network to connect to. No text becomes markup or code in it
 * (Trusted Types): it shows strangers' words.
 */
export const APP_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; frame-src mail:; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const HEADERS = {
  'Content-Security-Policy': APP_CSP,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-DNS-Prefetch-Control': 'off',
} as const;

const notFound = () => new Response('Not found', { status: 404, headers: { ...HEADERS, 'Content-Type': 'text/plain' } });

/** File of the built user interface that `url` names; null: no such place, or outside of it. */
export function fileOf(root: string, url: string): string | null {
  const { hostname, pathname } = new URL(url);
  if (hostname !== 'app') return null;
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  const file = normalize(join(root, path));
  return file.startsWith(root + sep) && !file.includes('\0') && Object.hasOwn(CONTENT_TYPES, extname(file)) ? file : null;
}

/** What the page says of itself before its first script runs: its language, and the system's accent colour where there is one. */
export interface PageFacts {
  language: Language;
  /** `#rrggbb` */
  accent: string | null;
}

/** The page with its facts. */
export const stating = (page: string, { language, accent }: PageFacts): string =>
  page.replace(/<html lang="[a-z]*"/, `<html lang="${language}"${accent === null ? '' : ` data-accent="${accent}"`}`);

/** Serves the built user interface at `unseen://app/`. */
export function serveApp(session: Session, facts: () => PageFacts): void {
  const root = join(import.meta.dirname, '../renderer');
  session.protocol.handle('unseen', async (request) => {
    const file = fileOf(root, request.url);
    if (!file || request.method !== 'GET') return notFound();
    try {
      const bytes = await readFile(file);
      return new Response(extname(file) === '.html' ? stating(bytes.toString('utf8'), facts()) : bytes, {
        headers: { ...HEADERS, 'Content-Type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream' },
      });
    } catch {
      return notFound();
    }
  });
}
