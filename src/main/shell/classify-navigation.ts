import { APP_URL, MAIL_SCHEME } from '../../shared/addresses.ts';

type Navigation = { kind: 'app' } | { kind: 'body' } | { kind: 'link'; token: string; link: number } | { kind: 'refused' };

/** What a wish to navigate means. Only the app itself in the main frame and body documents in subframes may load. */
export function classifyNavigation(url: string, isMainFrame: boolean): Navigation {
  if (!URL.canParse(url)) return { kind: 'refused' };
  if (isMainFrame) return url === APP_URL ? { kind: 'app' } : { kind: 'refused' };
  const { protocol, hostname, pathname, search } = new URL(url);
  if (protocol !== `${MAIL_SCHEME}:` || search !== '') return { kind: 'refused' };
  if (pathname === '/' || pathname === '/dark' || pathname === '/early') return { kind: 'body' };
  const [, link] = /^\/link\/(\d{1,6})$/.exec(pathname) ?? [];
  return link === undefined ? { kind: 'refused' } : { kind: 'link', token: hostname, link: Number(link) };
}
