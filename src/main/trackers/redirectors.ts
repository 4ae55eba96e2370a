import { percentDecoded } from '../../shared/text/percent-decoded.ts';
import { proofpointV2, proofpointV3 } from './proofpoint.ts';
import { domainsOf } from './url.ts';
import { addressIn, addressInPath, decodeBase64, type Wrapped } from './wrapped-address.ts';

type Read = (url: URL) => (string | null)[];

/** The values of parameters of these names; servers differ in whether case counts. */
const values = (url: URL, names: readonly string[]) =>
  [...url.searchParams].flatMap(([key, value]) => (names.includes(key.toLowerCase()) ? [value] : []));
const named =
  (...names: string[]): Read =>
  (url) =>
    values(url, names);
const decoded =
  (name: string, decode: (text: string) => string | null): Read =>
  (url) =>
    values(url, [name]).map(decode);
const wholeQuery: Read = (url) => [url.search.slice(1)];
const inPath: Read = (url) => [addressInPath(url)];
const proofpointPath: Read = (url) => [proofpointV3(url.pathname + url.search + url.hash)];

/** What a pattern finds in an address, as it is written there. */
const found =
  (pattern: RegExp, decode: (text: string) => string | null = (text) => text): Read =>
  (url) => {
    const text = pattern.exec(url.pathname + url.search)?.[1];
    return text === undefined ? [] : [decode(text)];
  };

/** A text of an object in base64: `eyJlIjoiaHR0cHM6…`. */
const inObject = (name: string) => (text: string) => {
  try {
    const value: unknown = JSON.parse(decodeBase64(text) ?? '');
    const said: unknown = typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : null;
    return typeof said === 'string' ? said : null;
  } catch {
    return null;
  }
};

interface Redirector {
  /** It and its subdomains. */
  host: string;
  path: RegExp;
  by: string;
  /** Where the target stands; of several that differ, only the redirector knows which it takes. */
  read: Read;
}

/** Google has a domain in nearly every country; these are the ones that mail has links to. Any other is somebody's who says so. */
const GOOGLE =
  'com ad ae at be bg ca ch cl co.id co.il co.in co.jp co.kr co.nz co.th co.uk co.za com.ar com.au com.br com.co com.hk com.mx com.sg com.tr com.tw com.ua cz de dk es fi fr gr hr hu ie it lt lv nl no pl pt ro rs ru se si sk';

/** Services whose links lead, by what they are for, to the address that stands in them. */
const REDIRECTORS: readonly Redirector[] = [
  { host: 'safelinks.protection.outlook.com', path: /^/, by: 'Microsoft Safe Links', read: named('url') },
  { host: 'safelinks.protection.office365.us', path: /^/, by: 'Microsoft Safe Links', read: named('url') },
  { host: 'statics.teams.cdn.office.net', path: /safelinks/, by: 'Microsoft Safe Links', read: named('url') },
  ...['urldefense.proofpoint.com', 'urldefense.com', 'urldefense.us'].flatMap((host) => [
    { host, path: /^\/v1\//, by: 'Proofpoint URL Defense', read: named('u') },
    { host, path: /^\/v2\//, by: 'Proofpoint URL Defense', read: decoded('u', proofpointV2) },
    { host, path: /^\/v3\//, by: 'Proofpoint URL Defense', read: proofpointPath },
  ]),
  ...GOOGLE.split(' ').map((ending) => ({ host: `google.${ending}`, path: /^\/url$/, by: 'Google', read: named('q', 'url') })),
  { host: 'l.facebook.com', path: /^\/l\.php/, by: 'Facebook', read: named('u') },
  { host: 'lm.facebook.com', path: /^\/l\.php/, by: 'Facebook', read: named('u') },
  { host: 'l.instagram.com', path: /^/, by: 'Instagram', read: named('u') },
  { host: 'l.messenger.com', path: /^\/l\.php/, by: 'Messenger', read: named('u') },
  { host: 'l.threads.net', path: /^/, by: 'Threads', read: named('u') },
  { host: 'linkedin.com', path: /^\/(?:redir\/redirect|safety\/go|slink|authwall)/, by: 'LinkedIn', read: named('url', 'sessionredirect') },
  { host: 'youtube.com', path: /^\/(?:redirect|attribution_link)/, by: 'YouTube', read: named('q', 'u') },
  { host: 'steamcommunity.com', path: /^\/linkfilter/, by: 'Steam', read: named('url', 'u') },
  { host: 'out.reddit.com', path: /^/, by: 'Reddit', read: named('url') },
  { host: 'href.li', path: /^/, by: 'href.li', read: wholeQuery },
  { host: 'vk.com', path: /^\/away\.php/, by: 'VK', read: named('to') },
  { host: 'slack-redir.net', path: /^/, by: 'Slack', read: named('url') },
  { host: 'exit.sc', path: /^/, by: 'SoundCloud', read: named('url') },
  { host: 'duckduckgo.com', path: /^\/l\//, by: 'DuckDuckGo', read: named('uddg') },
  { host: 'awstrack.me', path: /^\/L\d/i, by: 'Amazon SES', read: inPath },
  ...['deref-gmx.net', 'deref-web.de', 'deref-mail.com'].map((host) => ({
    host,
    path: /\/dereferrer\//,
    by: 'GMX, WEB.DE and mail.com',
    read: named('redirecturl'),
  })),
  { host: 'linkprotect.cudasvc.com', path: /^/, by: 'Barracuda Link Protection', read: named('a') },
  { host: 'protect2.fireeye.com', path: /^/, by: 'FireEye', read: named('u') },
  { host: 'protect.fireeye.com', path: /^/, by: 'FireEye', read: named('u') },
  { host: 'secure-web.cisco.com', path: /^/, by: 'Cisco Secure Email', read: inPath },
  { host: 'protection.sophos.com', path: /^/, by: 'Sophos', read: decoded('u', decodeBase64) },
  { host: 'trendmicro.com', path: /\/wis\/clicktime\//, by: 'Trend Micro', read: named('url') },
  { host: 'clicktime.symantec.com', path: /^/, by: 'Symantec', read: named('u') },
  // Some of theirs are scrambled, and then no address.
  ...['protect.checkpoint.com', 'url.avanan.click'].map((host) => ({
    host,
    path: /^\/v2\//,
    by: 'Check Point',
    read: found(/^[^_]{0,40}___(.+?)___\./),
  })),
  { host: 'search.yahoo.com', path: /\/RU=/, by: 'Yahoo', read: found(/\/RU=([^/]+)/, percentDecoded) },
  { host: 'bing.com', path: /^\/ck\/a/, by: 'Bing', read: decoded('u', (text) => (text.startsWith('a1') ? decodeBase64(text.slice(2)) : null)) },
  { host: 'substack.com', path: /^\/redirect\/2\//, by: 'Substack', read: found(/^\/redirect\/2\/([\w-]+)/, inObject('e')) },
  { host: 'customeriomail.com', path: /^\/e\/c\//, by: 'Customer.io', read: found(/^\/e\/c\/([\w-]+)/, inObject('href')) },
  { host: 'ad.doubleclick.net', path: /^/, by: 'Google Campaign Manager', read: named('adurl', 'ds_dest_url') },
  { host: 'click.linksynergy.com', path: /^/, by: 'Rakuten Advertising', read: named('murl', 'rd_parm1') },
  { host: 'anrdoezrs.net', path: /^/, by: 'CJ Affiliate', read: named('url') },
  { host: 'awin1.com', path: /^/, by: 'Awin', read: named('p', 'ued') },
];

const BY_HOST = Map.groupBy(REDIRECTORS, ({ host }) => host);

/** The rules of a host and of those that it is a subdomain of. */
const rulesOf = (host: string): readonly Redirector[] => [...domainsOf(host)].flatMap((domain) => BY_HOST.get(domain) ?? []);

/** The target of a link of a well-known redirector; null where it is none, or does not say one target and no other. */
export function redirected(url: URL): Wrapped | null {
  const rule = rulesOf(url.hostname).find(({ path }) => path.test(url.pathname));
  const [target, ...others] = new Set(rule?.read(url).map(addressIn));
  return rule && target && others.length === 0 ? { by: rule.by, target } : null;
}
