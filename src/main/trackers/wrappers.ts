import { normaliseUrl } from './url.ts';

/** A link inside a link inside a link: real ones have two (a platform's, and a scanner's around it). */
const DEEPEST_WRAPPER = 5;

export interface Wrapped {
  /** Who wraps it, for a person. */
  by: string;
  target: string;
}

const target = (text: string | null | undefined): string | null => {
  const url = text ? normaliseUrl(text, null) : null;
  return url && /^https?:/.test(url) ? url : null;
};

/** Proofpoint's first two versions: `-XX` for percent escapes and `_` for slashes. */
const proofpointV2 = (text: string) => {
  try {
    return decodeURIComponent(text.replaceAll('-', '%').replaceAll('_', '/'));
  } catch {
    return null;
  }
};

/** Version 3 puts `*` where a character, or with a run length a group of them, was; the characters follow in base64. */
function proofpointV3(url: string): string | null {
  const match = /\/v3\/__(.+?)__;([\w-]*=*)!/.exec(url);
  if (!match) return null;
  const [, template = '', packed = ''] = match;
  let bytes: string;
  try {
    bytes = decodeBase64(packed) ?? '';
  } catch {
    return null;
  }
  const characters = Array.from(bytes);
  const run = (letter: string) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.indexOf(letter) + 2;
  const restored = template.replace(/\*(\*.)?/g, (_, length: string | undefined) =>
    characters.splice(0, length ? run(length[1] ?? 'A') : 1).join(''),
  );
  // The slash after the scheme may have been folded.
  return restored.replace(/^(https?:)\/+/i, '$1//');
}

function decodeBase64(text: string): string | null {
  const standard = text.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  if (!/^[A-Za-z0-9+/]*$/.test(standard)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(atob(standard), (character) => character.charCodeAt(0)));
  } catch {
    return null;
  }
}

/** Redirectors that carry their target in a parameter: host suffix, path, parameter. */
const KNOWN: readonly { host: string; path: RegExp; keys: string[]; by: string; decode?: (text: string) => string | null }[] = [
  { host: 'safelinks.protection.outlook.com', path: /./, keys: ['url'], by: 'Microsoft Safe Links' },
  { host: 'safelinks.protection.office365.us', path: /./, keys: ['url'], by: 'Microsoft Safe Links' },
  { host: 'statics.teams.cdn.office.net', path: /safelinks/, keys: ['url'], by: 'Microsoft Safe Links' },
  { host: 'urldefense.proofpoint.com', path: /^\/v1\//, keys: ['u'], by: 'Proofpoint URL Defense' },
  { host: 'urldefense.proofpoint.com', path: /^\/v2\//, keys: ['u'], by: 'Proofpoint URL Defense', decode: proofpointV2 },
  { host: 'urldefense.com', path: /^\/v1\//, keys: ['u'], by: 'Proofpoint URL Defense' },
  { host: 'urldefense.com', path: /^\/v2\//, keys: ['u'], by: 'Proofpoint URL Defense', decode: proofpointV2 },
  { host: 'l.facebook.com', path: /^\/l\.php/, keys: ['u'], by: 'Facebook' },
  { host: 'lm.facebook.com', path: /^\/l\.php/, keys: ['u'], by: 'Facebook' },
  { host: 'l.instagram.com', path: /./, keys: ['u'], by: 'Instagram' },
  { host: 'l.messenger.com', path: /^\/l\.php/, keys: ['u'], by: 'Messenger' },
  { host: 'l.threads.net', path: /./, keys: ['u'], by: 'Threads' },
  { host: 'linkedin.com', path: /^\/(?:redir\/redirect|safety\/go|slink|authwall)/, keys: ['url', 'sessionRedirect'], by: 'LinkedIn' },
  { host: 'youtube.com', path: /^\/(?:redirect|attribution_link)/, keys: ['q', 'u'], by: 'YouTube' },
  { host: 'steamcommunity.com', path: /^\/linkfilter/, keys: ['url', 'u'], by: 'Steam' },
  { host: 'out.reddit.com', path: /./, keys: ['url'], by: 'Reddit' },
  { host: 'href.li', path: /./, keys: [''], by: 'href.li' },
  { host: 'vk.com', path: /^\/away\.php/, keys: ['to'], by: 'VK' },
  { host: 'slack-redir.net', path: /./, keys: ['url'], by: 'Slack' },
  { host: 'exit.sc', path: /./, keys: ['url'], by: 'SoundCloud' },
  { host: 'duckduckgo.com', path: /^\/l\//, keys: ['uddg'], by: 'DuckDuckGo' },
  { host: 'awstrack.me', path: /./, keys: [], by: 'Amazon SES' },
  { host: 'linkprotect.cudasvc.com', path: /./, keys: ['a'], by: 'Barracuda Link Protection' },
  { host: 'protect2.fireeye.com', path: /./, keys: ['u'], by: 'FireEye' },
  { host: 'protect.fireeye.com', path: /./, keys: ['u'], by: 'FireEye' },
  { host: 'secure-web.cisco.com', path: /./, keys: [], by: 'Cisco Secure Email' },
  { host: 'sophos.com', path: /./, keys: ['u'], by: 'Sophos', decode: decodeBase64 },
  { host: 'ad.doubleclick.net', path: /./, keys: ['adurl', 'ds_dest_url'], by: 'Google Campaign Manager' },
  { host: 'click.linksynergy.com', path: /./, keys: ['murl', 'RD_PARM1'], by: 'Rakuten Advertising' },
  { host: 'anrdoezrs.net', path: /./, keys: ['url'], by: 'CJ Affiliate' },
  { host: 'awin1.com', path: /./, keys: ['p', 'ued'], by: 'Awin' },
];

const GOOGLE = /(?:^|\.)google\.(?:com?\.)?[a-z]{2,3}$/;

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

function known(url: URL): Wrapped | null {
  const host = url.hostname.toLowerCase();
  if (GOOGLE.test(host) && /^\/(?:url|imgres)$/.test(url.pathname)) {
    const found = target(url.searchParams.get('q')) ?? target(url.searchParams.get('url'));
    return found ? { by: 'Google', target: found } : null;
  }
  if (host.endsWith('urldefense.com') || host.endsWith('urldefense.us') || host.endsWith('urldefense.proofpoint.com')) {
    const found = target(proofpointV3(url.href));
    if (found) return { by: 'Proofpoint URL Defense', target: found };
  }
  for (const rule of KNOWN) {
    if (host !== rule.host && !host.endsWith(`.${rule.host}`)) continue;
    if (!rule.path.test(url.pathname)) continue;
    for (const key of rule.keys) {
      const raw = key === '' ? url.search.slice(1) : url.searchParams.get(key);
      const found = target(raw && rule.decode ? rule.decode(raw) : raw);
      if (found) return { by: rule.by, target: found };
    }
    const inPath = pathTarget(url);
    if (inPath) return { by: rule.by, target: inPath };
  }
  return null;
}

/** A whole address, escaped or in base64, as one segment of the path: `/L0/https:%2F%2Fshop.example%2F/1/…`. */
function pathTarget(url: URL): string | null {
  for (const segment of url.pathname.split('/')) {
    if (/^https?(?:%3a|:)(?:%2f|$)/i.test(segment)) {
      const found = target(safeDecode(segment));
      if (found) return found;
    }
    if (/^aHR0c[\w+-]{12,}=*$/.test(segment)) {
      const found = target(decodeBase64(segment));
      if (found) return found;
    }
  }
  const embedded = /\/(https?:\/\/?[^/].*)$/i.exec(url.pathname)?.[1];
  return embedded ? target(embedded.replace(/^(https?:)\/+/i, '$1//') + url.search) : null;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function generic(url: URL): Wrapped | null {
  if (NOT_A_REDIRECT.test(url.pathname)) return null;
  const by = url.hostname;
  for (const [key, value] of url.searchParams) {
    if (/^https?:\/\//i.test(value) && TARGET_KEYS.includes(key.toLowerCase())) {
      const found = target(value);
      if (found) return { by, target: found };
    }
    if (/^aHR0c[\w+/-]{8,}=*$/.test(value)) {
      const found = target(decodeBase64(value));
      if (found) return { by, target: found };
    }
  }
  const found = pathTarget(url);
  return found && !url.hostname.endsWith('web.archive.org') ? { by, target: found } : null;
}

/** The link inside the link, all layers undone; null where none stands in the URL itself. `by` is the outermost wrapper. */
export function unwrap(url: URL): Wrapped | null {
  let by: string | null = null;
  let at = url;
  for (let depth = 0; depth < DEEPEST_WRAPPER; depth++) {
    const found: Wrapped | null = known(at) ?? generic(at);
    const inner = found && found.target !== at.href ? URL.parse(found.target) : null;
    if (!found || !inner) break;
    by ??= found.by;
    at = inner;
  }
  return by === null ? null : { by, target: at.href };
}
