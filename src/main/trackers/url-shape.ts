import { getDomainWithoutSuffix } from 'tldts';
import { KEPT_HOSTS, remembered } from '../remembered.ts';
import { ASSET_HOSTS } from '../../../resources/trackers/asset-hosts.ts';
import { isStaticFile, textStrength, tokenShape, tokensOf, tokenStrength, type Token } from './tokens.ts';
import { domainsOf, LONGEST_HOST } from './url.ts';

const assetHosts = new Set(ASSET_HOSTS);

/** A host whose paths name accounts and pictures, never the reader. */
export const isAssetHost = remembered(KEPT_HOSTS, (host): boolean => {
  for (const domain of domainsOf(host)) if (assetHosts.has(domain)) return true;
  return false;
});

/** Storage by the piece, where whoever pays may see who asked, but folders are made by programs for pictures. */
const OBJECT_STORE =
  /(?:^|\.)(?:s3[.-][\w.-]*amazonaws\.com|s3\.amazonaws\.com|blob\.core\.windows\.net|storage\.googleapis\.com|r2\.dev|digitaloceanspaces\.com|backblazeb2\.com|wasabisys\.com|linodeobjects\.com)$/i;

export function isObjectStore(host: string): boolean {
  return host.length <= LONGEST_HOST && OBJECT_STORE.test(host);
}

/** Query keys about the picture or its cache: whatever their value is, it is the same for every reader. */
const PICTURE_KEYS = new Set(
  (
    'v ver vers version rev revision etag cb cachebuster cachebust cache bust nocache rand random rnd ord ts timestamp date modified mtime updated update updated_at lastmod _ __ _t ' +
    'w h width height wid hei size sz q quality qlt fit crop auto fm fmt format dpr scale resize rs mode bg background color trim op op_sharpen op_usm resmode layer ' +
    'ixlib ixid sig signature expires expiry exp key-pair-id policy googleaccessid awsaccesskeyid x-amz-algorithm x-amz-credential x-amz-date x-amz-expires x-amz-signature x-amz-signedheaders ' +
    'x-amz-security-token x-goog-algorithm x-goog-credential x-goog-date x-goog-expires x-goog-signature x-goog-signedheaders se sp sv sr st spr skoid sktid skt ske sks skv ' +
    'alt oh oe ccb stp efg edm _nc_cat _nc_ht _nc_ohc _nc_sid _nc_oc itok impolicy imwidth im imdensity strip optimize enable blur sharpen sharp unsharp usm usmrad aspect rect precrop max-w max-h fp-x fp-y zoom sw sh sfrm onerror upscale pad canvas orient page frame ' +
    'family display subset text wght lang locale language cmsver context url src image img file filename name path ext type rdr ssl'
  ).split(' '),
);

/** Keys that only a picture service has; beside them `s` is its signature. */
const RENDERING_KEYS = new Set(['w', 'h', 'width', 'height', 'fit', 'crop', 'auto', 'fm', 'q', 'dpr', 'ixlib', 'ixid']);

/** Query keys of the name that is drawn into a picture, and how a name is written. */
const NAME_KEY = /^(?:f_?name|first_?name|given_?name|l_?name|last_?name|sur_?name|full_?name|mi_name|vorname|nachname|prenom|nombre)$/;
const NAME = /^\p{Lu}[\p{L}\p{M}' .-]{1,40}$/u;

/** The name of a person whom a picture is drawn for: `?fname=Mira`; null where there is none. */
export function nameIn(url: URL): { key: string; value: string } | null {
  if (url.search.length <= 1) return null;
  for (const [name, value] of url.searchParams) {
    const key = name.toLowerCase();
    if (NAME_KEY.test(key) && NAME.test(value)) return { key, value };
  }
  return null;
}

/** Query keys that name a person or a sending; on a picture that can be seen they are what makes it personal. */
const PERSONAL_KEY =
  /^(?:u|uid|uuid|guid|user|user_?id|usr|usrid|r|rid|rcpt|rcp|rcptid|recipient|recipient_?id|e|em|eid|email|mail|email_?id|emailaddress|email_?hash|hashed_?email|md5|sha1|sha256|mid|mailid|msgid|message_?id|member|member_?id|memberid|sid|sub|subid|sub_?id|subscriber|subscriber_?id|subscription|contact|contact_?id|cid|customer|customer_?id|cust|custid|person|person_?id|profile|profile_?id|lead|lead_?id|lid|mi_u|upn|_ri_|_ei_|_r|elq|elqtrackid|mkt_tok|trackingid|tid|sendid|jobid|dm_i|vero_id|_hsenc|oly_enc_id|bxid|ck_subscriber_id|didtrk|deliveryid|delivery|loyalty|loyalty_?id|account|account_?id|acct)$/;

/** Those of them that mean whom a message went to, and never an account of the sender's: seven digits are enough. */
const READER_KEY = /^(?:subscriber(?:_?id|_?key)?|recipient(?:_?id)?|rcpt_?id|contact_?id|person_?id|lead_?id)$/;
const READER_STRENGTH = 23;

/** Any other key: bits that its value must have, where the path is a program and where it is a file. */
const PROGRAM_STRENGTH = 60;
const FILE_STRENGTH = 100;

/** Bits that a value of a personal key must have: nine digits, eight hexadecimal digits and more. */
const PERSONAL_STRENGTH = 29;

/** Keys of programming interfaces, which name the sender's account. */
const INTERFACE_KEY = /^(?:AIza|pk\.|sk_|pk_)/;

/** Words that say what a path is for. */
const WATCHING =
  /(?:^|[/._-])(?:open|opens|opened|o|track|tracking|tracker|trk|pixel|pixels|px|pxl|beacon|imp|impression|impressions|view|viewed|seen|read|receipt|webbug|wf|log|logger|stat|stats|hit|hits|event|events|collect|metrics|analytics|count|counter|ping|notify|t\.gif|p\.gif|o\.gif|e\.gif|b\.gif)(?:$|[/._-])/i;

/** The same at the beginning of a host, with a number of one or two digits. */
const WATCHING_HOST = /^(?:open|opens|o|track|tracking|trk|pixel|px|beacon|t|click|email|e|links?)\d{0,2}[.-]/i;

/** Those words of them that pictures to look at are not kept under, as they are under `view`, `events` or `stats`. */
const TRACKING =
  /(?:^|[/._-])(?:o|track|tracking|tracker|trk|pixels?|px|pxl|beacon|imp|impressions?|seen|receipt|webbug|wf|hits?|[topeb]\.gif)(?:$|[/._-])/i;

/** Words that say that an opening is counted, written as one or as two. No picture to look at is called so. */
const OPENING =
  /(?:^|[/._-])(?:(?:e?mail|message|newsletter|campaign|track)[_-]?(?:open(?:s|ed)?|read|seen|viewed)|(?:open|read|view|mark)[_-]?(?:e?mail|read|seen|track(?:er|ing)?|receipts?|pixel)|track[_-]?open(?:s|ed|ing)?|open|opens|opened|webbug)(?:$|[/._-])/i;

/** Digits by which one of a sending's readers may be known. */
const READER_NUMBER = /\d{4}/;

/** Names of files that hold a layout together, in the languages that mail comes in most. */
const LAYOUT_NAME =
  /^(?:.*[-_.])?(?:spacer|space|spcr|blank|clear|transparent|transp|trans|shim|line|divider|separator|border|shadow|corner|hr|rule|gap|filler|empty|bullet|background|bg|gradient|top|bottom|left|right|sp|dummy|hairline|trenner|trennlinie|linie|abstand|leer|schatten|ligne|filet|vide|espace|separateur|ombre|linea|raya|vacio|separador|spazio|vuoto|separatore|lijn|leeg|streep)\d*(?:[-_.x\d]*)(?:gif|png|jpe?g)?$/i;

/** The same, where another word follows: `trenner-data.png`. */
const LAYOUT_START = /^(?:spacer|blank|transparent|shim|divider|separator|hairline|trenner|trennlinie|filet|separateur|separador)[-_.]/i;

/** Folders that files for everybody stand in. */
const SHARED_FOLDER =
  /^(?:images?|imgs?|img|files?|attachments?|assets?|static|media|uploads?|content|cdn|public|pics?|pictures?|gfx|graphics|lib|library|gallery|design|templates?|newsletters?|theme|email|emails|mailings?|nl|i|_images?|hubfs|wp-content|resources?|sites|photos?|icons?|logos?|fonts?|webfonts?|css|styles?|videos?|audio|avatars?|img\d|digitalassets)$/i;

export function fileName(url: URL): string {
  return url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
}

export function isLayoutName(url: URL): boolean {
  const name = fileName(url).replace(/\.\w{3,4}$/, '');
  return LAYOUT_NAME.test(name) || LAYOUT_START.test(name);
}

/** Is the path named for watching? */
export function pathWatches(url: URL): boolean {
  return WATCHING.test(url.pathname) || OPENING.test(url.pathname);
}

/** Is it named for watching one who opens, beyond doubt? */
export function tracks(url: URL): boolean {
  return OPENING.test(url.pathname) || TRACKING.test(url.pathname) || WATCHING_HOST.test(url.hostname);
}

export function watches(url: URL): boolean {
  return pathWatches(url) || WATCHING_HOST.test(url.hostname);
}

/** A file that is called open or pixel, in a path with a number of its own (a year is none): `/newsletter/48392/open.gif`. */
export function opens(url: URL): boolean {
  return (
    /(?:^|[/._-])(?:open|opened|track|pixel|beacon|o|px)\.\w{3,4}$/i.test(url.pathname) &&
    url.pathname.split('/').some((segment) => /^\d{4,}$/.test(segment) && !/^(?:19|20)\d\d$/.test(segment))
  );
}

/** Pictures that are drawn for one person: what is read at a door or a till. */
const DRAWN_FOR_ONE = /(?:^|[/._-])(?:qr|qr_?codes?|bar_?codes?|boarding_?pass(?:es)?)(?:$|[/._-])/i;

/** The token of a picture that is drawn for whoever has it: `/qr/3f25…c331.png`, `/barcode?code=48392167`. */
export function drawnToken(url: URL, tokens: readonly Token[]): Token | null {
  if (!DRAWN_FOR_ONE.test(`${url.hostname.split('.', 1)[0] ?? ''}${url.pathname}`)) return null;
  return tokens.find((token) => token.where !== 'host' && !isPictureKey(token.key || '-', url) && tokenStrength(token) >= PERSONAL_STRENGTH) ?? null;
}

/** A program whose name says that it counts openings, called with something that may be a reader: `/mailopen.ashx?id=48392`. */
export function namesOpening(url: URL): boolean {
  if (isStaticFile(url.pathname) || !OPENING.test(url.pathname)) return false;
  return READER_NUMBER.test(url.pathname + url.search) || tokensOf(url).some(({ where }) => where !== 'host');
}

/** What Gmail's picture proxy stands for: in forwarded mail the address of the original follows as a fragment. */
export function original(url: URL): URL {
  if (!url.hash.startsWith('#http') || !url.hostname.endsWith('.googleusercontent.com')) return url;
  return URL.parse(url.hash.slice(1)) ?? url;
}

export function inSharedFolder(url: URL): boolean {
  return url.pathname.split('/').some((segment) => SHARED_FOLDER.test(segment));
}

/** Does the key of the token say that it is a person or a sending? */
export const isReaderKey = ({ where, key }: Token): boolean => where === 'query' && PERSONAL_KEY.test(key);

/** A letter or two and a token, and no picture by its name: `/e/6a1d8b1e7c2f4f53`. */
export function isTerse(url: URL): boolean {
  return /^\/[a-z]{1,2}\/[^/.]{8,}\/?$/i.test(url.pathname);
}

/** Keys of signatures, where a picture is made to measure. */
const SIGNATURE_KEY = /^(?:s|sign|hmac)$/;

/** Is the key about the rendering? `s` is, beside keys of a picture service or a path that gives a size. */
function isPictureKey(key: string, url: URL): boolean {
  if (PICTURE_KEYS.has(key) || /^\d*$/.test(key)) return true;
  return SIGNATURE_KEY.test(key) && (isPictureProxy(url) || [...url.searchParams.keys()].some((other) => RENDERING_KEYS.has(other.toLowerCase())));
}

/** Is a picture made as the query says, and nothing else asked: `?wid=600&hei=2&fmt=png`? */
export function isRendering(url: URL): boolean {
  return url.search.length > 1 && !queryMatters(url) && [...url.searchParams.keys()].filter((key) => isPictureKey(key.toLowerCase(), url)).length > 1;
}

/**
 * Does the query change what the server does, beyond picking a rendering or a version? `?v=3`, `?w=600`, `?1700000000`, a hash
 * alone and signatures do not.
 */
export function queryMatters(url: URL): boolean {
  if (url.search.length <= 1) return false;
  for (const pair of url.search.slice(1).split('&')) {
    const equals = pair.indexOf('=');
    if (pair === '') continue;
    if (equals === -1) {
      if (tokenShape(pair) === 'random' && textStrength(pair) >= PROGRAM_STRENGTH) return true;
    } else if (!isPictureKey(pair.slice(0, equals).toLowerCase(), url)) return true;
  }
  return false;
}

/** The same address for everybody: a file with a name of its own, asked for without parameters that matter. */
export function isStatic(url: URL): boolean {
  return isStaticFile(url.pathname) && !queryMatters(url);
}

/** What holds a layout together, with a word and a hash of what is in the file, of any length: `blank-ffc890f669826e607d6f.png`. */
export function isVersionOfLayout(url: URL): boolean {
  return /^[a-z]+[-_.][0-9a-f]{6,64}\.\w{3,4}$/i.test(fileName(url)) && LAYOUT_START.test(fileName(url));
}

/** Where the URL's file lies: all before its name. */
export const folderOf = (url: URL): string => url.host + url.pathname.slice(0, url.pathname.lastIndexOf('/'));

/** Base64 of `http`, of `{"bucket"` and of `[["f`: the address of the picture that is to be resized. */
const PICTURE_IN_BASE64 = /\/(?:aHR0c|eyJidWNrZXQi|W1siZ)/;

/** A picture made from another by a proxy that resizes: its tokens are signatures. */
export function isPictureProxy(url: URL): boolean {
  return (
    /\/(?:plain|unsafe|fit-in|smart|resizer?|rs:|w_\d|c_fill|fetch|cdn-cgi\/image)|\/\d{2,4}x\d{2,4}\/|\/https?(?::|%3a)/i.test(url.pathname) ||
    PICTURE_IN_BASE64.test(url.pathname)
  );
}

/** The query token that names a person, as far as its key and its shape tell. Alone it does where a program is asked; of a file it is the version. */
export function personalQueryToken(url: URL, tokens: readonly Token[]): Token | null {
  const tells = ({ key, shape }: Token) => (key === '' ? shape === 'random' && !isStaticFile(url.pathname) : !isPictureKey(key, url));
  const candidates = tokens.filter((token) => token.where === 'query' && tells(token) && !INTERFACE_KEY.test(token.value));
  const least = isStaticFile(url.pathname) ? FILE_STRENGTH : PROGRAM_STRENGTH;
  const enough = (key: string) => (READER_KEY.test(key) ? READER_STRENGTH : PERSONAL_KEY.test(key) ? PERSONAL_STRENGTH : least);
  return candidates.find((token) => tokenStrength(token) >= enough(token.key)) ?? null;
}

/** The label of a host that is somebody's account at a provider: `d111111abcdef8` in `d111111abcdef8.cloudfront.net`. */
export function isAccount(url: URL, { where, value }: Token): boolean {
  return where === 'host' && value === getDomainWithoutSuffix(url.hostname, { allowPrivateDomains: true });
}

/** A label of the host name that is made for one reader; names of accounts at a provider are not. */
export function personalHostToken(url: URL, tokens: readonly Token[]): Token | null {
  return tokens.find((token) => token.where === 'host' && tokenStrength(token) >= PROGRAM_STRENGTH && !isAccount(url, token)) ?? null;
}
