import { redirected } from './redirectors.ts';
import { addressIn, addressInPath, decodeBase64 } from './wrapped-address.ts';

/** A link inside a link inside a link: real ones have two (a platform's, and a scanner's around it). */
const DEEPEST_WRAPPER = 5;

/** Parameters that redirectors everywhere call their target by. */
const TARGET_KEYS = [
  'url',
  'u',
  'target',
  'dest',
  'destination',
  'redirect',
  'redirect_url',
  'redirect_uri',
  'redir',
  'goto',
  'to',
  'link',
  'href',
  'location',
  'murl',
  'ued',
  'adurl',
  'loc',
  'next',
  'forward',
  'out',
  'uri',
  'q',
  'r',
  'p',
  'l',
];

/** Paths of pages that take an address as their input, and do not lead to it. */
const NOT_A_REDIRECT =
  /share|sharer|intent|tweet|oauth|authorize|login|signin|sign-in|translate|validator|validate|save|pinit|pin\/create|submit|embed|oembed|cache|qr/i;

/** What a link of a host that is no known redirector says of where it leads on to; whether it does, only that host knows. */
function claimed(url: URL): string | null {
  if (NOT_A_REDIRECT.test(url.pathname)) return null;
  for (const [key, value] of url.search === '' ? [] : url.searchParams) {
    if (/^https?:\/\//i.test(value) && TARGET_KEYS.includes(key.toLowerCase())) {
      const found = addressIn(value);
      if (found) return found;
    }
    if (/^aHR0c[\w+/-]{8,}=*$/.test(value)) {
      const found = addressIn(decodeBase64(value));
      if (found) return found;
    }
  }
  return url.hostname.endsWith('web.archive.org') ? null : addressInPath(url);
}

/** The link inside the link, all layers undone. */
interface Unwrapped {
  /** The outermost wrapper, for a person. */
  by: string;
  target: URL;
  /** On the way there, from the outside: URLs of hosts that are no known redirectors, so that the rest of the way is only what they say. */
  claims: URL[];
}

/** What is inside a link; null where no other stands in the URL itself. */
export function unwrap(url: URL): Unwrapped | null {
  let by: string | null = null;
  let target = url;
  const claims: URL[] = [];
  for (let depth = 0; depth < DEEPEST_WRAPPER; depth++) {
    const known = redirected(target);
    const inner = URL.parse(known?.target ?? claimed(target) ?? '');
    if (!inner || inner.href === target.href) break;
    if (!known) claims.push(target);
    by ??= known?.by ?? target.hostname;
    target = inner;
  }
  return by === null ? null : { by, target, claims };
}
